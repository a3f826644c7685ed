// Answers every request with a flag, as a process of its own; prints its port.
import { createServer } from 'node:http';

const flag = JSON.stringify({
  key: 'checkout',
  name: 'Checkout',
  description: 'x'.repeat(1500),
  environments: {},
});

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': flag.length });
  response.end(flag);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
