import type { Declaration, MemberDeclaration } from './declaration.js';

/** Prints an exported type with its doc comments. */
export function printDeclaration(declaration: Declaration): string {
  return [...printComment(declaration.doc), ...printType(declaration)].join('\n');
}

function printType(declaration: Declaration): readonly string[] {
  const { name } = declaration;
  if (declaration.kind === 'type') return [`export type ${name} = ${declaration.type};`];
  const members = declaration.members.flatMap(printMember).map((line) => `    ${line}`);
  return [`export interface ${name} {`, ...members, '}'];
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
