/** Names that pass between modules. */
export interface NamedBindings {
  readonly keyword: 'export' | 'export type' | 'import' | 'import type';
  readonly names: readonly string[];
  readonly from: string;
}

/** Prints an import or export: on one line where it is short, else one name a line, so that a diff shows single names. */
export function printBindings({ keyword, names, from }: NamedBindings): string {
  const line = `${keyword} { ${names.join(', ')} } from "${from}";`;
  if (line.length <= 120) return line;
  return `${keyword} {\n${names.map((name) => `    ${name},\n`).join('')}} from "${from}";`;
}
