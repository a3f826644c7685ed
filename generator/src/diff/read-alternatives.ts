import type { ApiModel, ObjectShape, Shape } from '../model/types.js';
import type { PlacedShape } from './finding.js';
import { mergeIntersection } from './merge-intersection.js';
import { resolveShape } from './resolve-shape.js';

/** One of the types that a value can have. */
export interface Alternative {
  readonly placed: PlacedShape;
  /** What tells it from the others: the one value of its `kind`. */
  readonly name: string | undefined;
  /** Alternatives of one sort are the same thing in two releases. */
  readonly sort: string;
}

/** Lists the alternatives of a type as it names them; a type that has none is its own only one. */
export function listAlternatives(placed: PlacedShape): readonly PlacedShape[] {
  const { shape, pointer } = placed;
  if (shape.kind !== 'union') return [placed];
  return shape.parts.flatMap((part) => listAlternatives({ shape: part, pointer, blurred: true }));
}

/** Looks an alternative up; one that is a union itself is all of its own. */
export function readAlternatives(placed: PlacedShape, model: ApiModel): readonly Alternative[] {
  const whole = resolveShape(placed, model);
  if (whole.shape.kind !== 'union') return [readAlternative(placed, model)];
  return listAlternatives(whole).flatMap((part) => readAlternatives(part, model));
}

function readAlternative(placed: PlacedShape, model: ApiModel): Alternative {
  const { shape } = mergeIntersection(resolveShape(placed, model), model);
  const name = shape.kind === 'object' ? nameOf(shape) : undefined;
  return { placed, name, sort: name === undefined ? shape.kind : `kind ${name}` };
}

function nameOf({ properties }: ObjectShape): string | undefined {
  const kind: Shape | undefined = properties.find(({ name }) => name === 'kind')?.shape;
  return kind?.kind === 'string' && kind.values?.length === 1 ? kind.values[0] : undefined;
}
