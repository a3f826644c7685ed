import type { PatchFormat } from '../model/types.js';

/** Prints the forms that a patch can have, as readers know them. */
export function printPatchFormats(formats: readonly PatchFormat[]): string {
  return formats.map((format) => formatNames[format]).join(', ');
}

const formatNames: Readonly<Record<PatchFormat, string>> = {
  'json-patch': 'JSON Patch',
  'json-patch-with-comment': 'JSON Patch with a comment',
  'merge-patch': 'merge patch',
  'semantic-patch': 'semantic patch',
};
