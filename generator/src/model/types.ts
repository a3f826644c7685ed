/** The API as the rest of the generator sees it: plain data, sorted, without OpenAPI and without TypeScript. */
export interface ApiModel {
  readonly version: string;
  readonly areas: readonly Area[];
  /** Every named schema of the contract, by its name there. */
  readonly schemas: ReadonlyMap<string, Shape>;
  /** The name under which each schema is exported, by its name in the contract. */
  readonly schemaNames: ReadonlyMap<string, string>;
}

/** One package. */
export interface Area {
  /** Folder and package name: `feature-flags`. */
  readonly slug: string;
  /** Name for people: `Feature flags`. */
  readonly title: string;
  /** Stem of identifiers: `FeatureFlags`. */
  readonly name: string;
  readonly tags: readonly string[];
  /** By path, then method. */
  readonly operations: readonly Operation[];
}

/** HTTP methods that the API uses. */
export type HttpMethod = 'delete' | 'get' | 'head' | 'options' | 'patch' | 'post' | 'put' | 'trace';

/** One method of a client. */
export interface Operation {
  readonly operationId: string;
  /** Method name: the operationId with a lower-case first letter. */
  readonly name: string;
  readonly method: HttpMethod;
  /** Route template: `/api/v2/flags/{projectKey}`. */
  readonly path: string;
  readonly tag: string;
  readonly stability: 'beta' | 'stable';
  readonly deprecated: boolean;
  /** The operationId that the document recommends in the place of a deprecated one. */
  readonly successor: string | undefined;
  /** Plans of LaunchDarkly's that include the operation; empty when the document names none. */
  readonly plans: readonly string[];
  /** Tells whether those plans include it only as an add-on. */
  readonly addOn: boolean;
  /** Tells whether it answers before its work is done. */
  readonly asynchronous: boolean;
  /** Documentation page, its path below `https://launchdarkly.com/docs/api/`. */
  readonly docs: string | undefined;
  /** Tells whether the operation changes nothing, whatever its method. */
  readonly readOnly: boolean;
  /** In the order of the path. */
  readonly pathParameters: readonly Parameter[];
  /** By name. */
  readonly queryParameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly successes: readonly Response[];
  /** Statuses that the document lists as failures. */
  readonly failures: readonly Failure[];
  readonly paging: Paging | undefined;
  readonly patchFormats: readonly PatchFormat[];
  readonly instructions: readonly Instruction[];
  /** Every named schema that it reaches. */
  readonly schemas: readonly string[];
  /** LaunchDarkly's own words, in a contract pulled with `--keep-prose`. */
  readonly prose: string | undefined;
}

/** Forms of patch that a body can have. */
export type PatchFormat = 'json-patch' | 'json-patch-with-comment' | 'merge-patch' | 'semantic-patch';

/** One kind of semantic-patch instruction. */
export interface Instruction {
  readonly kind: string;
  readonly shape: Shape;
  readonly needsEnvironment: boolean;
  readonly deprecated: boolean;
  /** The kind that takes the place of a deprecated one, where the document names it. */
  readonly successor: string | undefined;
  /** Parameters whose type the document does not tell for certain. */
  readonly uncertain: readonly string[];
}

/** What a path or a query takes under one name. */
export interface Parameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly shape: Shape;
  /** Arrays only: repeated (`a=1&a=2`) or joined by commas (`a=1,2`). */
  readonly explode: boolean;
  readonly pageSize: PageSize | undefined;
  /** Tells whether it may be given several times: `env=a&env=b`. */
  readonly repeatable: boolean;
  /** Tells whether several values are joined by commas: `expand=a,b`. */
  readonly joined: boolean;
  /** The values that the document names, by name. Others are possible: the server adds some. Of `sort`, see `sort`. */
  readonly values: readonly string[];
  /** What `sort` can sort by. */
  readonly sort: Sort | undefined;
  /** What `filter` can filter by. */
  readonly filter: Filter | undefined;
  /** In what a point in time is counted since 1970; absent when the parameter is none, or the document is not certain. */
  readonly unit: TimeUnit | undefined;
  /** What stands for it when it is left out. */
  readonly default: boolean | number | string | undefined;
  /** The largest number that it takes; of `limit`, see `pageSize`. */
  readonly maximum: number | undefined;
  /** The parameter that takes the place of a deprecated one. */
  readonly successor: string | undefined;
  readonly prose: string | undefined;
}

/** Units in which the API counts points in time. */
export type TimeUnit = 'milliseconds' | 'seconds';

/** What the results can be sorted by; a `-` before the field turns the order round. */
export interface Sort {
  /** By name. */
  readonly fields: readonly string[];
}

/** How results can be filtered. */
export interface Filter {
  /** `field:value` or `field operator value`, joined by commas; absent when the document is not certain. */
  readonly dialect: 'colon' | 'operator' | undefined;
  /** How `field operator value` writes a text: `"value"`, or `value` where it is one word; absent when the document is not certain. */
  readonly strings: 'bare' | 'quoted' | undefined;
  /** Tells whether any name can be a field. */
  readonly anyField: boolean;
  /** By name. */
  readonly fields: readonly FilterField[];
}

/** One field of a filter. */
export interface FilterField {
  readonly name: string;
  readonly type: 'boolean' | 'integer' | 'object' | 'string';
  /** The values that the document names. */
  readonly values: readonly string[];
  /** What joins several values in `field:value`: all of them with `+`, any of them with `|`. */
  readonly separator: '+' | '|' | undefined;
  /** Of `field operator value`: the operators that the field takes, by name. */
  readonly operators: readonly string[];
  /** Of an object, such as `{"before":1600000000000}`: its properties. */
  readonly properties: readonly FilterProperty[];
  readonly deprecated: boolean;
  /** The field that takes the place of a deprecated one. */
  readonly successor: string | undefined;
}

/** One property of the object that a field of a filter takes. */
export interface FilterProperty {
  readonly name: string;
  readonly type: 'boolean' | 'integer' | 'string';
  readonly unit: TimeUnit | undefined;
}

/** Elements of a page: what an omitted `limit` gives, and the most that it may ask for. */
export interface PageSize {
  readonly default: number | undefined;
  readonly maximum: number | undefined;
}

/** What an operation is sent. */
export interface Body {
  readonly required: boolean;
  readonly mediaType: string;
  readonly shape: Shape;
}

/** One way in which an operation succeeds. */
export interface Response {
  readonly status: number;
  /** Absent when the response has no body. */
  readonly shape: Shape | undefined;
}

/** One way in which an operation fails. */
export interface Failure {
  /** A status code, or `default`. */
  readonly status: string;
  readonly shape: Shape | undefined;
}

/** How the next page is asked for, and where the elements are. */
export interface Paging {
  readonly kind: 'body-token' | 'link' | 'offset' | 'time' | 'token';
  /** Property that holds the elements. */
  readonly items: string;
  readonly item: Shape;
}

/** A type of data. */
export type Shape = (
  | { readonly kind: 'boolean'; readonly values?: readonly boolean[] }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'integer' | 'number';
      readonly format?: string;
      /** Of a point in time, where the document is certain. */
      readonly unit?: TimeUnit;
      readonly values?: readonly (number | string)[];
    }
  | {
      readonly kind: 'string';
      readonly format?: string;
      readonly values?: readonly string[];
      readonly open?: true;
    }
  | { readonly kind: 'array'; readonly items: Shape }
  | ObjectShape
  | { readonly kind: 'intersection'; readonly parts: readonly Shape[] }
  | {
      readonly kind: 'union';
      readonly parts: readonly Shape[];
      /** Instructions read from prose: there are others, which the package does not know. */
      readonly open?: true;
    }
  | { readonly kind: 'reference'; readonly schema: string }
) & { readonly nullable?: true };

/** An object: its named properties, and what others may hold. */
export interface ObjectShape {
  readonly kind: 'object';
  /** By name. */
  readonly properties: readonly Property[];
  /** What properties that are not named may hold; absent when nothing is said. */
  readonly additional: Shape | false | undefined;
}

/** One named property of an object. */
export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** Answered, and not taken. */
  readonly readOnly: boolean;
  /** Taken, and not answered. */
  readonly writeOnly: boolean;
  /** The property that takes the place of a deprecated one. */
  readonly successor?: string;
  readonly shape: Shape;
}
