/** Writes inline code of HTML in backticks, and breaks of lines as such. */
export function withTicks(text: string): string {
  return text.replaceAll(/<\/?code>/g, '`').replaceAll(/<br ?\/?>/g, '\n');
}

/** The longest text of a parameter that is looked at. */
const longest = 5_000;

/** Words that a list of all the values follows. */
const valueLeads = [
  /\bvalid (?:values|status filters)(?: depend on `\w+`)?(?: are |: )/gi,
  /\b(?:options|(?:allowed|possible|supported) (?:values|fields))(?: are | include |: )/gi,
  /(?:\bmust be|^|[,.|]) (?:either|one of) (?=`)/gi,
  /\b(?:can take a value of|can have the status|currently,|supports) (?=`)/gi,
] as const;

const leadsOf = {
  values: valueLeads,
  sort: [...valueLeads, /\b(?:sorting by|by specifying) (?=`)/gi],
  filter: [/\b(?:filter|filtering) by (?=`)/gi, /\bonly accepts (?:an? )?(?=`)/gi],
} as const;

/** Lists the values that a text names as the ones there are; or the fields that it says one can sort or filter by. */
export function listedCodes(text: string, wanted: keyof typeof leadsOf = 'values'): readonly string[] {
  const prose = withTicks(text.slice(0, longest));
  const leads = leadsOf[wanted];
  const found = leads.flatMap((lead) =>
    [...prose.matchAll(lead)].flatMap((match) =>
      listOf(prose.slice(match.index + match[0].length), match[0]),
    ),
  );
  return [...new Set(found)];
}

/** Reads the values of one list: in backticks or quotes, which the document mixes, or as bare words between commas. */
function listOf(rest: string, lead: string): readonly string[] {
  const sentence = /^[^\n]*?(?=\.(?:\s|$)|\n|$)/.exec(rest)?.[0] ?? '';
  const codes = [...sentence.matchAll(/[`']([^\s`']+)[`']/g)].map(([, code = '']) => code);
  if (codes.length > 0) return codes.filter(isValue);
  const words = sentence.split(/, (?:and |or )?| and | or /).map((word) => word.trim());
  return lead.endsWith(': ') && words.every(isValue) ? words : [];
}

/** A value has no spaces; what has is an example of a whole query. */
function isValue(text: string): boolean {
  return /^-?[A-Za-z][\w.-]{0,99}$/.test(text);
}
