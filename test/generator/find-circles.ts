import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Lists the files of a folder that import each other in a circle, be it only types: `a.ts -> b.ts -> a.ts`. */
export function findCircles(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const imports = new Map(files.map((file) => [file, importsOf(folder, file)]));
  const clear = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(' -> ')];
    if (clear.has(file)) return [];
    const circles = (imports.get(file) ?? []).flatMap((next) => visit(next, [...way, file]));
    clear.add(file);
    return circles;
  };
  return files.flatMap((file) => visit(file, []));
}

function importsOf(folder: string, file: string): readonly string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)\.js';/gm)].map(
    ([, to = '']) => `${posix.join(posix.dirname(file), to)}.ts`,
  );
}
