import { expect } from 'vitest';
import { SpecError } from '../../../generator/src/errors.js';
import type { JsonObject } from '../../../generator/src/document/json.js';
import { requireOverlay } from '../../../generator/src/overlay/apply-overlay.js';
import { parseOverlay } from '../../../generator/src/overlay/parse-overlay.js';
import type { OverlayAction } from '../../../generator/src/overlay/parse-overlay.js';

/** Makes actions, each with a reason. */
export function actionsOf(...actions: readonly JsonObject[]): readonly OverlayAction[] {
  return parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'Corrections', version: '1' },
      actions: actions.map((action) => ({ description: 'A reason.', ...action })),
    },
    'overlay.yaml',
  );
}

/** Corrects a document; every action has to fit. */
export function apply(document: JsonObject, ...actions: readonly JsonObject[]): JsonObject {
  return requireOverlay(document, actionsOf(...actions));
}

/** Runs what has to fail, and returns the message. */
export function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(SpecError);
    return error instanceof SpecError ? error.message : '';
  }
  return 'no error';
}
