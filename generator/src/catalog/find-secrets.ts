import type { ApiModel, Operation, Shape } from '../model/types.js';

/** Properties of answers that hold a credential, or settings that can hold one. */
const secretProperties: Readonly<Record<string, readonly string[]>> = {
  BigSegmentStoreIntegration: ['config'],
  Client: ['_clientSecret'],
  Destination: ['config'],
  // Answers have `_pubnub`, with a key in it, although the document does not.
  Environment: ['_pubnub', 'apiKey', 'mobileKey'],
  FlagImportIntegration: ['config'],
  HeaderItems: ['value'],
  Integration: ['apiKey', 'config'],
  IntegrationDeliveryConfiguration: ['config'],
  RelayAutoConfigRep: ['fullKey'],
  SdkKey: ['value'],
  Token: ['token'],
  TriggerWorkflowRep: ['triggerURL'],
  Webhook: ['secret'],
};

/** Lists where the answers of an operation hold secrets; a star stands for every element of a list or map. */
export function findSecrets({ successes }: Operation, { schemas }: ApiModel): readonly string[] {
  const found = successes.flatMap(({ shape }) =>
    shape ? walk({ shape, path: [], inside: [] }, schemas) : [],
  );
  return [...new Set(found)].toSorted();
}

interface Visit {
  readonly shape: Shape;
  readonly path: readonly string[];
  /** The schemas on the way here: a schema inside itself ends the walk. */
  readonly inside: readonly string[];
}

function walk({ shape, path, inside }: Visit, schemas: ApiModel['schemas']): readonly string[] {
  const into = (next: Shape, step?: string): readonly string[] =>
    walk({ shape: next, path: step === undefined ? path : [...path, step], inside }, schemas);
  switch (shape.kind) {
    case 'reference': {
      const target = schemas.get(shape.schema);
      if (!target || inside.includes(shape.schema)) return [];
      const own = secretProperties[shape.schema] ?? [];
      return [
        ...own.map((name) => [...path, name].join('.')),
        ...walk({ shape: target, path, inside: [...inside, shape.schema] }, schemas),
      ];
    }
    case 'array':
      return into(shape.items, '*');
    case 'union':
    case 'intersection':
      return shape.parts.flatMap((part) => into(part));
    case 'object':
      return [
        ...shape.properties.flatMap(({ name, shape: value }) => into(value, name)),
        ...(shape.additional ? into(shape.additional, '*') : []),
      ];
    default:
      return [];
  }
}
