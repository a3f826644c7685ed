import { camelCase } from 'es-toolkit/string';
import { StructureKind, printStructure } from 'ts-morph';
import type { FunctionDeclarationStructure, InterfaceDeclarationStructure } from 'ts-morph';
import type { ApiModel, Area, Operation } from '../model/types.js';
import type { Words } from '../words/words.js';
import { acceptedType } from './accepted-type.js';
import { emitFilter, emitFilterWriter } from './emit-filter.js';
import { emitInput } from './emit-input.js';
import { emitMethod, emitMethodSignature, pagingFunctions } from './emit-method.js';
import { describeArea } from './describe.js';
import { exampleCall } from './example/example-call.js';
import { generatedHeader } from './generated-header.js';
import { operationTypes } from './operation-types.js';
import type { OperationTypes } from './operation-types.js';
import { printBindings } from './print-bindings.js';
import { commentText } from './quote.js';
import { referencedNames } from './referenced-names.js';

/** One operation with the types of its method. */
interface Method {
  readonly operation: Operation;
  readonly types: OperationTypes;
  readonly example: string | undefined;
}

/** Emits `client.ts`: the inputs, the client's interface, and the factory. */
export function emitClient(area: Area, model: ApiModel, words: Words): string {
  const names = model.schemaNames;
  const source = { schemas: model.schemas, words };
  const methods = area.operations.map((operation) => ({
    operation,
    types: operationTypes(operation, names),
    example: exampleCall(operation, camelCase(area.slug), source),
  }));
  const text = printStructure(
    {
      kind: StructureKind.SourceFile,
      statements: [
        ...emitImports(area, methods, names),
        ...methods.flatMap(({ operation, types }) => [
          ...emitFilter(operation, types),
          emitInput({ operation, types, names, words }),
        ]),
        emitInterface(area, methods, words),
        emitFactory(area, methods),
      ],
    },
    { indentNumberOfSpaces: 4 },
  );
  return generatedHeader + text;
}

function emitImports(
  area: Area,
  methods: readonly Method[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const paged = (optional: boolean): boolean =>
    methods.some(({ operation, types }) => operation.paging && types.optional === optional);
  const runtime = [
    ...(methods.some(({ operation }) => !operation.paging) ? ['CallOptions'] : []),
    'Connection',
    'ConnectOptions',
    ...helperTypes(methods, names),
    ...(paged(true) ? ['OptionalPaged'] : []),
    ...(paged(false) ? ['Paged'] : []),
  ].toSorted();
  const kinds = methods.flatMap(({ operation }) => (operation.paging ? [operation.paging.kind] : []));
  const paging = kinds.map((kind) => pagingFunctions[kind]);
  const writers = methods.flatMap(({ operation }) => emitFilterWriter(operation)?.split('(', 1) ?? []);
  const functions = [...new Set([...paging, ...writers])].toSorted();
  const models = referencedNames(area.operations, names);
  return [
    printBindings({ keyword: 'import', names: [...functions, 'openArea'], from: '@ld-rest/runtime' }),
    importTypes('@ld-rest/runtime', runtime),
    ...(models.length > 0 ? [importTypes('./models.js', models)] : []),
    importTypes('./schema.js', ['paths']),
    '',
  ];
}

function importTypes(from: string, names: readonly string[]): string {
  return printBindings({ keyword: 'import type', names, from });
}

/** The types of the runtime's in which inputs are written. */
function helperTypes(methods: readonly Method[], names: ReadonlyMap<string, string>): readonly string[] {
  const inputs = methods.flatMap(({ operation, types }) => [
    ...operation.queryParameters.map((parameter) => acceptedType(parameter, types.filter, names)),
    ...emitFilter(operation, types).flatMap(({ properties = [] }) =>
      properties.map(({ type }) => (typeof type === 'string' ? type : '')),
    ),
  ]);
  return ['OneOrMore', 'SortBy'].filter((name) => inputs.some((type) => type.includes(`${name}<`)));
}

function emitInterface(area: Area, methods: readonly Method[], words: Words): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: `${area.name}Client`,
    docs: [describeArea(area, words)],
    properties: methods.map(({ operation, types, example }) =>
      emitMethodSignature(operation, types, { words, example }),
    ),
  };
}

function emitFactory(area: Area, methods: readonly Method[]): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: `create${area.name}Client`,
    docs: [
      [
        commentText(`Creates a client of the area "${area.title}".`),
        '@param options A connection to share with other clients, or the options of a new one.',
        '@throws {ConfigurationError} When the options cannot work, such as a missing token.',
      ].join('\n'),
    ],
    parameters: [{ name: 'options', hasQuestionToken: true, type: 'ConnectOptions | Connection' }],
    returnType: `${area.name}Client`,
    statements: [
      'const area = openArea<paths>(options);',
      (writer) => {
        writer.write('return ').inlineBlock(() => {
          for (const { operation } of methods) writer.writeLine(emitMethod(operation));
        });
        writer.write(';');
      },
    ],
  };
}
