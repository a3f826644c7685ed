/** Every operation of the API, as the generator writes it to `catalog.json`. */
export interface Catalog {
  readonly areas: readonly CatalogArea[];
  /** What parameters mean, by name, where no operation says it better. */
  readonly parameterWords: Readonly<Record<string, string>>;
  /** Shapes that requests refer to by name. */
  readonly schemas: Readonly<Record<string, Shape>>;
  readonly operations: readonly Operation[];
}

/** One area of the API. */
export interface CatalogArea {
  readonly slug: string;
  readonly title: string;
  readonly purpose?: string;
}

/** One operation, with all that describing, judging and sending a call to it takes. */
export interface Operation {
  readonly id: string;
  readonly area: string;
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  readonly path: string;
  readonly access: 'read' | 'write';
  readonly words?: string;
  readonly beta?: true;
  readonly deprecated?: true;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly shape: Shape; readonly required?: true; readonly multipart?: true };
  readonly paging?: { readonly kind: PagingKind; readonly items: string };
  /** The properties of an answer, or of its elements if it is a list. */
  readonly answer?: { readonly list: boolean; readonly names: readonly string[] };
  readonly patches?: readonly PatchForm[];
  readonly instructions?: Readonly<Record<string, Instruction>>;
  /** Where the body holds instructions of other operations; a star stands for every element. */
  readonly embeds?: readonly Embed[];
  /** Absent where nobody says which permission is needed. */
  readonly permission?: Permission;
  /** Paths in answers that hold secrets; a star stands for every element. */
  readonly secrets?: readonly string[];
}

/** How the next page is asked for. */
export type PagingKind = 'body-token' | 'link' | 'offset' | 'time' | 'token';

/** A form of patch that a body can have. */
export type PatchForm = 'json-patch' | 'json-patch-with-comment' | 'merge-patch' | 'semantic-patch';

/** A path or query parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: true;
  readonly shape: Shape;
  readonly comma?: true;
  readonly words?: string;
}

/** One kind of instruction of a semantic patch. */
export interface Instruction {
  readonly shape: Shape;
  readonly words?: string;
  /** Changes all environments, whatever environment the body names. */
  readonly everywhere?: true;
  readonly deprecated?: true;
}

/** A place in a body that holds instructions of other operations. */
export interface Embed {
  readonly at: readonly string[];
  readonly operations: readonly string[];
}

/** Which permission an operation needs, in the words of LaunchDarkly's custom roles. */
export interface Permission {
  /** Empty for a read that no action governs. */
  readonly needs: readonly PermissionNeed[];
  readonly choice?: 'body' | 'path';
  readonly role?: string;
  readonly tier?: 'inferred' | 'published';
  /** The action of each kind of instruction. */
  readonly instructions?: Readonly<Record<string, string>>;
}

/** Actions on resources that are needed together. */
export interface PermissionNeed {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** A parameter without which this is not needed. */
  readonly when?: string;
}

/** What a value of a request may be. */
export type Shape =
  | 'any'
  | 'binary'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'string'
  | { readonly values: readonly (number | string)[] }
  | { readonly list: Shape }
  | ObjectShape
  | { readonly any: readonly Shape[] }
  | { readonly all: readonly Shape[] }
  | { readonly ref: string }
  | { readonly null: Shape };

/** An object with named fields, and what others may hold. */
export interface ObjectShape {
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly rest?: Shape;
  /** Takes any field. */
  readonly open?: true;
}
