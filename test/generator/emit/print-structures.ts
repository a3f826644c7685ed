import { StructureKind, printStructure, type StatementStructures } from 'ts-morph';

/** Prints what an emitter returns as it stands in a file. */
export function printStructures(...statements: readonly StatementStructures[]): string {
  return printStructure(
    { kind: StructureKind.SourceFile, statements: [...statements] },
    { indentNumberOfSpaces: 4 },
  );
}
