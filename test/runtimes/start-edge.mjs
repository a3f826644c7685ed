import { EdgeVM } from '@edge-runtime/vm';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('edge.mjs', import.meta.url))],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
// The sandbox allows what the edge allows: no eval, no code from strings.
const vm = new EdgeVM({ codeGeneration: { strings: false, wasm: false } });
vm.evaluate(outputFiles[0].text);
console.log(await vm.evaluate('smoke')(process.argv[2]));
