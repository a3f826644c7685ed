import type { AcceptedCall } from '../checks/check-call.js';
import type { JsonObject } from '../json.js';
import type { Account } from './account.js';
import type { Changes } from './changes/change.js';
import type { NewItem } from './create-item.js';
import type { Place } from './resource.js';

/** What is particular about one kind of thing; all of it is optional. */
export interface ResourceRules {
  /** Gives a new thing what LaunchDarkly adds to it. */
  readonly complete?: (account: Account, item: NewItem, body: JsonObject) => JsonObject;
  /** Does what follows when a thing has been created. */
  readonly created?: (account: Account, item: NewItem, body: JsonObject) => void;
  /** Does what follows when a thing has been deleted. */
  readonly removed?: (account: Account, place: Place) => void;
  /** Shows a thing as a call asks for it. */
  readonly present?: (account: Account, item: NewItem, call: AcceptedCall) => JsonObject;
  /** Properties besides the key that no two things may share. */
  readonly unique?: string;
  readonly whole?: Changes;
  readonly environment?: Changes;
  /** The kind of instruction that deletes a thing. */
  readonly deletedBy?: string;
  /** What the audit log calls the kind, and where it says the thing is. */
  readonly audit?: { readonly kind: string; readonly resource: (place: Place) => string };
}
