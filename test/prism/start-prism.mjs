/** Starts Prism over an OpenAPI document; it checks every request and answers with what the document declares. */
export async function startPrism(document) {
  const { createLogger } = await load('@stoplight/prism-core/dist/index.js');
  const { getHttpOperationsFromSpec } = await load('@stoplight/prism-http/dist/index.js');
  const { createServer } = await load('@stoplight/prism-http-server/dist/index.js');
  const operations = await getHttpOperationsFromSpec(document);
  const server = createServer(operations, {
    components: { logger: createLogger('prism', { level: 'silent' }) },
    config: {
      checkSecurity: true,
      validateRequest: true,
      // It makes up its own answers; whether these are valid says nothing about a client.
      validateResponse: false,
      mock: { dynamic: false },
      isProxy: false,
      errors: false,
    },
    cors: false,
  });
  const url = await server.listen(0, '127.0.0.1');
  return { url, count: operations.length, close: () => server.close() };
}

async function load(path) {
  const { default: module } = await import(new URL(`node_modules/${path}`, import.meta.url));
  return module;
}
