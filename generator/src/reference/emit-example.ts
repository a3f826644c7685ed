import { compact } from '../document/json.js';
import { exampleCall, exampleInput } from '../emit/example/example-call.js';
import { printLiteral } from '../emit/example/print-literal.js';
import type { Operation } from '../model/types.js';
import type { PageSource } from './reference-source.js';

/** Emits a program that calls the operation, as a fence of TypeScript. */
export function emitExample(operation: Operation, source: PageSource): string {
  const { area, client, model, words } = source;
  const factory = `create${area.name}Client`;
  const call = exampleCall(operation, client, { schemas: model.schemas, words });
  const upload = call === undefined ? "import { readFile } from 'node:fs/promises';\n" : '';
  return [
    '```ts',
    `${upload}import { ${factory} } from '@ld-rest/${area.slug}';`,
    '',
    `const ${client} = ${factory}();`,
    '',
    call ?? uploadCall(operation, source),
    '```',
  ].join('\n');
}

/** A file is no literal, so the call of an upload names one. */
function uploadCall(operation: Operation, { client, model, words }: PageSource): string {
  const name = fileProperty(operation, { model });
  const input = exampleInput(operation, { schemas: model.schemas, words });
  const text = printLiteral(compact([...Object.entries(input), ['body', { [name]: name }]]));
  return [
    `const ${name} = new Blob([await readFile('list.csv')]);`,
    `await ${client}.${operation.name}(${text.replace(`${name}: '${name}'`, name)});`,
  ].join('\n');
}

function fileProperty({ body }: Operation, { model }: Pick<PageSource, 'model'>): string {
  const shape = body?.shape.kind === 'reference' ? model.schemas.get(body.shape.schema) : body?.shape;
  const properties = shape?.kind === 'object' ? shape.properties : [];
  const file = properties.find(
    (property) => 'format' in property.shape && property.shape.format === 'binary',
  );
  return file?.name ?? 'file';
}
