import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));

/** The members of the client of a package: `getFeatureFlags(GetFeatureFlagsInput): FeatureFlags [paged]`. */
const methodsOf = (slug: string): readonly string[] => {
  const text = readFileSync(`${packages}${slug}/src/client.ts`, 'utf8');
  const source = ts.createSourceFile('client.ts', text, ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .filter(({ name }) => name.text.endsWith('Client'))
    .flatMap(({ members }) => members.filter((member) => ts.isPropertySignature(member)))
    .flatMap((member) => (member.name.getText() === 'raw' ? [] : [`${slug} ${describe(member)}`]));
};

const describe = (member: ts.PropertySignature): string => {
  const marks = ts
    .getJSDocTags(member)
    .map(({ tagName }) => tagName.text)
    .filter((tag) => tag === 'beta' || tag === 'deprecated');
  const { signature, paged } = signatureOf(member.type);
  const all = [...(paged ? ['paged'] : []), ...marks];
  return `${member.name.getText()}${signature}${all.length > 0 ? ` [${all.join(', ')}]` : ''}`;
};

const signatureOf = (
  type: ts.TypeNode | undefined,
): { readonly signature: string; readonly paged: boolean } => {
  if (type && ts.isFunctionTypeNode(type)) {
    const [input] = type.parameters;
    const optional = input?.questionToken ? '?' : '';
    return { signature: `(${input?.type?.getText() ?? ''}${optional}): ${awaited(type.type)}`, paged: false };
  }
  if (type && ts.isTypeReferenceNode(type)) {
    const [input, output] = type.typeArguments ?? [];
    const optional = type.typeName.getText() === 'OptionalPaged' ? '?' : '';
    return { signature: `(${input?.getText() ?? ''}${optional}): ${output?.getText() ?? ''}`, paged: true };
  }
  throw new Error(`A client has a member that is no method: ${type?.getText() ?? 'nothing'}.`);
};

const awaited = (type: ts.TypeNode): string => /^Promise<(.*)>$/s.exec(type.getText())?.[1] ?? type.getText();

it('is the public surface that was agreed: one line a method', async () => {
  const slugs = readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${packages}${name}`).includes('operations.json'));
  const lines = slugs.flatMap(methodsOf).toSorted();
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('surface.txt');
});
