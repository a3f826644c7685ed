import ts from 'typescript';

const { factory } = ts;

/** Makes `"a" | "b" | (string & {})`: editors complete the known values, any other string is accepted. */
export function openUnion(values: readonly string[], nullable: boolean): ts.TypeNode {
  const anyOther = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  return factory.createUnionTypeNode([
    ...values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    factory.createParenthesizedType(anyOther),
    ...(nullable ? [factory.createLiteralTypeNode(factory.createNull())] : []),
  ]);
}

/** Makes `"a" | "b"`, `2 | 4` or `true`. */
export function closedUnion(values: readonly unknown[], nullable: boolean): ts.TypeNode {
  const types = [...values.filter(isPlain), ...(nullable ? [null] : [])].map((value) =>
    factory.createLiteralTypeNode(literal(value)),
  );
  const [only] = types;
  return types.length === 1 && only ? only : factory.createUnionTypeNode(types);
}

function isPlain(value: unknown): value is boolean | number | string | null {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value);
}

function literal(value: boolean | number | string | null): ts.LiteralTypeNode['literal'] {
  if (value === null) return factory.createNull();
  if (typeof value === 'boolean') return value ? factory.createTrue() : factory.createFalse();
  if (typeof value === 'number' && value < 0)
    return factory.createPrefixUnaryExpression(
      ts.SyntaxKind.MinusToken,
      factory.createNumericLiteral(-value),
    );
  return typeof value === 'number' ? factory.createNumericLiteral(value) : factory.createStringLiteral(value);
}

/** Makes a list read-only; any other type stays as it is. */
export function readonlyList(type: ts.TypeNode): ts.TypeNode {
  return ts.isArrayTypeNode(type)
    ? factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, type)
    : type;
}

/** Lets an optional property be given as undefined. */
export function withUndefined(property: ts.PropertySignature): ts.PropertySignature {
  const { questionToken, type } = property;
  if (!questionToken || !type) return property;
  const nothing = factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
  return withType(property, factory.createUnionTypeNode([type, nothing]));
}

/** Gives a property another type. */
export function withType(property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature {
  const { modifiers, name, questionToken } = property;
  return factory.updatePropertySignature(property, modifiers, name, questionToken, type);
}

/** Reads the name of the schema that `components["schemas"]["Name"]` stands for. */
export function referencedSchema(type: ts.TypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(type)) return undefined;
  const { objectType, indexType } = type;
  return ts.isIndexedAccessTypeNode(objectType) && textOf(objectType.indexType) === 'schemas'
    ? textOf(indexType)
    : undefined;
}

function textOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
