const REASONS = new Map([
  ['ENOTFOUND', 'its host name is unknown'],
  ['EAI_AGAIN', 'its host name cannot be looked up now'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ECONNRESET', 'the connection broke off before the document was complete'],
  ['UND_ERR_SOCKET', 'the connection broke off before the document was complete'],
  ['UND_ERR_CONNECT_TIMEOUT', 'the connection took too long'],
  ['UND_ERR_HEADERS_OVERFLOW', 'the answer has too many headers'],
]);

/** Says in words why a fetch failed; the reason is in the cause, as a code. */
export function describeNetworkError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if (error.name === 'AbortError') return 'it was cancelled';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const known = REASONS.get(code);
  if (known) return `${known} (${code})`;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
