import { createConfig } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonObject } from '../json.js';
import { generatedHeader } from './generated-header.js';

/** Emits the types of an area's slice with openapi-typescript. */
export async function emitSchema(slice: JsonObject): Promise<string> {
  const source = JSON.stringify(slice);
  const nodes = await openapiTS(source, {
    // The contract is checked before it is sliced; linting each slice again finds nothing and takes half of the time.
    redocly: await createConfig({ rules: {} }),
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
    silent: true,
    transform: (schema) => transformSchema(schema),
  });
  const imported = source.includes('"x-unknown-instruction":')
    ? `import type { UnknownInstruction } from '@ld-rest/runtime';\n\n`
    : '';
  return generatedHeader + imported + astToString(nodes.filter((node) => !isEmptySection(node)));
}

/** openapi-typescript writes a type for every section of a document, also for those that it has not. */
function isEmptySection(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ['$defs', 'webhooks'].includes(node.name.text);
}

function transformSchema(schema: object): ts.TypeNode | undefined {
  if ('x-open-enum' in schema && Array.isArray(schema['x-open-enum'])) {
    const nullable = 'nullable' in schema && schema.nullable === true;
    return openUnion(
      schema['x-open-enum'].filter((value) => typeof value === 'string'),
      nullable,
    );
  }
  return 'format' in schema && schema.format === 'binary'
    ? ts.factory.createTypeReferenceNode('Blob')
    : undefined;
}

/** Makes `'a' | 'b' | (string & {})`: editors complete the known values, any other string is accepted. */
function openUnion(values: readonly string[], nullable: boolean): ts.TypeNode {
  const { factory } = ts;
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
