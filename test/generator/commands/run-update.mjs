// Takes in a document as the command line does, to be interrupted: run-update.mjs <repository> <document>
import { update } from '../../../generator/dist/commands/update.js';

const [, , root, from] = process.argv;
await update({ root, from, onProgress: (line) => console.log(line) });
console.log('Done');
