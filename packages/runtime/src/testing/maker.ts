/** Makes a valid value; what is given takes the place of what the sample has. */
export type Maker<Value> = (parts?: Partial<Value>) => Value;

/** Creates a maker from a sample; each value is a copy of its own. */
export function maker<Value extends object>(sample: Value): Maker<Value> {
  return (parts) => ({ ...structuredClone(sample), ...parts });
}
