import { createConfig } from '@redocly/openapi-core';
import { astToString, resolveRef, scanDiscriminators, transformSchema } from 'openapi-typescript';
import type { GlobalContext, OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { byCodeUnit, objectEntries, objectOf } from '../document/json.js';
import type { JsonObject } from '../document/json.js';
import { declareModels } from './declare-models.js';
import { generatedHeader } from './generated-header.js';
import { leanPaths } from './lean-paths.js';
import { printBindings } from './print-bindings.js';
import { spellDirections } from './quote.js';
import {
  closedUnion,
  openUnion,
  readonlyList,
  referencedSchema,
  withType,
  withUndefined,
} from './type-nodes.js';

/** The types of an area. */
export interface EmittedSchema {
  /** `schema.ts`: its paths and operations. */
  readonly schema: string;
  /** `models.ts`: its schemas; undefined where it has none. */
  readonly models: string | undefined;
  /** Whether a patch takes instructions that are newer than the package. */
  readonly instructions: boolean;
}

/** Emits the types of an area's slice with openapi-typescript; named schemas are referred to by their exported names. */
export async function emitSchema(
  slice: JsonObject,
  names: ReadonlyMap<string, string>,
): Promise<EmittedSchema> {
  const source = JSON.stringify(slice);
  const document: OpenAPI3 = JSON.parse(source, hideNoise);
  const nodes = transformSchema(document, await contextOf(document, inputTest(slice), names));
  const instructions = source.includes('"x-unknown-instruction":');
  const models = objectEntries(objectOf(slice['components'])['schemas']).map(
    ([name]) => names.get(name) ?? name,
  );
  const parts = nodes.filter((node) => !isEmptySection(node)).map((node) => declareModels(node, names));
  return {
    schema: printFile(
      models.length > 0 ? [importTypes(models.toSorted(byCodeUnit), './models.js')] : [],
      parts.map(({ rest }) => leanPaths(rest)),
    ),
    models:
      models.length > 0
        ? printFile(
            instructions ? [importTypes(['UnknownInstruction'], '@ld-rest/runtime')] : [],
            parts.flatMap(({ declarations }) => declarations),
          )
        : undefined,
    instructions,
  };
}

function printFile(imports: readonly string[], nodes: readonly ts.Node[]): string {
  return `${generatedHeader}${imports.join('')}\n${spellDirections(astToString([...nodes]))}`;
}

function importTypes(names: readonly string[], from: string): string {
  return `${printBindings({ keyword: 'import type', names, from })}\n`;
}

/** Tells whether a place of the slice is sent, by its pointer. */
type InputTest = (path: string | undefined) => boolean;

function inputTest(slice: JsonObject): InputTest {
  const schemas = objectEntries(objectOf(slice['components'])['schemas']);
  const inputs = new Set(schemas.flatMap(([name, schema]) => (schema['x-input'] === true ? [name] : [])));
  return (path = '') => {
    const [, name] = /^#\/components\/schemas\/([^/]+)/.exec(path) ?? [];
    return name === undefined ? /\/(parameters|requestBody)\//.test(`${path}/`) : inputs.has(name);
  };
}

/**
 * Makes what openapi-typescript's default export makes before it transforms. That export also lints and bundles the
 * document, which finds nothing in a slice of a checked contract and takes a third of the time.
 */
async function contextOf(
  document: OpenAPI3,
  isInput: InputTest,
  names: ReadonlyMap<string, string>,
): Promise<GlobalContext> {
  const options = { silent: true };
  const byName = (type: ts.TypeNode): ts.TypeNode => {
    const name = names.get(referencedSchema(type) ?? '');
    return name === undefined ? type : ts.factory.createTypeReferenceNode(name);
  };
  return {
    ...switchedOff,
    ...options,
    emptyObjectsUnknown: true,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    redoc: await createConfig({}),
    resolve: (reference) => resolveRef(document, reference, options),
    transform: transformNode,
    // A property that is nothing but a reference does not pass through postTransform.
    transformProperty: (property, _schema, { path }) => {
      const named = property.type ? withType(property, byName(property.type)) : property;
      return isInput(path) ? withUndefined(named) : named;
    },
    postTransform: (type, { path }) => (isInput(path) ? readonlyList(byName(type)) : byName(type)),
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

/** Numbers are wide enough in JavaScript, or too narrow whatever a comment says. */
const numberFormats: ReadonlySet<unknown> = new Set(['double', 'float', 'int32', 'int64']);

/** openapi-typescript would say in comments that a list of values is an enum, and how wide a number is: noise to readers. */
function hideNoise(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('enum' in value && Array.isArray(value.enum)) {
    const { enum: values, ...rest } = value;
    return { ...rest, 'x-enum': values };
  }
  if ('type' in value && 'format' in value && numberFormats.has(value.format)) {
    const { format: _, ...rest } = value;
    return rest;
  }
  return value;
}

function transformNode(schema: object): ts.TypeNode | undefined {
  if ('x-open-enum' in schema && Array.isArray(schema['x-open-enum'])) {
    const nullable = 'nullable' in schema && schema.nullable === true;
    return openUnion(
      schema['x-open-enum'].filter((value) => typeof value === 'string'),
      nullable,
    );
  }
  if ('x-enum' in schema && Array.isArray(schema['x-enum']))
    return closedUnion(schema['x-enum'], 'nullable' in schema && schema.nullable === true);
  if ('x-never' in schema) return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
  if ('x-unknown-instruction' in schema) return ts.factory.createTypeReferenceNode('UnknownInstruction');
  return 'format' in schema && schema.format === 'binary'
    ? ts.factory.createTypeReferenceNode('Blob')
    : undefined;
}
