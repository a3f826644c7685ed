/**
 * The entry of the audit log that a webhook delivers.
 *
 * `kind`, actions and fields grow with LaunchDarkly: expect ones that are not listed here.
 */
export interface WebhookEvent {
  /** The same when LaunchDarkly delivers the event a second time. */
  readonly _id: string;
  readonly _accountId?: string;
  readonly _links?: Links;
  /** When the change was made, in ms since 1970. Deliveries can overtake each other: sort by this. */
  readonly date: number;
  /** The kind of resource that was changed. */
  readonly kind: 'environment' | 'flag' | 'member' | 'project' | 'segment' | (string & {});
  /** The name of the resource that was changed. */
  readonly name: string;
  /** Every action of the change, each with the resource it was made on. */
  readonly accesses: readonly Access[];
  /** The member who made the change, or whose token or app did. */
  readonly member?: Member;
  /** The access token that made the change. */
  readonly token?: Token;
  /** The authorized application that made the change. */
  readonly app?: App;
  readonly subject?: Subject;
  readonly target?: Target;
  readonly parent?: Parent;
  /** The AI Config that the change belongs to. */
  readonly relatedAIConfig?: Related;
  /** The experiment that the change belongs to. */
  readonly relatedExperiment?: Related;
  /** The flag that the change belongs to. */
  readonly relatedFlag?: Related;
  /** Markdown: the actor, `titleVerb` and the target. */
  readonly title?: string;
  /** Such as `turned on the flag`. */
  readonly titleVerb?: string;
  /** Markdown. */
  readonly description?: string;
  readonly shortDescription?: string;
  /** What the person who made the change wrote about it. */
  readonly comment?: string;
  /** The JSON Patch of the change, when it was made by one. */
  readonly delta?: unknown;
  readonly merge?: unknown;
  readonly triggerBody?: unknown;
  readonly previousVersion?: unknown;
  readonly currentVersion?: unknown;
  readonly subentries?: readonly unknown[];
}

/** An action, and the resource it was made on. */
export interface Access {
  /** Such as `updateOn`. */
  readonly action: string;
  /** Such as `proj/web:env/production:flag/checkout`; `parseResource` takes it apart. */
  readonly resource: string;
}

/** A member of the account. */
export interface Member {
  readonly _id?: string;
  readonly _links?: Links;
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

/** An access token, of which only the last characters are known. */
export interface Token {
  readonly _id?: string;
  readonly _links?: Links;
  readonly ending?: string;
  readonly name?: string;
  readonly serviceToken?: boolean;
}

/** An application that acts for a member. */
export interface App {
  readonly _id?: string;
  readonly _links?: Links;
  readonly isScim?: boolean;
  readonly maintainerName?: string;
  readonly name?: string;
}

/** Who made the change, as LaunchDarkly shows it. */
export interface Subject {
  readonly _links?: Links;
  readonly avatarUrl?: string;
  readonly name?: string;
}

/** What was changed. */
export interface Target {
  readonly _links?: Links;
  readonly name?: string;
  readonly resources?: readonly string[];
}

/** What holds the changed resource. */
export interface Parent {
  readonly _links?: Links;
  readonly name?: string;
  readonly resource?: string;
}

/** Links by relation, such as `site` or `canonical`; each `href` is relative to the host. */
export type Links = Readonly<Record<string, { readonly href?: string; readonly type?: string }>>;

/** Something that a change belongs to, by its key. */
export interface Related {
  readonly key: string;
}
