import ts from 'typescript';

const { factory } = ts;

/**
 * Leaves out what openapi-typescript writes for what a document does not have: methods, parameters and bodies that are
 * `never`, headers of answers that nobody described, and the name of each status. openapi-fetch reads the rest alike.
 */
export function leanPaths(node: ts.Node): ts.Node {
  if (!ts.isInterfaceDeclaration(node)) return node;
  const { name, modifiers, members } = node;
  const lean = leanEntries[name.text];
  if (!lean) return node;
  const changed = members.map((member) => withMembers(member, lean));
  return factory.updateInterfaceDeclaration(node, modifiers, name, undefined, undefined, changed);
}

/** Changes the members of a type. */
type Change = (members: readonly ts.TypeElement[]) => readonly ts.TypeElement[];

const leanEntries: Readonly<Record<string, Change>> = {
  // A path has no parameters of its own in a slice: each operation lists its own.
  paths: (methods) => methods.filter((method) => isPresent(method) && nameOf(method) !== 'parameters'),
  operations: (parts) => parts.filter(isPresent).map(leanPart),
};

function leanPart(part: ts.TypeElement): ts.TypeElement {
  switch (nameOf(part)) {
    case 'parameters':
      return withMembers(part, (places) => places.filter(isPresent));
    case 'responses':
      return withMembers(part, (answers) => answers.map(leanAnswer));
    default:
      return part;
  }
}

function leanAnswer(answer: ts.TypeElement): ts.TypeElement {
  const lean = withMembers(answer, (parts) => parts.filter((part) => nameOf(part) !== 'headers'));
  return ts.setSyntheticLeadingComments(lean, undefined);
}

/** Tells whether a member can be given: `name?: never` says that it cannot. */
function isPresent(member: ts.TypeElement): boolean {
  if (!member.questionToken || !ts.isPropertySignature(member)) return true;
  return member.type?.kind !== ts.SyntaxKind.NeverKeyword;
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

function withMembers(member: ts.TypeElement, change: Change): ts.TypeElement {
  if (!ts.isPropertySignature(member) || !member.type || !ts.isTypeLiteralNode(member.type)) return member;
  const type = factory.createTypeLiteralNode(change(member.type.members));
  const { modifiers, name, questionToken } = member;
  return factory.updatePropertySignature(member, modifiers, name, questionToken, type);
}
