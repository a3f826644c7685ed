import { createServer } from 'node:http';

/** Starts a server on loopback that answers as a scenario says, and remembers what it was asked. */
export const startServer = async (answer) => {
  const requests = [];
  const server = createServer((request, response) => {
    const { method, url } = request;
    requests.push({ method, url });
    request.resume();
    const { status = 200, headers = {}, body } = answer(url, requests.length);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
