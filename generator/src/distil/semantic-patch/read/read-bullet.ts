import { isParameterName } from './names.js';
import { plainProse } from './prose.js';

/** A documented parameter, or a property of one. */
export interface Bullet {
  readonly name: string;
  /** The type, where the bullet gives it in brackets behind the name. */
  readonly bracket: string;
  readonly prose: string;
  readonly marker: 'optional' | 'required' | 'conditional' | undefined;
}

/** Reads a bullet that starts with a parameter's name in backticks. */
export function readBullet(text: string): Bullet | undefined {
  const [, name = '', bracket = '', rest = ''] =
    /^`([^`]*)`(?: ?\(([^()]*)\))?:?(.*)$/.exec(plainProse(text)) ?? [];
  if (!isParameterName(name)) return undefined;
  const [mark, prose] = splitMarker(rest.trim());
  return {
    name,
    bracket: bracket.toLowerCase(),
    prose,
    marker: readMarker(mark, prose) ?? readMarker(bracket, ''),
  };
}

function splitMarker(text: string): readonly [string, string] {
  const [whole, mark] = /^\(((?:optional|required)[^()]*)\)/i.exec(text) ?? [];
  return whole === undefined ? ['', text] : [mark ?? '', text.slice(whole.length).trim()];
}

/** Besides "(Optional)", prose says "otherwise optional" or tells what happens "if included". */
function readMarker(mark: string, prose: string): Bullet['marker'] {
  const word = mark.toLowerCase();
  if (word.startsWith('optional') || /\b(otherwise optional|if included)\b/i.test(prose)) return 'optional';
  if (/\brequired (?:for|if|when) /i.test(prose)) return 'conditional';
  if (!word.startsWith('required')) return undefined;
  return word === 'required' ? 'required' : 'conditional';
}
