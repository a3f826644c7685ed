import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { listGeneratedAreas } from './generated-areas.js';

/** The example in the doc comment of one method of a generated client. */
export interface GeneratedExample {
  readonly slug: string;
  /** The factory of the client. */
  readonly factory: string;
  /** The name that the example has for the client. */
  readonly client: string;
  readonly method: string;
  readonly code: string;
}

const packages = new URL('../../packages/', import.meta.url);

/** Lists the examples of every method of every generated client, as an editor shows them. */
export function listGeneratedExamples(): readonly GeneratedExample[] {
  return listGeneratedAreas().flatMap(({ slug }) => {
    const path = new URL(`${slug}/src/client.ts`, packages);
    const source = ts.createSourceFile('client.ts', readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    const clients = source.statements
      .filter(ts.isInterfaceDeclaration)
      .filter(({ name }) => name.text.endsWith('Client'));
    return clients.flatMap((declaration) => readExamples(slug, declaration));
  });
}

function readExamples(slug: string, { name, members }: ts.InterfaceDeclaration): readonly GeneratedExample[] {
  return members.flatMap((member) => {
    const method = member.name?.getText() ?? '';
    return ts
      .getJSDocTags(member)
      .filter(({ tagName }) => tagName.text === 'example')
      .map(({ comment }) => {
        const code = ts.getTextOfJSDocComment(comment) ?? '';
        const [, client = ''] = /(\w+)\.\w+(?:\.paginate)?\(/.exec(code) ?? [];
        return { slug, factory: `create${name.text}`, client, method, code };
      });
  });
}
