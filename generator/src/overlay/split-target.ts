import { compileTarget } from './compile-target.js';
import type { OverlayAction } from './parse-overlay.js';

/** A target taken apart. */
export interface TargetParts {
  /** The target's beginnings, from `$` to the whole. */
  readonly prefixes: readonly string[];
  /** The target with one of several names in the place of all; only itself when it names one of each. */
  readonly alternatives: readonly Alternative[];
}

/** A target that keeps one of several names. */
export interface Alternative {
  readonly target: string;
  /** The name that it keeps, as the target has it. */
  readonly choice: string;
}

/** Takes a target apart into its beginnings, and by the names that it lists in one step. */
export function splitTarget(action: Pick<OverlayAction, 'name' | 'target'>): TargetParts {
  const segments = compileTarget(action).segments.map((segment) => ({
    text: segment.toString(),
    choices: segment.selectors.map((selector) => selector.toString()),
  }));
  const texts = segments.map(({ text }) => text);
  const prefixes = ['$', ...texts.map((_, index) => `$${texts.slice(0, index + 1).join('')}`)];
  const alternatives = segments.flatMap(({ text, choices }, index) =>
    choices.length < 2
      ? []
      : choices.map((choice) => ({
          choice,
          target: `$${texts.with(index, `${text.startsWith('..') ? '..' : ''}[${choice}]`).join('')}`,
        })),
  );
  const { target } = action;
  return { prefixes, alternatives: alternatives.length > 0 ? alternatives : [{ choice: target, target }] };
}
