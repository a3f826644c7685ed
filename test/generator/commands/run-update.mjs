// Takes in a document as the command line does, to be interrupted or run twice: run-update.mjs <repository> <document>
import { update } from '../../../generator/dist/commands/update.js';

const [, , root, from] = process.argv;
try {
  const { outcome } = await update({ root, from, onProgress: (line) => console.log(line) });
  console.log(`Done: ${outcome}`);
} catch (error) {
  console.log(`Failed: ${error.name}: ${error.message}`);
  process.exitCode = 1;
}
