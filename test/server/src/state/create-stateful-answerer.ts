import type { Answer } from '../answers/answer.js';
import type { Answerer } from '../answers/create-answerer.js';
import type { AcceptedCall } from '../checks/check-call.js';
import type { IncomingCall } from '../checks/incoming-call.js';
import { arrayOf, objectOf, type Json, type JsonObject } from '../json.js';
import type { Account } from './account.js';
import { addItem } from './add-item.js';
import { useToken } from './areas/tokens.js';
import { answerList } from './answer-list.js';
import { changeItem } from './change-item.js';
import { declaredOnly, type NewItem } from './create-item.js';
import { selectItems } from './list-items.js';
import { placeOf } from './place.js';
import { recordChange } from './record-change.js';
import { requireAncestors, requireItem } from './require-item.js';
import type { Place, Resource } from './resource.js';
import { routeOperations, type RoutedOperation } from './route-operations.js';
import { secretOf, SPECIAL_OPERATIONS } from './special-operations.js';
import { stampChanged } from './stamp.js';

/** Creates an answerer that remembers; what an account does not keep is answered with sample data. */
export function createStatefulAnswerer(account: Account, sampled: Answerer): Answerer {
  const routes = routeOperations(account.contract, account.resources);
  return (call, incoming) => {
    useToken(account, secretOf(incoming));
    const place = placeOf(call.path);
    requireAncestors(account, call.operation, place);
    const special = SPECIAL_OPERATIONS[call.operation.operationId];
    const routed = routes.get(call.operation.operationId);
    if (special !== undefined) {
      const answer = special({ account, call, incoming, place });
      if ('items' in answer) return answerList(account, { call, incoming, items: answer.items });
      return answerBody(call, answer.body);
    }
    return routed === undefined
      ? sampled(call, incoming)
      : answerRouted(account, { call, incoming, place, ...routed });
  };
}

interface RoutedCall extends RoutedOperation {
  readonly call: AcceptedCall;
  readonly incoming: IncomingCall;
  readonly place: Place;
}

function answerRouted(account: Account, routed: RoutedCall): Answer {
  const { action, resource, call, incoming, place } = routed;
  const show = (item: NewItem): JsonObject =>
    account.rulesOf(resource).present?.(account, item, call) ?? item.value;
  switch (action) {
    case 'list': {
      const shown = account.store.list(resource, place).map(show);
      return answerList(account, { call, incoming, items: selectItems(shown, call, resource) });
    }
    case 'read':
      return answerBody(call, show({ place, value: requireItem(account, resource, place) }));
    case 'create':
      return answerCreated(account, routed, show);
    case 'patch':
      return answerBody(call, show(patchItem(account, routed)));
    case 'put':
      return answerBody(call, show(putItem(account, routed)));
    case 'delete':
      removeItem(account, resource, place);
      return answerBody(call, undefined);
  }
}

// Members are created as a list, and come back as one.
function answerCreated(
  account: Account,
  { resource, call, place }: RoutedCall,
  show: (item: NewItem) => JsonObject,
): Answer {
  if (!Array.isArray(call.body))
    return answerBody(call, show(addItem(account, resource, { place, value: objectOf(call.body) })));
  const items = arrayOf(call.body).map((body) =>
    show(addItem(account, resource, { place, value: objectOf(body) })),
  );
  return answerBody(call, { items, totalCount: items.length, _links: {} });
}

function patchItem(account: Account, { resource, call, place }: RoutedCall): NewItem {
  const changed = changeItem(account, { resource, place, call, body: call.body });
  const { deletedBy } = account.rulesOf(resource);
  const deletes = arrayOf(objectOf(call.body)['instructions']).some(
    (one) => objectOf(one)['kind'] === deletedBy,
  );
  if (deletedBy !== undefined && deletes && call.query['dryRun'] !== true)
    removeItem(account, resource, place);
  return changed;
}

function putItem(account: Account, { resource, call, place }: RoutedCall): NewItem {
  const before = account.store.get(resource, place);
  if (before === undefined) return addItem(account, resource, { place, value: objectOf(call.body) });
  const after = stampChanged(
    { ...before, ...declaredOnly(objectOf(call.body), resource.schema) },
    account.now(),
  );
  account.store.put(resource, place, after);
  recordChange(account, { resource, place, before, after });
  return { place, value: after };
}

function removeItem(account: Account, resource: Resource, place: Place): void {
  const before = requireItem(account, resource, place);
  account.store.remove(place);
  account.rulesOf(resource).removed?.(account, place);
  recordChange(account, { resource, place, before, after: undefined });
}

function answerBody({ operation }: AcceptedCall, body: Json | undefined): Answer {
  const [{ status, schema } = { status: 200, schema: undefined }] = operation.successes;
  return schema === undefined || body === undefined ? { status } : { status, body };
}
