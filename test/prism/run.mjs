// `npm run test:prism`: every operation is called through its generated client, and Prism says whether the request is what the
// document declares. PRISM_DOCUMENT=path takes a full published document instead of the contract. What Prism objects to has to
// be on the reviewed list, with who is right.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCorrected } from '@ld-rest/generator';
import { connect } from '@ld-rest/runtime';
import { TEST_TOKEN, openContract, sampleCall } from '@ld-rest/test-server';
import { install } from '../judging/install.mjs';
import { review } from '../judging/review.mjs';
import { openMethods } from './open-methods.mjs';
import { describeObjection, readObjections } from './read-objections.mjs';
import { startPrism } from './start-prism.mjs';

const here = new URL('./', import.meta.url);
const repository = fileURLToPath(new URL('../../', import.meta.url));
const path = process.env.PRISM_DOCUMENT ?? 'spec/openapi.json';
const variants = {
  'everything that it takes': { variant: 'full' },
  'what it requires': { variant: 'minimal' },
  'the other alternative of each union': { variant: 'full', branch: 1 },
};

if (await install(here)) process.exitCode = (await judge()) ? 0 : 1;

async function judge() {
  const document = JSON.parse(readFileSync(process.env.PRISM_DOCUMENT ?? `${repository}/${path}`, 'utf8'));
  const served = new Map(
    openContract(document).operations.map(({ operationId, parameters }) => [operationId, parameters]),
  );
  const contract = openContract(await readCorrected(repository));
  const prism = await startPrism(document);
  const answers = [];
  const connection = connect({
    accessToken: TEST_TOKEN,
    baseUrl: prism.url,
    retry: false,
    fetch: async (...request) => {
      const response = await fetch(...request);
      answers.push(response.clone());
      return response;
    },
  });
  const methods = await openMethods(connection);
  const objections = [];
  for (const operation of contract.operations) {
    for (const [variant, options] of Object.entries(variants)) {
      answers.length = 0;
      const failure = await call(methods, contract, { operation, options });
      const problems = await judgeAnswer(answers[0], failure, { operation, served });
      objections.push(...problems.map((problem) => ({ operation: operation.operationId, variant, problem })));
    }
  }
  await prism.close();
  console.log(`Prism serves ${prism.count} operations of ${path}; ${contract.operations.length} are called`);
  const calls = contract.operations.length * Object.keys(variants).length;
  return review({ title: 'Prism', calls, objections, list: new URL('reviewed.json', here) });
}

/** Calls an operation through its client. Prism makes up failures too: they say nothing about the request. */
async function call(methods, contract, { operation, options }) {
  const { path: inPath, query, body } = sampleCall(contract, operation, options);
  const form = operation.body?.mediaType === 'multipart/form-data' && body !== undefined;
  const sent = form && 'file' in body ? { ...body, file: new Blob([body.file]) } : body;
  const method = methods.get(operation.operationId);
  if (method === undefined) return 'no package has this operation';
  try {
    await method({ ...inPath, ...query, ...(sent === undefined ? {} : { body: sent }) });
  } catch (error) {
    return error.message;
  }
}

async function judgeAnswer(answer, failure, { operation, served }) {
  if (answer === undefined) return [`nothing was sent: ${failure}`];
  const parameters = served.get(operation.operationId);
  if (parameters === undefined) return ['the served document has no such operation'];
  return (await readObjections(answer)).map((objection) =>
    describeObjection(objection, operation, parameters),
  );
}
