// `npm run test:their-client`: LaunchDarkly's own client for TypeScript calls the stand-in, each method with everything that its
// operation takes and with what it requires. What is refused has to be on the reviewed list, with who is right.
import { readCorrected } from '@ld-rest/generator';
import { API_VERSION, TEST_TOKEN, openContract, sampleCall, startTestServer } from '@ld-rest/test-server';
import { fileURLToPath } from 'node:url';
import { install } from '../judging/install.mjs';
import { review } from '../judging/review.mjs';
import { argumentsOf, listMethods } from './call-methods.mjs';

const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch';
const here = new URL('./', import.meta.url);

if (await install(here)) process.exitCode = (await judge()) ? 0 : 1;

async function judge() {
  const { default: client } = await import(
    new URL('node_modules/launchdarkly-api-typescript/dist/index.js', here)
  );
  const document = await readCorrected(fileURLToPath(new URL('../..', here)));
  const contract = openContract(document);
  const operations = new Map(
    contract.operations.map((operation) => [operation.operationId.toLowerCase(), operation]),
  );
  const server = await startTestServer({ contract: document });
  const configuration = new client.Configuration({ basePath: server.url, apiKey: TEST_TOKEN });
  const methods = listMethods(client, configuration);
  const known = methods.filter(({ name }) => operations.has(name.toLowerCase()));
  const objections = [];
  for (const variant of ['full', 'minimal']) {
    for (const method of known) {
      const operation = operations.get(method.name.toLowerCase());
      const problem = await call({ server, contract, operation, method, variant });
      if (problem !== undefined) objections.push({ operation: operation.operationId, variant, problem });
    }
  }
  await server.close();
  const gone = methods.filter((method) => !known.includes(method)).map(({ name }) => name);
  console.log(
    `${methods.length} methods, ${known.length} of them in the contract; gone: ${gone.join(', ') || 'none'}`,
  );
  return review({
    title: 'their client',
    calls: known.length * 2,
    objections,
    list: new URL('reviewed.json', here),
  });
}

/** Makes a call as the client makes it; returns why the stand-in did not accept it. */
async function call({ server, contract, operation, method, variant }) {
  const input = sampleCall(contract, operation, { variant });
  const before = server.requests.length;
  const failure = await method
    .call(argumentsOf(method, input, { operation, headers: headersFor(method, operation, input) }))
    .then(
      () => undefined,
      (error) => error.message,
    );
  if (server.requests.length === before) return `not sent: ${failure}`;
  const { accepted, answer } = server.requests.at(-1);
  if (accepted === undefined) return `${answer.status} ${answer.body.message}`;
  return accepted.operation.operationId === operation.operationId
    ? undefined
    : `taken for ${accepted.operation.operationId}`;
}

/** The right version, which the client leaves to its user, and the marker of a semantic patch. */
function headersFor({ parameters }, { beta, semanticPatch }, { body }) {
  const marked = semanticPatch !== undefined && Array.isArray(body?.instructions);
  return {
    ...(parameters.includes('lDAPIVersion') ? {} : { 'LD-API-Version': beta ? 'beta' : API_VERSION }),
    ...(marked ? { 'Content-Type': SEMANTIC_PATCH } : {}),
  };
}
