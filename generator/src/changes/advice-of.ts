import type { SpecChange } from './spec-change.js';

/** Tells what a user has to do about a change; nothing when code goes on as it is. */
export function adviceOf(change: Pick<SpecChange, 'after' | 'direction' | 'kind'>): string | undefined {
  const reads = change.direction === 'output';
  switch (change.kind) {
    case 'alternative-added':
    case 'closed-value-added':
      return reads ? 'Handle the new case.' : undefined;
    case 'alternative-removed':
    case 'value-removed':
      return reads ? undefined : 'Send something else.';
    case 'area-removed':
      return 'Stop using the package; its last version stays on npm.';
    case 'body-now-required':
    case 'required-body-added':
      return 'Pass `body`.';
    case 'body-removed':
      return 'Stop passing `body`.';
    case 'enum-set':
      return reads ? undefined : 'Send one of the listed values.';
    case 'instruction-environment-now-needed':
      return 'Pass `environmentKey` beside the instructions.';
    case 'instruction-removed':
      return 'Stop sending the instruction.';
    case 'keys-closed':
      return reads ? 'Read declared properties only.' : 'Send declared properties only.';
    case 'model-removed':
      return 'Remove the import.';
    case 'model-renamed':
      return 'Import it under its new name.';
    case 'null-added':
      return reads ? 'Check for null before use.' : undefined;
    case 'null-removed':
      return reads ? undefined : 'Leave it out, or send a value.';
    case 'operation-demoted':
      return 'Expect changes, or wait until it is stable.';
    case 'operation-moved-out':
      return `Install \`@ld-rest/${change.after ?? ''}\` and call the method there.`;
    case 'operation-removed':
      return 'Stop calling it: LaunchDarkly no longer documents it.';
    case 'operation-renamed':
      return `Call \`${change.after ?? ''}\` instead.`;
    case 'operation-rerouted':
      return 'Nothing for callers of the method; name the new route where you use `raw`.';
    case 'paging-removed':
      return 'Call the method itself instead of `.paginate()`.';
    case 'parameter-now-required':
    case 'required-parameter-added':
      return 'Pass it.';
    case 'parameter-removed':
      return 'Stop passing it.';
    case 'patch-format-removed':
      return 'Send one of the other formats.';
    case 'property-now-optional':
      return reads ? 'Check for undefined before use.' : undefined;
    case 'property-now-required':
    case 'required-property-added':
      return reads ? undefined : 'Send it.';
    case 'property-removed':
      return reads ? 'Stop reading what is gone.' : 'Stop sending what is gone.';
    case 'response-body-removed':
      return 'Check for undefined before use.';
    case 'type-changed':
      return reads ? 'Adapt the code that reads it.' : 'Adapt the code that sends it.';
    case 'type-lost':
      return reads ? 'Narrow the value before use.' : undefined;
    case 'type-stated':
      return reads ? undefined : 'Send a value of the declared type.';
    default:
      return undefined;
  }
}
