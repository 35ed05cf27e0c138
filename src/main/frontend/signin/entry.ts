import type { Answered } from '../shared/ask';
import type { Later } from '../shared/later';
import { pause } from '../shared/pause';
import type { SessionCredentials, SessionPlace } from '../shared/rest';

/** What the sign-in needs of the page and the network. */
export interface EntryWorld {
  signIn(credentials: SessionCredentials): Promise<Answered<unknown>>;
  /** The second step, where there is one. */
  second(code: string): Promise<Answered<unknown>>;
  /** Where the waiting ticket stands. */
  place(ticket: string): Promise<Answered<SessionPlace>>;
  prove(challenge: string, bits: number): Promise<string>;
  later: Later;
  random(): number;
  ticket(): string;
}

/** away: nobody answered, and it is tried again by itself. code: the password is right, and a code is asked for. */
export type Stage = 'asking' | 'sending' | 'proving' | 'away' | 'code' | 'checking' | 'in';

const LOOK = 1000;
const PROOF = 'signin.error.proofNeeded';
const SECOND = 'signin.second.needed';
const OVER = 'signin.error.secondOver';
/** A server that asks for a proof again and again is not to be served for ever. */
const MOST_PROOFS = 3;

/** One try to sign in, from the form to the first page: it waits in the queue, proves, and tries again while nobody answers. */
export class Entry {
  stage: Stage = 'asking';
  /** Those before me, while I wait. */
  ahead?: number;
  /** What the server said last, of a refusal or of its being away. */
  said = '';
  /** Nobody heard the code: it can be sent again. */
  unreached = false;
  private round = 0;
  private tries = 0;

  constructor(
    private readonly world: EntryWorld,
    private readonly changed: () => void,
  ) {}

  /** Doing it again takes the place of a try that is waiting to be repeated. */
  async submit(number: string, password: string): Promise<void> {
    this.tries = 0;
    this.said = '';
    await this.send({ number, password, ticket: this.world.ticket() }, 0);
  }

  /** The password, or the school, has been asked already. */
  askForCode(): void {
    this.to('code');
  }

  /** A code that goes wrong is typed again; when none is waited for any more, all begins anew. */
  async bring(code: string): Promise<void> {
    this.said = '';
    this.to('checking');
    const answer = await this.world.second(code);
    if (answer.status >= 200 && answer.status < 300) {
      this.to('in');
      return;
    }
    this.said = answer.title ?? '';
    this.unreached = answer.status === 0;
    this.to(answer.code === OVER ? 'asking' : 'code');
  }

  private async send(credentials: SessionCredentials, proofs: number): Promise<void> {
    const round = ++this.round;
    this.to('sending');
    this.look(round, credentials.ticket ?? '');
    const answer = await this.world.signIn(credentials);
    if (round !== this.round) {
      return;
    }
    this.round++;
    this.ahead = undefined;
    const { challenge, bits } = answer.problem ?? {};
    if (answer.status >= 200 && answer.status < 300) {
      this.to('in');
    } else if (answer.code === PROOF && challenge && proofs < MOST_PROOFS) {
      await this.prove(credentials, proofs, challenge, bits ?? 0);
    } else if (answer.code === SECOND) {
      this.to('code');
    } else if (isAway(answer)) {
      this.again(answer, credentials, proofs);
    } else {
      this.said = answer.title ?? '';
      this.to('asking');
    }
  }

  private async prove(credentials: SessionCredentials, proofs: number, challenge: string, bits: number): Promise<void> {
    this.to('proving');
    const nonce = await this.world.prove(challenge, bits);
    await this.send({ ...credentials, proof: { challenge, nonce } }, proofs + 1);
  }

  private again(answer: Answered<unknown>, credentials: SessionCredentials, proofs: number): void {
    this.said = answer.title ?? '';
    this.to('away');
    const round = this.round;
    const own = pause(this.tries++, this.world.random(), 2000, 20_000);
    const asked = (answer.retryAfter ?? 0) * (1 + this.world.random() / 2);
    this.world.later(Math.max(own, asked), () => round === this.round && void this.send(credentials, proofs));
  }

  /** Only who waits asks where; a server without a queue is asked once. */
  private look(round: number, ticket: string): void {
    this.world.later(LOOK, async () => {
      if (round !== this.round) {
        return;
      }
      const answer = await this.world.place(ticket);
      if (round === this.round && answer.body) {
        this.ahead = answer.body.ahead;
        this.changed();
      }
      if (answer.status !== 404) {
        this.look(round, ticket);
      }
    });
  }

  private to(stage: Stage): void {
    this.stage = stage;
    this.changed();
  }
}

/** Nobody there, or too many there: no word about the password. */
function isAway({ status, code, retryAfter }: Answered<unknown>): boolean {
  return status === 0 || status >= 500 || (status === 429 && retryAfter !== undefined && code !== PROOF);
}
