import type { Sent, Value } from './journal.mjs';

/** What the server sends of a question: in this student's order, without key and reason. */
export interface Question {
  type: 'SINGLE' | 'MULTIPLE' | 'JUDGE' | 'FILL' | 'MATCH' | 'ORDER' | 'SHORT' | 'CASESET';
  points?: number;
  stem: string;
  options: string[];
  lefts: string[];
  blanks: number;
  material?: string;
  parts: Question[];
}

export interface Line {
  position: number;
  section: string;
  question: Question;
  answer?: Value;
  seq: number;
}

export interface Paper {
  id: number;
  title: string;
  state: string;
  windowNumber: number;
  deadline: string;
  lastSaveAt: string;
  serverTime: string;
  minutes: number;
  questions: Line[];
}

export interface Receipt {
  state: string;
  endedAt?: string;
  late: number;
}

export interface Answered<T> {
  /** HTTP status; 0 when nothing came back. */
  status: number;
  body?: T;
  code?: string;
  title?: string;
  asked: number;
  came: number;
}

/** A connection that says nothing for so long is dead; the next try may get through. */
const PATIENCE = 12_000;

export async function ask<T>(method: string, path: string, body?: unknown, leaving = false): Promise<Answered<T>> {
  const asked = Date.now();
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await fetch(new URL(`api/v1/${path}`, document.baseURI), {
      method,
      signal: abort.signal,
      keepalive: leaving,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'xk-paper' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const json = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body: json, code: json?.code, title: json?.title, asked, came: Date.now() };
  } catch {
    return { status: 0, asked, came: Date.now() };
  } finally {
    clearTimeout(timer);
  }
}

export class PaperApi {
  constructor(
    private readonly attempt: number,
    private readonly windowId: string,
  ) {}

  /** Makes this window the writer, and reads the paper. */
  open(): Promise<Answered<Paper>> {
    return ask('POST', `attempts/${this.attempt}/window`, { windowId: this.windowId });
  }

  clock(): Promise<Answered<{ state: string; deadline: string; lastSaveAt: string; serverTime: string }>> {
    return ask('GET', `attempts/${this.attempt}/clock`);
  }

  save(
    answers: Sent[],
    leaving: boolean,
  ): Promise<Answered<{ deadline: string; serverTime: string; answers: { position: number; seq: number }[] }>> {
    return ask('PUT', `attempts/${this.attempt}/answers`, { windowId: this.windowId, answers }, leaving);
  }

  handIn(answers: Sent[]): Promise<Answered<Receipt>> {
    return ask('POST', `attempts/${this.attempt}/hand-in`, { windowId: this.windowId, answers });
  }

  signIn(number: string, password: string): Promise<Answered<void>> {
    return ask('POST', 'session', { number, password });
  }
}
