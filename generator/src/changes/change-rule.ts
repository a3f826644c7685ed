/** How much a package's version has to move. */
export type Bump = 'major' | 'minor' | 'patch';

/** What a caller gives (`input`) or gets (`output`). */
export type Direction = 'input' | 'output';

/** Headings of a changelog. */
export type ChangeGroup = 'Added' | 'Breaking' | 'Changed' | 'Deprecated' | 'Graduated';

/**
 * What is known about one kind of change. It costs who upgrades a package a major when code that compiled and worked may
 * not any more, a minor when there is something new to use, a patch when only what is known about the API has changed.
 */
export type ChangeRule = (
  | { readonly bump: 'major'; readonly group: 'Breaking' }
  | { readonly bump: 'minor' | 'patch'; readonly group: Exclude<ChangeGroup, 'Breaking'> }
) & {
  /**
   * The change in words, with places for `{thing}`, `{methods}`, `{before}` and `{after}` (without marks `{beforeText}` and
   * `{afterText}`), and words for `{one|several}` of what it is about.
   */
  readonly phrase: string;
  /** What a user has to do about it, with `{one|several}` things; absent when code goes on as it is. */
  readonly advice?: string;
  /** How several of them are told at once. */
  readonly list?: ChangeList;
};

/** How several changes of a kind are told in one line. */
export interface ChangeList {
  /** What they have to have in common, beside the operations that they reach. */
  readonly of: 'operation' | 'schema' | 'site';
  /** With places for `{methods}`, `{holder}`, which has them in common, `{names}`, `{some}` of many names, `{types}`, and `{fields}`: names with their types. */
  readonly phrase: string;
}

/** A rule for what is given, and one for what is received. */
export type ValueRule = Readonly<Record<Direction, ChangeRule>>;
