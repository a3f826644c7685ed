import { upperFirst } from 'es-toolkit/string';

/** Names of the schemas that describe the patches of one operation. */
export interface PatchNames {
  /** Any instruction. */
  readonly instruction: string;
  /** An instruction that needs no environment. */
  readonly wideInstruction: string;
  /** The semantic patch. */
  readonly patch: string;
  /** The semantic patch that names no environment. */
  readonly widePatch: string;
  /** The bare JSON Patch, beside other forms. */
  readonly jsonPatch: string;
}

/** Names the patch schemas after what the operation changes: `patchFeatureFlag` has `FeatureFlagInstruction`. */
export function patchNames(operationId: string): PatchNames {
  const subject = upperFirst(operationId.replace(/^(create|patch|post|update)(?=[A-Z])/, ''));
  return {
    instruction: `${subject}Instruction`,
    wideInstruction: `${subject}WideInstruction`,
    patch: `${subject}SemanticPatch`,
    widePatch: `${subject}WideSemanticPatch`,
    jsonPatch: `${subject}JSONPatch`,
  };
}
