/** The paths of a miniature area, in the shape that openapi-typescript gives them. */
export interface paths {
  '/api/v2/flags/{projectKey}/{featureFlagKey}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getFlag'];
    put?: never;
    post?: never;
    delete: operations['deleteFlag'];
    options?: never;
    head?: never;
    patch: operations['patchFlag'];
    trace?: never;
  };
  '/api/v2/flags/{projectKey}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getFlags'];
    put?: never;
    post: operations['postFlag'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/teams': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getTeams'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/teams/{teamKey}/members': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: operations['postMembers'];
    delete: operations['deleteMembers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/contexts/search': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post: operations['searchContexts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/caller': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getCaller'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/auditlog': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/users': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/contexts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getContexts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/views': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: operations['getViews'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    Flag: {
      key: string;
      kind?: 'boolean' | 'multivariate' | (string & {});
      _links?: { [key: string]: components['schemas']['Link'] };
    };
    Link: { href?: string; type?: string };
    Flags: {
      items: components['schemas']['Flag'][];
      totalCount?: number;
      _links?: { [key: string]: components['schemas']['Link'] };
    };
    FlagBody: { key: string; name: string; tags?: string[] };
    PatchOperation: { op: string; path: string; value?: unknown };
    Team: { key: string; parent?: components['schemas']['Team'] };
    Teams: { items?: components['schemas']['Team'][]; totalCount?: number };
    Search: { filter?: string; continuationToken?: string };
    Contexts: {
      items: { key: string; attributes: { [key: string]: unknown } }[];
      continuationToken?: string;
    };
    Imported: { items?: { status: string }[] };
    Entries: {
      items: { _id: string; date: number }[];
      _links?: { [key: string]: components['schemas']['Link'] };
    };
    Users: { items: { key: string }[]; _links?: { next?: components['schemas']['Link'] } };
    Failure: { code: string; message: string };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface Json<T> {
  headers: { [name: string]: unknown };
  content: { 'application/json': T };
}
interface Empty {
  headers: { [name: string]: unknown };
  content?: never;
}
export interface operations {
  getFlag: {
    parameters: {
      query?: { env?: string; kind?: string[] };
      header?: never;
      path: { projectKey: string; featureFlagKey: string };
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Flag']>; 404: Json<components['schemas']['Failure']> };
  };
  deleteFlag: {
    parameters: {
      query?: never;
      header?: never;
      path: { projectKey: string; featureFlagKey: string };
      cookie?: never;
    };
    requestBody?: never;
    responses: { 204: Empty; 404: Json<components['schemas']['Failure']> };
  };
  patchFlag: {
    parameters: {
      query?: { dryRun?: boolean };
      header?: never;
      path: { projectKey: string; featureFlagKey: string };
      cookie?: never;
    };
    requestBody: { content: { 'application/json': components['schemas']['PatchOperation'][] } };
    responses: { 200: Json<components['schemas']['Flag']>; 409: Json<components['schemas']['Failure']> };
  };
  getFlags: {
    parameters: {
      query?: { limit?: number; offset?: number; filter?: string };
      header?: never;
      path: { projectKey: string };
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Flags']> };
  };
  postFlag: {
    parameters: { query?: { clone?: string }; header?: never; path: { projectKey: string }; cookie?: never };
    requestBody?: { content: { 'application/json': components['schemas']['FlagBody'] } };
    responses: { 201: Json<components['schemas']['Flag']>; 400: Json<components['schemas']['Failure']> };
  };
  getTeams: {
    parameters: {
      query?: { limit?: number; expand?: string[] };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Teams']> };
  };
  postMembers: {
    parameters: { query?: never; header?: never; path: { teamKey: string }; cookie?: never };
    requestBody: { content: { 'multipart/form-data': { file?: Blob; mode?: string } } };
    responses: { 201: Json<components['schemas']['Imported']>; 207: Json<components['schemas']['Imported']> };
  };
  deleteMembers: {
    parameters: { query?: never; header?: never; path: { teamKey: string }; cookie?: never };
    requestBody: { content: { 'application/json': string[] } };
    responses: { 204: Empty };
  };
  searchContexts: {
    parameters: {
      query?: { limit?: number; continuationToken?: string };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: { content: { 'application/json': components['schemas']['Search'] } };
    responses: { 200: Json<components['schemas']['Contexts']> };
  };
  getCaller: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: Json<{ accountId?: string }> };
  };
  getAudit: {
    parameters: {
      query?: { before?: number; after?: number; limit?: number };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Entries']> };
  };
  getUsers: {
    parameters: {
      query?: { limit?: number; searchAfter?: string };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Users']> };
  };
  getContexts: {
    parameters: {
      query?: { limit?: number; continuationToken?: string; filter?: string };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Contexts']> };
  };
  getViews: {
    parameters: {
      query: { projectKey: string; limit?: number; offset?: number };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<components['schemas']['Teams']> };
  };
}
