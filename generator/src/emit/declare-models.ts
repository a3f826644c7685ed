import ts from 'typescript';
import { byCodeUnit } from '../document/json.js';

const { factory } = ts;

/** A part of what openapi-typescript makes, without the schemas that were in it. */
export interface DeclaredModels {
  readonly declarations: readonly ts.Node[];
  /** Of `components`, only names of schemas are left: in the document, and as exported. */
  readonly rest: ts.Node;
}

/**
 * Declares each schema by its exported name: an interface where it is an object, so that editors and errors call it by that
 * name, and that of its property. Extending `components["schemas"]` instead cost a tenth of the time of a check.
 */
export function declareModels(components: ts.Node, names: ReadonlyMap<string, string>): DeclaredModels {
  if (!ts.isInterfaceDeclaration(components) || components.name.text !== 'components')
    return { declarations: [], rest: components };
  const schemas = memberTypes(components).get('schemas')?.type;
  const models = (schemas && ts.isTypeLiteralNode(schemas) ? [...memberTypes(schemas)] : [])
    .map(([schema, member]) => ({ schema, member, name: names.get(schema) ?? schema }))
    .toSorted((left, right) => byCodeUnit(left.name, right.name));
  const list = models.map(({ member, name }) =>
    factory.createPropertySignature(undefined, member.name, undefined, factory.createTypeReferenceNode(name)),
  );
  return {
    declarations: models.map(({ name, member }) => declareModel(name, member)),
    rest: factory.updateInterfaceDeclaration(
      components,
      components.modifiers,
      components.name,
      undefined,
      undefined,
      [factory.createPropertySignature(undefined, 'schemas', undefined, factory.createTypeLiteralNode(list))],
    ),
  };
}

function memberTypes(
  node: ts.InterfaceDeclaration | ts.TypeLiteralNode,
): ReadonlyMap<string, ts.PropertySignature> {
  return new Map(
    [...node.members].flatMap((member) =>
      ts.isPropertySignature(member) && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))
        ? [[member.name.text, member] as const]
        : [],
    ),
  );
}

function declareModel(name: string, member: ts.PropertySignature): ts.Node {
  const { type = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword) } = member;
  const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const members = objectMembers(type);
  const declaration = members
    ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, members)
    : factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
}

/** The members of an object type; those of `Record<string, unknown>` are any. */
function objectMembers(type: ts.TypeNode): readonly ts.TypeElement[] | undefined {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName) || type.typeName.text !== 'Record')
    return undefined;
  const [keyType, valueType] = type.typeArguments ?? [];
  if (!keyType || !valueType) return undefined;
  const key = factory.createParameterDeclaration(undefined, undefined, 'key', undefined, keyType);
  return [factory.createIndexSignature(undefined, [key], valueType)];
}
