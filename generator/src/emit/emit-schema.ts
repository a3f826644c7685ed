import { createConfig } from '@redocly/openapi-core';
import { astToString, resolveRef, scanDiscriminators, transformSchema } from 'openapi-typescript';
import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { JsonObject } from '../document/json.js';
import { generatedHeader } from './generated-header.js';

/** Emits the types of an area's slice with openapi-typescript. */
export async function emitSchema(slice: JsonObject): Promise<string> {
  const source = JSON.stringify(slice);
  const document: OpenAPI3 = JSON.parse(source);
  const nodes = transformSchema(document, await contextOf(document));
  const imported = source.includes('"x-unknown-instruction":')
    ? `import type { UnknownInstruction } from '@ld-rest/runtime';\n\n`
    : '';
  return generatedHeader + imported + astToString(nodes.filter((node) => !isEmptySection(node)));
}

/**
 * Makes what openapi-typescript's default export makes before it transforms. That export also lints and bundles the
 * document, which finds nothing in a slice of a checked contract and takes a third of the time.
 */
async function contextOf(document: OpenAPI3): Promise<GlobalContext> {
  const options = { silent: true };
  return {
    ...switchedOff,
    ...options,
    emptyObjectsUnknown: true,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    postTransform: undefined,
    redoc: await createConfig({}),
    resolve: (reference) => resolveRef(document, reference, options),
    transform: transformNode,
    transformProperty: undefined,
  };
}

const switchedOff = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  // A default must not make a property required: the server may leave it out, and so may a caller.
  defaultNonNullable: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
} as const;

/** openapi-typescript writes a type for every section of a document, also for those that it has not. */
function isEmptySection(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ['$defs', 'webhooks'].includes(node.name.text);
}

function transformNode(schema: object): ts.TypeNode | undefined {
  if ('x-open-enum' in schema && Array.isArray(schema['x-open-enum'])) {
    const nullable = 'nullable' in schema && schema.nullable === true;
    return openUnion(
      schema['x-open-enum'].filter((value) => typeof value === 'string'),
      nullable,
    );
  }
  if ('x-never' in schema) return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
  if ('x-unknown-instruction' in schema) return ts.factory.createTypeReferenceNode('UnknownInstruction');
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
