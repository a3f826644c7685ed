// Answers every request with a flag, as a process of its own; sends its port to its parent.
import { createServer } from 'node:http';
import { sampleFlag } from './sample-flag.mjs';

const body = JSON.stringify(sampleFlag('checkout'));

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
