/** Is a response whose body has been read. */
export interface Answer {
  /** For a raw call a copy with a body of its own. */
  readonly response: Response;
  /** The body; empty for a raw call. */
  readonly text: string;
}

/** Reads the body of a response, so that one that breaks off counts as a failed attempt. */
export async function readAnswer(response: Response, raw: boolean): Promise<Answer> {
  if (raw) {
    const body = await response.arrayBuffer();
    return { response: response.body ? new Response(body, response) : response, text: '' };
  }
  // Of a failure, the status says more than a body that breaks off.
  const text = response.text();
  return { response, text: await (response.ok ? text : text.catch(() => '')) };
}
