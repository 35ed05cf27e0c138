import type { Later } from '../shared/later';
import { pause } from '../shared/pause';
import type { Journal, Sent } from './journal';

export type Link = 'saved' | 'saving' | 'offline' | 'signedOut' | 'otherWindow' | 'closed' | 'refused';

export interface Reply {
  /** HTTP status; 0 when nothing came back. */
  status: number;
  stored?: { position: number; seq: number }[];
}

export interface Port {
  send(answers: Sent[], leaving: boolean): Promise<Reply>;
  later: Later;
  random(): number;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
const MOST_AT_ONCE = 50;

/** 1, 2, 4 … 30 seconds. */
export function examPause(tries: number, random: number): number {
  return pause(tries, random, FIRST_PAUSE, LONGEST_PAUSE);
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
  private readonly refused = new Map<number, number>();
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
    this.show(this.link === 'saved' ? 'saving' : this.link);
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

  private take(reply: Reply, answers: Sent[]): void {
    if (reply.status === 200) {
      this.tries = 0;
      this.journal.acknowledge(reply.stored ?? []);
      this.show(this.waiting().length === 0 ? this.settled() : 'saving');
      this.goOn();
    } else if (reply.status === 409) {
      this.stop();
    } else if (reply.status === 404 || reply.status === 422) {
      this.show('closed');
    } else if (reply.status === 400) {
      this.refuse(answers);
    } else {
      this.show(reply.status === 401 ? 'signedOut' : 'offline');
      this.schedule(examPause(this.tries++, this.port.random()));
    }
  }

  /** One unreadable answer must not hold up the others: find it by sending one at a time, then leave it out. */
  private refuse(answers: Sent[]): void {
    if (answers.length === 1) {
      this.refused.set(answers[0].position, answers[0].seq);
      this.atOnce = MOST_AT_ONCE;
    } else {
      this.atOnce = 1;
    }
    this.show(this.waiting().length === 0 ? this.settled() : 'saving');
    this.goOn();
  }

  private settled(): Link {
    return this.journal.pending().length === 0 ? 'saved' : 'refused';
  }

  private goOn(): void {
    if (this.waiting().length > 0) {
      this.schedule(0);
    }
  }

  private waiting(): Sent[] {
    return this.journal.pending().filter((entry) => this.refused.get(entry.position) !== entry.seq);
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
