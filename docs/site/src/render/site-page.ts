/** One page of the site, before its links are resolved. */
export interface SitePage {
  /** Its address below the site's root, without slashes at the ends: `guides/errors`; empty for the home page. */
  readonly address: string;
  readonly title: string;
  /** Markdown, without the title. */
  readonly body: string;
  /** The file of the repository that it was made from: what its links are relative to. */
  readonly source: string;
  /** Anchors of the source that this page holds, where the source was split into several pages. */
  readonly anchors?: readonly string[];
  /** Chapters of other files that this page tells in full: `README.md#errors`. */
  readonly instead?: readonly string[];
  /** Further lines of front matter, as YAML. */
  readonly settings?: readonly string[];
}

/** The texts of the repository by their paths. */
export type Texts = ReadonlyMap<string, string>;
