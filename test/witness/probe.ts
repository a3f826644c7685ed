/** A place where a consumer depends on its package: if the compiler complains there, something has changed. */
export interface Probe {
  readonly area: string;
  /** Method that the place concerns; absent for the types that a package exports. */
  readonly operation?: string;
  /** Exported name of the schema that the place concerns. */
  readonly schema?: string;
  readonly direction?: 'input' | 'output';
  /** Way to the property from the operation, or from the schema: `items[].status`. */
  readonly subject: string;
}

/** One line of a consumer. */
export interface Line {
  readonly text: string;
  readonly probe: Probe;
}

/** A type that a consumer depends on. */
export interface Site {
  /** How the consumer writes the type. */
  readonly type: string;
  readonly probe: Probe;
  /** Exported names of the schemas of the release that the consumer was written for. */
  readonly names: ReadonlyMap<string, string>;
}
