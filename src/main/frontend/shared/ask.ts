import type { Answers, Bodies, Operation } from './rest';

export interface Answered<T> {
  /** HTTP status; 0 when nothing came back, or nothing that our server would say. */
  status: number;
  /** What was answered, when it was no refusal. */
  body?: T;
  /** A refusal, as problem+json tells it. */
  code?: string;
  title?: string;
  /** When it was asked and when the answer came, by this device. */
  asked: number;
  came: number;
}

/** A connection that says nothing for so long is dead; the next try may get through. */
const PATIENCE = 12_000;
/** Browsers let no more than 64 KB go out of a page that is left. */
const MOST_WHEN_LEAVING = 60_000;

/**
 * Asks the server.
 *
 * @param operation as the description of the interface names it
 * @param address of this very thing, relative to the application
 * @param leaving the page is being left: the request shall outlive it
 */
export async function ask<O extends Operation>(
  operation: O,
  address: string,
  body?: Bodies[O],
  leaving = false,
): Promise<Answered<Answers[O]>> {
  const asked = Date.now();
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await fetch(new URL(address, document.baseURI), request(operation, body, leaving, abort.signal));
    return { ...(await read<Answers[O]>(response)), asked, came: Date.now() };
  } catch {
    return { status: 0, asked, came: Date.now() };
  } finally {
    clearTimeout(timer);
  }
}

function request(operation: string, body: unknown, leaving: boolean, signal: AbortSignal): RequestInit {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return {
    method: operation.split(' ')[0],
    signal,
    keepalive: leaving && new Blob([text ?? '']).size < MOST_WHEN_LEAVING,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'xinke' },
    body: text,
  };
}

/** A page of words from a proxy is no answer of ours: it does not read as JSON, and so counts as nothing. */
async function read<T>(response: Response): Promise<Pick<Answered<T>, 'status' | 'body' | 'code' | 'title'>> {
  const text = await response.text();
  const json = text === '' ? undefined : JSON.parse(text);
  return response.ok ? { status: response.status, body: json } : { status: response.status, code: json?.code, title: json?.title };
}
