import type { Later } from '../shared/later';
import { pause } from '../shared/pause';
import type { Journal, Sent } from './journal';

export type Link = 'saved' | 'saving' | 'offline' | 'signedOut' | 'otherWindow' | 'closed' | 'refused';

export interface Reply {
  /** HTTP status; 0 when nothing came back that our server would say. */
  status: number;
  code?: string;
  /** For bad input: in plain words. */
  reason?: string;
  retryAfter?: number;
  stored?: { position: number; seq: number }[];
}

export interface Port {
  send(answers: Sent[], leaving: boolean): Promise<Reply>;
  later: Later;
  random(): number;
}

/** An answer that the server will not have as it is. */
export interface Refusal {
  seq: number;
  reason: string;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
const LONGEST_ASKED = 300_000;
const MOST_AT_ONCE = 50;
export const OTHER_WINDOW = 'exams.error.otherWindow';

/** 1, 2, 4 … 30 seconds; longer when the server asks for it, and then spread behind it. */
export function examPause(tries: number, random: number, retryAfter = 0): number {
  const own = pause(tries, random, FIRST_PAUSE, LONGEST_PAUSE);
  return Math.max(own, Math.round(Math.min(retryAfter, LONGEST_ASKED) * (1 + random / 4)));
}

/** Whether the server will not read what it was sent; the same again would be refused again. */
export function isBadInput(status: number): boolean {
  return status === 400 || status === 413;
}

/**
 * Brings the journal to the server: one request at a time, again and again until it is acknowledged. It decides the words
 * at the top of the paper; "saved" stands there only when nothing is waiting.
 */
export class Sender {
  link: Link = 'saved';
  private tries = 0;
  private busy = false;
  private atOnce = MOST_AT_ONCE;
  private readonly refused = new Map<number, Refusal>();
  private cancel: () => void = () => {};

  constructor(
    private readonly port: Port,
    private readonly journal: Journal,
    private readonly changed: () => void,
  ) {}

  /**
   * Sends after a moment, for typing; a later call starts the moment anew. While the server does not answer, the next
   * try stays where it is.
   */
  soon(millis: number): void {
    this.show(this.link === 'saved' || this.link === 'refused' ? 'saving' : this.link);
    if (!this.busy && this.tries === 0) {
      this.schedule(millis);
    }
  }

  /** The network is back, or the page is: try at once, as if nothing had failed. */
  nudge(): void {
    this.tries = 0;
    if (!this.busy) {
      this.schedule(this.port.random() * 500);
    }
  }

  /** This window writes again, or somebody signed in again. */
  resume(): void {
    this.show('saving');
    this.tries = 0;
    this.schedule(0);
  }

  /** Another window has told that it writes now. */
  stop(): void {
    this.cancel();
    this.show('otherWindow');
  }

  /** @param leaving the page is being left: what is sent must outlive it */
  async push(leaving = false): Promise<void> {
    this.cancel();
    if (this.busy || this.link === 'otherWindow' || this.link === 'closed') {
      return;
    }
    const answers = this.waiting().slice(0, this.atOnce);
    if (answers.length === 0) {
      this.show(this.link === 'signedOut' ? 'signedOut' : this.settled());
      return;
    }
    this.busy = true;
    this.show(this.link === 'saved' ? 'saving' : this.link);
    const reply = await this.port.send(answers, leaving);
    this.busy = false;
    this.take(reply, answers);
  }

  /** Why this very answer is set aside, when it is; what was written since is another one. */
  refusal(position: number): Refusal | undefined {
    const refusal = this.refused.get(position);
    return this.journal.pending().some((entry) => entry.position === position && entry.seq === refusal?.seq) ? refusal : undefined;
  }

  /** What the server has not acknowledged and would take. */
  waiting(): Sent[] {
    return this.journal.pending().filter((entry) => this.refused.get(entry.position)?.seq !== entry.seq);
  }

  /** Only a word of our own closes a paper; whatever else comes back, the next try may get through. */
  private take(reply: Reply, answers: Sent[]): void {
    if (reply.status === 200 && answers.some(({ position }) => reply.stored?.some((one) => one.position === position))) {
      this.tries = 0;
      this.journal.acknowledge(reply.stored ?? []);
      this.atOnce = Math.min(MOST_AT_ONCE, this.atOnce * 2);
      this.goOn();
    } else if (reply.status === 409 && reply.code === OTHER_WINDOW) {
      this.stop();
    } else if (reply.status === 404 || reply.status === 422) {
      this.show('closed');
    } else if (isBadInput(reply.status)) {
      this.refuse(answers, reply.reason ?? '');
    } else {
      this.show(reply.status === 401 ? 'signedOut' : 'offline');
      this.schedule(examPause(this.tries++, this.port.random(), reply.retryAfter));
    }
  }

  /** One unreadable answer must not hold up the others: find it by halves, then leave it out. */
  private refuse(answers: Sent[], reason: string): void {
    if (answers.length === 1) {
      this.refused.set(answers[0].position, { seq: answers[0].seq, reason });
      this.atOnce = MOST_AT_ONCE;
    } else {
      this.atOnce = Math.ceil(answers.length / 2);
    }
    this.goOn();
  }

  private settled(): Link {
    return this.journal.pending().length === 0 ? 'saved' : 'refused';
  }

  private goOn(): void {
    const more = this.waiting().length > 0;
    this.show(more ? 'saving' : this.settled());
    if (more) {
      this.schedule(0);
    }
  }

  private schedule(millis: number): void {
    this.cancel();
    this.cancel = this.port.later(millis, () => void this.push());
  }

  private show(link: Link): void {
    if (this.link !== link) {
      this.link = link;
      this.changed();
    }
  }
}
