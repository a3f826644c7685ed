// Prints what can be lifted from the texts of published documents, for those who change the distiller: lift-report.mjs <document>…
import { readDocument } from '../../generator/dist/load/read-document.js';
import { distilContract } from '../../generator/dist/distil/distil-contract.js';

const documents = process.argv.slice(2);
if (documents.length === 0) {
  console.error('Usage: npm run lift:report -- <document>…');
  process.exit(1);
}
for (const path of documents) {
  const { reports } = distilContract(await readDocument(path), false);
  console.log([`# ${path}`, ...reports.map(({ content }) => content)].join('\n\n'));
}
