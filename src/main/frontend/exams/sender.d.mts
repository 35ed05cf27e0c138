import type { Journal, Sent } from './journal.mjs';

export type Link = 'saved' | 'saving' | 'offline' | 'signedOut' | 'otherWindow' | 'closed' | 'refused';

export interface Reply {
  /** HTTP status; 0 when nothing came back. */
  status: number;
  stored?: { position: number; seq: number }[];
}

export interface Port {
  send(answers: Sent[]): Promise<Reply>;
  /** Runs a job later; the answer cancels it. */
  later(millis: number, job: () => void): () => void;
  random(): number;
}

export function pause(tries: number, random: number): number;

export class Sender {
  link: Link;
  constructor(port: Port, journal: Journal, changed: () => void);
  soon(millis: number): void;
  nudge(): void;
  resume(): void;
  stop(): void;
  push(): Promise<void>;
}
