import type { Operation } from '../catalog/catalog.js';

/** What a query wants to be done; `add` and `remove` may mean the whole thing or a part of it. */
export type Intent = 'act' | 'add' | 'change' | 'create' | 'delete' | 'list' | 'read' | 'remove';

const intentsByVerb: Readonly<Record<string, Intent>> = {
  add: 'add',
  archive: 'change',
  ask: 'create',
  assign: 'change',
  attach: 'add',
  change: 'change',
  create: 'create',
  delete: 'delete',
  destroy: 'delete',
  disable: 'change',
  edit: 'change',
  enable: 'change',
  erase: 'delete',
  fetch: 'read',
  find: 'read',
  get: 'read',
  invite: 'create',
  link: 'act',
  list: 'list',
  make: 'create',
  modify: 'change',
  move: 'change',
  new: 'create',
  patch: 'change',
  post: 'create',
  put: 'change',
  read: 'read',
  register: 'create',
  remove: 'remove',
  rename: 'change',
  replace: 'change',
  reset: 'act',
  restore: 'change',
  revoke: 'delete',
  rotate: 'act',
  see: 'read',
  set: 'change',
  show: 'read',
  switch: 'change',
  toggle: 'change',
  turn: 'change',
  unlink: 'delete',
  update: 'change',
  view: 'read',
};

/** Words that are verbs where a query begins with them, and mostly things elsewhere. */
const intentsByFirstWord: Readonly<Record<string, Intent>> = {
  allow: 'create',
  cancel: 'delete',
  check: 'read',
  clone: 'act',
  copy: 'act',
  count: 'read',
  deny: 'change',
  describe: 'read',
  follow: 'change',
  give: 'change',
  grant: 'change',
  import: 'create',
  mark: 'change',
  promote: 'change',
  request: 'create',
  schedule: 'create',
  search: 'read',
  serve: 'change',
  stop: 'change',
  target: 'change',
  untag: 'change',
  unfollow: 'delete',
};

/** Reads the intent from the first verb of a query; a query that only names a thing wants to see it. */
export function intentOf(query: string): Intent {
  const words = query
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const first = intentsByFirstWord[words[0] ?? ''];
  return first ?? words.map((word) => intentsByVerb[word]).find((intent) => intent !== undefined) ?? 'read';
}

type Deed = 'act' | 'change' | 'create' | 'delete' | 'list' | 'read';

const deedsByIntent: Readonly<Record<Intent, readonly Deed[]>> = {
  act: ['act'],
  add: ['create', 'change'],
  change: ['change', 'act'],
  create: ['create'],
  delete: ['delete'],
  list: ['list'],
  read: ['list', 'read'],
  remove: ['delete', 'change'],
};

/** Weighs whether an operation does what a query wants. */
export function intentWeight(intent: Intent, operation: Operation): number {
  const deed = deedOf(operation);
  const place = deedsByIntent[intent].indexOf(deed);
  if (place === 0) return 1;
  if (place > 0) return 0.9;
  return operation.access === 'read' && (intent === 'list' || intent === 'read') ? 0.8 : 0.45;
}

function deedOf({ id, method, path, access }: Operation): Deed {
  if (access === 'read') return path.endsWith('}') && !id.endsWith('s') ? 'read' : 'list';
  if (method === 'DELETE') return 'delete';
  if (method === 'POST') return /^(post|create)/i.test(id) ? 'create' : 'act';
  return 'change';
}
