import type { AreaDefinition } from '../../../generator/src/areas/read-areas.js';
import type { Edit } from './balloon-api.js';

/** One change to the contract of the balloons, and what the differ says of it: kind, bump and sentence of each change. */
export interface ChangeRow extends Edit {
  readonly title: string;
  readonly want: readonly string[];
  /** The areas afterwards, when they change. */
  readonly areas?: readonly AreaDefinition[];
}
