import type { Later } from '../shared/later';
import type { Journal, Sent } from './journal';
import type { PaperApi, Receipt } from './paper-api';
import { Sender, type Link, type Reply } from './sender';

interface World {
  api: PaperApi;
  later: Later;
  random(): number;
}

/** The deadline has moved meanwhile, and the paper is open again. */
const STILL_OPEN = 'exams.error.stillOpen';

/**
 * What this device still has when the server has ended the paper. It is brought there with what speaks for its having
 * been written in time, and waits for somebody to decide. What is not taken stays on the device.
 */
export class LateAnswers {
  /** How many wait for a decision. */
  waiting = 0;
  openAgain = false;
  private sender?: Sender;

  constructor(
    private readonly world: World,
    private readonly journal: Journal,
    private readonly changed: () => void,
  ) {}

  get link(): Link {
    return this.sender?.link ?? 'saved';
  }

  /** How many the server has neither as answers nor as late ones. */
  get left(): number {
    return this.journal.pending().length;
  }

  /** @param receipt of the paper that was just ended; what a student handed in is final */
  bring({ state }: Receipt): void {
    if (this.left === 0 || state === 'HANDED_IN') {
      return;
    }
    this.openAgain = false;
    const port = { send: (answers: Sent[]) => this.send(answers), later: this.world.later, random: this.world.random };
    this.sender = new Sender(port, this.journal, () => this.changed());
    this.sender.resume();
  }

  /** Somebody signed in again. */
  resume(): void {
    this.sender?.resume();
  }

  private async send(answers: Sent[]): Promise<Reply> {
    const seqs = new Set(answers.map(({ seq }) => seq));
    const answer = await this.world.api.late(this.journal.pendingWithProof().filter(({ seq }) => seqs.has(seq)));
    const { status, code, retryAfter, problem, body } = answer;
    this.waiting += body?.answers.filter(({ waiting }) => waiting).length ?? 0;
    this.openAgain = status === 422 && code === STILL_OPEN;
    return { status, code, retryAfter, reason: problem?.errors?.[0]?.reason, stored: body?.answers };
  }
}
