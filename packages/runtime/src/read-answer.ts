/** Is a response whose body has been read. */
export interface Answer {
  readonly response: Response;
  /** The body; of a failure at most its first 64 KiB. Empty for a raw call, whose response still has it. */
  readonly text: string;
}

/** Describes one request. */
export interface AttemptRequest {
  readonly fetch: typeof globalThis.fetch;
  readonly input: string | Request;
  readonly init: RequestInit;
  /** Keeps the whole body for the caller, of failures too. */
  readonly raw: boolean;
}

/** Sends one request and reads its body, so that a body that breaks off counts as a failed attempt. */
export async function attempt({ fetch, input, init, raw }: AttemptRequest): Promise<Answer> {
  // A redirect would carry the request to a place that nobody configured.
  const response = await fetch(input, { ...init, redirect: 'manual' });
  if (raw) return { response: await buffer(response), text: '' };
  return { response, text: response.ok ? await response.text() : await readStart(response.body) };
}

async function buffer(response: Response): Promise<Response> {
  const { status, statusText, headers, url, type } = response;
  const body = await response.arrayBuffer();
  if (!response.body || status < 200) return response;
  const copy = new Response(body, { status, statusText, headers });
  return Object.defineProperties(copy, { url: { value: url }, type: { value: type } });
}

async function readStart(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk?.value) break;
      text += decoder.decode(chunk.value, { stream: true });
      if (text.length > 65_536) {
        await reader?.cancel();
        break;
      }
    }
  } catch {
    // The status is known, and says more than a body that broke off.
  }
  return text;
}
