import type { Answers, Bodies, Operation } from './rest';

export interface Answered<T> {
  /** HTTP status; 0 when nothing came back, or nothing that our server would say. */
  status: number;
  /** What was answered, when it was no refusal. */
  body?: T;
  /** A refusal, as problem+json tells it. */
  code?: string;
  title?: string;
  /** What else a refusal says. */
  problem?: Partial<Problem>;
  /** The server asks not to be asked before so many milliseconds. */
  retryAfter?: number;
  /** When it was asked and when the answer came, by the steady time of this device: nobody can set it. */
  asked: number;
  came: number;
}

/** What some refusals tell beside code and title. */
export interface Problem {
  /** For bad input: what is wrong with it, field by field. */
  errors: { field: string; reason: string }[];
  /** The work by which a visitor shows to be no machine that guesses. */
  challenge: string;
  bits: number;
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
 * @param patience so long an answer may take, where waiting is what is asked for
 */
export async function ask<O extends Operation>(
  operation: O,
  address: string,
  body?: Bodies[O],
  leaving = false,
  patience = PATIENCE,
): Promise<Answered<Answers[O]>> {
  const asked = performance.now();
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(new URL(address, document.baseURI), request(operation, body, leaving, abort.signal));
    return { ...(await read<Answers[O]>(response)), asked, came: performance.now() };
  } catch {
    return { status: 0, asked, came: performance.now() };
  } finally {
    clearTimeout(timer);
  }
}

function request(operation: string, body: unknown, leaving: boolean, signal: AbortSignal): RequestInit {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return {
    method: operation.split(' ')[0],
    signal,
    // our interface sends nobody elsewhere; the sign-in page of a network does
    redirect: 'error',
    keepalive: leaving && new Blob([text ?? '']).size < MOST_WHEN_LEAVING,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'xinke' },
    body: text,
  };
}

type Read<T> = Omit<Answered<T>, 'asked' | 'came'>;

/**
 * A page of words from a proxy, or a refusal without a code of ours, is no answer: it counts as nothing. How long to wait
 * is believed to anybody.
 */
async function read<T>(response: Response): Promise<Read<T>> {
  const retryAfter = pauseAsked(response);
  try {
    const text = await response.text();
    const json = text === '' ? undefined : JSON.parse(text);
    if (response.ok) {
      return { status: response.status, body: json };
    }
    const ours = typeof json?.code === 'string';
    return ours
      ? { status: response.status, code: json.code, title: json.title, problem: json, retryAfter }
      : { status: 0, retryAfter };
  } catch {
    return { status: 0, retryAfter };
  }
}

/** In seconds; a date would be by a clock that is not ours. */
function pauseAsked(response: Response): number | undefined {
  const seconds = response.headers.get('Retry-After');
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
