import { withTicks } from './listed-codes.js';

const longest = 5_000;

/** Reads "Deprecated, use `other`": what takes the place of a parameter or a property. */
export function liftSuccessor(text: string): string | undefined {
  const prose = withTicks(text.slice(0, longest));
  if (!/^\(?deprecated\b/i.test(prose)) return undefined;
  return /\buse `?([A-Za-z][\w.]{0,99})(?:`|=| instead)/i.exec(prose)?.[1];
}

/** Reads the page, below LaunchDarkly's documentation of the API, of the operation that a text recommends instead. */
export function liftSuccessorPage(description: string): string | undefined {
  return recommendation.exec(description.slice(0, longest))?.[1];
}

const recommendation =
  /\buse (?:the [^[\]]{0,200} on )?\[[^[\]]{0,200}\]\(https:\/\/launchdarkly\.com\/docs\/(?:ld-docs\/)?api\/([a-z0-9-]+\/[a-z0-9-]+)\) instead\b/i;
