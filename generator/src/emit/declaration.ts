/** A type that a module exports, as data. */
export type Declaration = InterfaceDeclaration | TypeDeclaration;

/** An interface, and what its doc comment says. */
export interface InterfaceDeclaration {
  readonly kind: 'interface';
  readonly name: string;
  readonly doc: string;
  readonly members: readonly MemberDeclaration[];
}

/** Another name for a type. */
export interface TypeDeclaration {
  readonly kind: 'type';
  readonly name: string;
  readonly doc: string;
  readonly type: string;
}

/** A property or an index signature; its doc comment can be empty. */
export interface MemberDeclaration {
  /** As source writes it, with `readonly`, quotes or brackets where they belong. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly doc: string;
}
