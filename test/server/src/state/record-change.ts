import { textOf, writeText, type JsonObject } from '../json.js';
import type { Account } from './account.js';
import { AUDIT_LOG, MEMBERS } from './areas/paths.js';
import { fillPath } from './place.js';
import type { Place, Resource } from './resource.js';

/** A change of one thing. */
export interface RecordedChange {
  readonly resource: Resource;
  readonly place: Place;
  /** Absent when the thing is new. */
  readonly before: JsonObject | undefined;
  /** Absent when the thing is gone. */
  readonly after: JsonObject | undefined;
  readonly comment?: string | undefined;
}

/** Writes a change into the audit log. */
export function recordChange(account: Account, change: RecordedChange): void {
  const { resource, place, before, after, comment } = change;
  const log = account.resource(AUDIT_LOG);
  const id = account.newId();
  const { kind, specifier } = describe(account, resource, place);
  const name = textOf(after?.['name']) ?? textOf(before?.['name']) ?? place[resource.parameter] ?? '';
  const verb = before === undefined ? 'created' : after === undefined ? 'deleted' : 'updated';
  account.store.put(
    log,
    { id },
    {
      ...account.blank(log.schema),
      _id: id,
      _links: {
        self: link(fillPath(AUDIT_LOG, { id })),
        canonical: link(fillPath(resource.itemPath, place)),
      },
      date: account.now(),
      accesses:
        verb === 'updated' ? [] : [{ action: `${verb.slice(0, -1)}${capital(kind)}`, resource: specifier }],
      kind,
      name,
      description: '',
      shortDescription: '',
      ...(comment === undefined ? {} : { comment }),
      member: actor(account),
      titleVerb: `${verb} the ${kind}`,
      title: `Somebody ${verb} the ${kind} ${name}`,
      target: { name, resources: [specifier] },
      ...(before === undefined ? {} : { previousVersion: before }),
      ...(after === undefined ? {} : { currentVersion: after }),
    },
  );
}

function describe(account: Account, resource: Resource, place: Place): { kind: string; specifier: string } {
  const { audit } = account.rulesOf(resource);
  const noun = resource.collectionPath.split('/').findLast((step) => !step.startsWith('{')) ?? '';
  const kind = audit?.kind ?? noun.replace(/s$/, '');
  const own = `${kind}/${place[resource.parameter] ?? ''}`;
  const { projectKey } = place;
  return {
    kind,
    specifier: audit?.resource(place) ?? (projectKey === undefined ? own : `proj/${projectKey}:${own}`),
  };
}

function actor(account: Account): JsonObject {
  const [first] = account.store.list({ itemPath: MEMBERS }, {});
  const { _id, email } = first?.value ?? {};
  return _id === undefined ? {} : { _id, email, _links: { self: link(`/api/v2/members/${writeText(_id)}`) } };
}

function link(href: string): JsonObject {
  return { href, type: 'application/json' };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
