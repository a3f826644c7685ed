import type { ContractOperation, SampleCall } from '@ld-rest/test-server';

/** Turns sample data into the flat input of a client's method; a file becomes a Blob. */
export function clientInput(
  operation: ContractOperation,
  call: SampleCall,
): Readonly<Record<string, unknown>> {
  const { body } = call;
  const input = { ...call.path, ...call.query };
  if (body === undefined) return input;
  return {
    ...input,
    body: operation.body?.mediaType === 'multipart/form-data' ? formBody(Object(body)) : body,
  };
}

function formBody(body: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, name === 'file' ? new Blob([String(value)]) : value]),
  );
}
