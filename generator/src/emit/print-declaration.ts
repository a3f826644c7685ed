import type { Declaration, MemberDeclaration } from './declaration.js';

/** Prints an exported type with its doc comments. */
export function printDeclaration(declaration: Declaration): string {
  const { name, doc } = declaration;
  const comment = printComment(doc).join('\n');
  if (declaration.kind === 'type') return `${comment}\nexport type ${name} = ${declaration.type};`;
  const members = declaration.members.flatMap(printMember).map((line) => `    ${line}\n`);
  return `${comment}\nexport interface ${name} {\n${members.join('')}}`;
}

function printMember({ name, optional, type, doc }: MemberDeclaration): readonly string[] {
  return [...printComment(doc), `${name}${optional ? '?' : ''}: ${type};`];
}

/** Prints a doc comment, on one line where its text is; no text, no comment. */
export function printComment(doc: string): readonly string[] {
  if (doc === '') return [];
  if (!doc.includes('\n')) return [`/** ${doc} */`];
  return ['/**', ...doc.split('\n').map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'];
}
