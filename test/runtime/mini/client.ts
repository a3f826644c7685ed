import {
  openArea,
  type CallOptions,
  type Connection,
  type ConnectOptions,
  type OptionalPaged,
  type Paged,
  type RawClient,
} from '@ld-rest/runtime';
import type { components, paths } from './schema.js';

type Schema<K extends keyof components['schemas']> = components['schemas'][K];
export interface Flag extends Schema<'Flag'> {}
export interface Flags extends Schema<'Flags'> {}
export interface FlagBody extends Schema<'FlagBody'> {}
export interface PatchOperation extends Schema<'PatchOperation'> {}
export interface Team extends Schema<'Team'> {}
export interface Teams extends Schema<'Teams'> {}
export interface Entries extends Schema<'Entries'> {}
export interface Users extends Schema<'Users'> {}
export interface Search extends Schema<'Search'> {}
export interface Contexts extends Schema<'Contexts'> {}
export interface Imported extends Schema<'Imported'> {}

export interface GetFlagInput {
  readonly projectKey: string;
  readonly featureFlagKey: string;
  readonly env?: string;
  readonly kind?: string[];
}
export interface DeleteFlagInput {
  readonly projectKey: string;
  readonly featureFlagKey: string;
}
export interface PatchFlagInput {
  readonly projectKey: string;
  readonly featureFlagKey: string;
  readonly dryRun?: boolean;
  readonly body: PatchOperation[];
}
export interface GetFlagsInput {
  readonly projectKey: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly filter?: string;
}
export interface PostFlagInput {
  readonly projectKey: string;
  readonly clone?: string;
  readonly body?: FlagBody;
}
export interface GetTeamsInput {
  readonly limit?: number;
  readonly expand?: string[];
}
export interface PostMembersInput {
  readonly teamKey: string;
  readonly body: { file?: Blob; mode?: string };
}
export interface DeleteMembersInput {
  readonly teamKey: string;
  readonly body: string[];
}
export interface SearchContextsInput {
  readonly limit?: number;
  readonly continuationToken?: string;
  readonly body: Search;
}

export interface GetAuditInput {
  readonly before?: number;
  readonly after?: number;
  readonly limit?: number;
}
export interface GetUsersInput {
  readonly limit?: number;
  readonly searchAfter?: string;
}
export interface GetContextsInput {
  readonly limit?: number;
  readonly continuationToken?: string;
  readonly filter?: string;
}
export interface GetViewsInput {
  readonly projectKey: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface MiniClient {
  readonly getAudit: OptionalPaged<GetAuditInput, Entries, Entries['items'][number]>;
  readonly getUsers: OptionalPaged<GetUsersInput, Users, Users['items'][number]>;
  readonly getContexts: OptionalPaged<GetContextsInput, Contexts, Contexts['items'][number]>;
  readonly getViews: Paged<GetViewsInput, Teams, Team>;
  readonly getFlag: (input: GetFlagInput, options?: CallOptions) => Promise<Flag>;
  readonly deleteFlag: (input: DeleteFlagInput, options?: CallOptions) => Promise<void>;
  readonly patchFlag: (input: PatchFlagInput, options?: CallOptions) => Promise<Flag>;
  readonly getFlags: Paged<GetFlagsInput, Flags, Flag>;
  readonly postFlag: (input: PostFlagInput, options?: CallOptions) => Promise<Flag>;
  readonly getTeams: OptionalPaged<GetTeamsInput, Teams, Team>;
  readonly listTeams: (input?: GetTeamsInput, options?: CallOptions) => Promise<Teams>;
  readonly postMembers: (input: PostMembersInput, options?: CallOptions) => Promise<Imported>;
  readonly deleteMembers: (input: DeleteMembersInput, options?: CallOptions) => Promise<void>;
  readonly searchContexts: Paged<SearchContextsInput, Contexts, Contexts['items'][number]>;
  readonly getCaller: (options?: CallOptions) => Promise<{ accountId?: string }>;
  readonly raw: RawClient<paths>;
}

/** Creates a miniature client, written the way the generator writes them. */
export function createMiniClient(options?: ConnectOptions | Connection): MiniClient {
  const area = openArea<paths>(options);
  return {
    get raw() {
      return area.raw;
    },
    getAudit: area.paged<GetAuditInput | undefined, Entries, Entries['items'][number]>(
      { kind: 'time', items: (page) => page.items },
      (query = {}, options) =>
        area.call(options, (raw, init) => raw.GET('/api/v2/auditlog', { ...init, params: { query } })),
    ),
    getUsers: area.paged<GetUsersInput | undefined, Users, Users['items'][number]>(
      { kind: 'link', items: (page) => page.items },
      (query = {}, options) =>
        area.call(options, (raw, init) => raw.GET('/api/v2/users', { ...init, params: { query } })),
    ),
    getContexts: area.paged<GetContextsInput | undefined, Contexts, Contexts['items'][number]>(
      { kind: 'token', items: (page) => page.items },
      (query = {}, options) =>
        area.call(options, (raw, init) => raw.GET('/api/v2/contexts', { ...init, params: { query } })),
    ),
    getViews: area.paged({ kind: 'offset', items: (page) => page.items }, (query, options) =>
      area.call(options, (raw, init) => raw.GET('/api/v2/views', { ...init, params: { query } }), {
        beta: true,
      }),
    ),
    getFlag: ({ projectKey, featureFlagKey, ...query }, options) =>
      area.call(options, (raw, init) =>
        raw.GET('/api/v2/flags/{projectKey}/{featureFlagKey}', {
          ...init,
          params: { path: { projectKey, featureFlagKey }, query },
        }),
      ),
    deleteFlag: ({ projectKey, featureFlagKey }, options) =>
      area.call(options, (raw, init) =>
        raw.DELETE('/api/v2/flags/{projectKey}/{featureFlagKey}', {
          ...init,
          params: { path: { projectKey, featureFlagKey } },
        }),
      ),
    patchFlag: ({ projectKey, featureFlagKey, body, ...query }, options) =>
      area.call(options, (raw, init) =>
        raw.PATCH('/api/v2/flags/{projectKey}/{featureFlagKey}', {
          ...init,
          params: { path: { projectKey, featureFlagKey }, query },
          body,
        }),
      ),
    getFlags: area.paged(
      { kind: 'offset', items: (page) => page.items },
      ({ projectKey, ...query }, options) =>
        area.call(options, (raw, init) =>
          raw.GET('/api/v2/flags/{projectKey}', { ...init, params: { path: { projectKey }, query } }),
        ),
    ),
    postFlag: ({ projectKey, body, ...query }, options) =>
      area.call(options, (raw, init) =>
        raw.POST('/api/v2/flags/{projectKey}', {
          ...init,
          params: { path: { projectKey }, query },
          ...(body && { body }),
        }),
      ),
    getTeams: area.paged<GetTeamsInput | undefined, Teams, Team>(
      { kind: 'offset', items: (page) => page.items },
      ({ ...query } = {}, options) =>
        area.call(options, (raw, init) => raw.GET('/api/v2/teams', { ...init, params: { query } }), {
          comma: true,
        }),
    ),
    listTeams: ({ ...query } = {}, options) =>
      area.call(options, (raw, init) => raw.GET('/api/v2/teams', { ...init, params: { query } }), {
        beta: true,
      }),
    postMembers: ({ teamKey, body }, options) =>
      area.call(
        options,
        (raw, init) =>
          raw.POST('/api/v2/teams/{teamKey}/members', { ...init, params: { path: { teamKey } }, body }),
        { multipart: true },
      ),
    deleteMembers: ({ teamKey, body }, options) =>
      area.call(options, (raw, init) =>
        raw.DELETE('/api/v2/teams/{teamKey}/members', { ...init, params: { path: { teamKey } }, body }),
      ),
    searchContexts: area.paged(
      { kind: 'body-token', items: (page) => page.items },
      ({ body, ...query }, options) =>
        area.call(
          options,
          (raw, init) => raw.POST('/api/v2/contexts/search', { ...init, params: { query }, body }),
          {
            read: true,
          },
        ),
    ),
    getCaller: (options) => area.call(options, (raw, init) => raw.GET('/api/v2/caller', { ...init })),
  };
}
