import { byCodeUnit } from '../document/json.js';
import type { ApiModel, Area, Operation, Shape } from '../model/types.js';
import { buildSample } from './build-sample.js';
import { generatedHeader } from './generated-header.js';
import { printBindings } from './print-bindings.js';

/** Emits `testing.ts`: for each object that operations answer with, a function that makes a valid one; undefined for none. */
export function emitTesting({ operations }: Area, { schemas, schemaNames }: ApiModel): string | undefined {
  const makers = [...new Set(operations.flatMap(answeredSchemas))].flatMap((schema) => {
    const sample = buildSample({ kind: 'reference', schema }, schemas);
    const shape = schemas.get(schema);
    return shape?.kind === 'object' && !shape.nullable && sample !== undefined
      ? [{ name: schemaNames.get(schema) ?? schema, sample }]
      : [];
  });
  if (makers.length === 0) return undefined;
  const sorted = makers.toSorted((left, right) => byCodeUnit(left.name, right.name));
  const lines = [
    'import { maker, type Maker } from "@ld-rest/runtime/testing";',
    printBindings({ keyword: 'import type', names: sorted.map(({ name }) => name), from: './models.js' }),
    ...sorted.map(({ name, sample }) => {
      const comment = `/** Makes a valid ${name}: the smallest, with the parts that are given. */`;
      return `\n${comment}\nexport const ${makerName(name)}: Maker<${name}> = maker<${name}>(${JSON.stringify(sample)});`;
    }),
  ];
  return `${generatedHeader}${lines.join('\n')}\n`;
}

function makerName(name: string): string {
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'}${name}`;
}

/** Lists the schemas of whole answers and of the items of lists. */
function answeredSchemas({ successes, paging }: Operation): readonly string[] {
  const shapes: readonly (Shape | undefined)[] = [...successes.map(({ shape }) => shape), paging?.item];
  return shapes.flatMap((shape) => {
    const one = shape?.kind === 'array' ? shape.items : shape;
    return one?.kind === 'reference' ? [one.schema] : [];
  });
}
