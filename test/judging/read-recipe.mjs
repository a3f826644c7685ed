/** Returns the files that a README shows under a heading: a name in backticks with a colon, and then its text in a fence. */
export function readRecipe(readme, heading) {
  const [, section] = readme.split(new RegExp(`^#+ ${heading}\\n`, 'm'));
  if (section === undefined) throw new Error(`The README has no heading "${heading}".`);
  const [text] = section.split(/^#+ /m);
  const files = [...text.matchAll(/^`([\w.-]+)`:\n\n```\w+\n(.*?)^```$/gms)];
  if (files.length === 0) throw new Error(`The README shows no file under "${heading}".`);
  return files.map(([, name, content]) => ({ name, content }));
}
