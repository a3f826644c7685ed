/** Is a response whose body has been read. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** Reads the body of a response, so that one that breaks off counts as a failed attempt. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = response.text();
  // Of a failure, the status says more than a body that breaks off.
  return { response, text: await (response.ok ? text : text.catch(() => '')) };
}

/** Reads the body of a raw response, and returns a copy that still has it. */
export async function readRawAnswer(response: Response): Promise<Answer> {
  const body = await response.arrayBuffer();
  return { response: response.body ? new Response(body, response) : response, text: '' };
}
