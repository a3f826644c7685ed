/** Is a response whose body has been read. */
export interface Answer {
  readonly response: Response;
  /** The body; empty for a raw call, whose response still has it. */
  readonly text: string;
  /** When its headers arrived, in epoch ms: what they say of time is said of then. */
  readonly received: number;
}

/** Reads the body of a response, so that one that breaks off counts as a failed attempt. */
export async function readAnswer(response: Response, received: number): Promise<Answer> {
  const text = response.text();
  // Of a failure, the status says more than a body that breaks off.
  return { response, received, text: await (response.ok ? text : text.catch(() => '')) };
}

/** Reads the body of a raw response, and returns a copy that still has it. */
export async function readRawAnswer(response: Response, received: number): Promise<Answer> {
  const body = await response.arrayBuffer();
  return { response: response.body ? new Response(body, response) : response, received, text: '' };
}
