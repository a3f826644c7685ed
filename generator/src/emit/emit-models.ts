import { StructureKind, printStructure } from 'ts-morph';
import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import { byCodeUnit } from '../document/json.js';
import type { ApiModel, Shape } from '../model/types.js';
import { generatedHeader } from './generated-header.js';
import { quote } from './quote.js';

/** Emits `models.ts`: a name for each schema of an area, an interface where the schema is an object. */
export function emitModels(schemas: readonly string[], model: ApiModel): string {
  const named = schemas
    .map((schema) => ({ schema, name: model.schemaNames.get(schema) ?? schema }))
    .toSorted((left, right) => byCodeUnit(left.name, right.name));
  const text = printStructure(
    {
      kind: StructureKind.SourceFile,
      statements: [
        {
          kind: StructureKind.ImportDeclaration,
          isTypeOnly: true,
          moduleSpecifier: './schema.js',
          namedImports: ['components'],
        },
        {
          kind: StructureKind.TypeAlias,
          name: 'Schema',
          typeParameters: [{ name: 'Name', constraint: "keyof components['schemas']" }],
          type: "components['schemas'][Name]",
        },
        ...named.map(({ schema, name }) => emitModel(name, schema, model.schemas.get(schema))),
      ],
    },
    { indentNumberOfSpaces: 2, useSingleQuote: true },
  );
  return generatedHeader + text;
}

/**
 * An interface keeps its name in editors and in errors; an alias would be shown as its forty properties. Only an alias can
 * have named properties of other types than the rest.
 */
function emitModel(
  name: string,
  schema: string,
  shape: Shape | undefined,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const type = `Schema<${quote(schema)}>`;
  return shape?.kind === 'object' && !shape.nullable && !(shape.additional && shape.properties.length > 0)
    ? { kind: StructureKind.Interface, isExported: true, name, extends: [type] }
    : { kind: StructureKind.TypeAlias, isExported: true, name, type };
}
