/** One value, or a list of several. */
export type OneOrMore<Value> = Value | readonly Value[];

/** A field to sort by; a `-` before it turns the order round. */
export type SortBy<Field extends string> = Field | `-${Field}` | (string & {});
