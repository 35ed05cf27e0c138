import type { Answered } from '../shared/ask';
import type { Later } from '../shared/later';
import type { Sent, Shelf, Value } from './journal';
import { LateAnswers } from './late-answers';
import type { Paper, PaperApi, Receipt } from './paper-api';
import { examPause, isBadInput, OTHER_WINDOW, Sender, type Link, type Refusal, type Reply } from './sender';
import { isOver, ServerClock } from './server-clock';
import { Sheet } from './sheet';
import { Wakefulness } from './wakefulness';

/** Typing is sent when the student pauses so long; the journal on the device has it at every stroke. */
const TYPING_PAUSE = 800;
/** After so long without a word of the server it is asked what time it is: the deadline may have moved. */
const SILENCE = 300_000;

export type Stage = 'opening' | 'writing' | 'ending' | 'handingIn' | 'done';

/** All that a sitting has of the world. */
export interface World {
  api: PaperApi;
  shelf: Shelf;
  /** Tells the other windows of this device that this one writes now. */
  announce(): void;
  later: Later;
  /** Milliseconds that only go on, whatever the device's clock is set to. */
  now(): number;
  /** What the device's clock shows; a reason to ask the server, never an answer. */
  wall(): number;
  random(): number;
}

/**
 * One student writing one paper in this window. What is answered goes onto the device first and then to the server, which
 * alone may say "saved". It knows no page: whoever shows it hears of every change, and calls `tick` each second.
 *
 * opening → writing → handingIn → done. When no time is left by its own reckoning it is `ending`: it waits for the server's
 * word, and goes on writing when the deadline has moved. While another window writes (`link` is `otherWindow`) it waits to be
 * taken back.
 */
export class Sitting {
  stage: Stage = 'opening';
  link: Link = 'saved';
  /** The student is asked whether to hand in. */
  asking = false;
  timeUp = false;
  receipt?: Receipt;
  /** What the server said when there is no going on. */
  trouble = '';
  /** Why signing in again failed; without a title nobody answered. */
  refusal?: { title?: string };
  readonly sheet: Sheet;
  readonly clock: ServerClock;
  readonly late: LateAnswers;
  private readonly sender: Sender;
  private readonly wakefulness: Wakefulness;
  private heardAt = 0;
  private tries = 0;

  constructor(
    private readonly world: World,
    private readonly changed: () => void,
  ) {
    this.clock = new ServerClock(world.now);
    this.wakefulness = new Wakefulness(world.wall, world.now);
    this.sheet = new Sheet(world.shelf, () => this.clock.time());
    const port = { send: (answers: Sent[], leaving: boolean) => this.send(answers, leaving), later: world.later, random: world.random };
    this.sender = new Sender(port, this.sheet.journal, () => this.linkChanged());
    this.late = new LateAnswers(world, this.sheet.journal, () => this.lateChanged());
  }

  /** Makes this window the writer; again and again until it works. */
  async open(): Promise<void> {
    const answer = await this.world.api.open();
    if (answer.status === 200 && answer.body) {
      this.take(answer.body, answer);
    } else if (answer.status === 422) {
      void this.handIn();
    } else if (answer.status === 404 || answer.status === 400) {
      this.trouble = answer.title ?? '';
    } else {
      this.again(answer, () => this.open());
    }
    this.changed();
  }

  /** Takes the paper back into this window, with what the other one wrote. */
  takeBack(): void {
    this.stage = 'opening';
    this.changed();
    void this.open();
  }

  /** Another window of this device has announced itself. */
  replaced(): void {
    if (this.stage === 'writing') {
      this.sender.stop();
    }
  }

  write(position: number, value: Value, typing: boolean): void {
    this.sheet.journal.write(position, value);
    this.sender.soon(typing ? TYPING_PAUSE : 0);
    this.changed();
  }

  flag(): void {
    const { position } = this.sheet;
    const value = this.sheet.value(position);
    this.write(position, { ...value, flagged: !value.flagged }, false);
  }

  go(position: number): void {
    this.sheet.go(position);
    this.ask(false);
  }

  /** Opens or closes the question whether to hand in. */
  ask(asking: boolean): void {
    this.asking = asking;
    this.changed();
  }

  /** Why the server will not have what is written there now. */
  refusedAt(position: number): Refusal | undefined {
    return this.sender.refusal(position);
  }

  /** Hands in with everything that is not acknowledged; goes on trying until the server has answered. */
  async handIn(): Promise<void> {
    this.stage = 'handingIn';
    this.ask(false);
    const rest = this.link === 'closed' ? [] : this.sender.waiting();
    const answer = await this.world.api.handIn(rest);
    if (answer.status === 200 && answer.body) {
      this.handedIn(answer.body, rest);
    } else if (answer.status === 409 && answer.code === OTHER_WINDOW) {
      this.stage = 'writing';
      this.link = 'otherWindow';
    } else if (answer.status === 404) {
      this.trouble = answer.title ?? '';
    } else if (isBadInput(answer.status)) {
      this.sift(answer);
    } else {
      this.again(answer, () => (this.timeUp ? this.end() : this.handIn()));
    }
    this.changed();
  }

  /** The sign-in had run out: whoever signs in again brings what waits to the server. */
  async signIn(number: string, password: string): Promise<void> {
    this.refusal = undefined;
    this.changed();
    const answer = await this.world.api.signIn(number, password);
    if (answer.status !== 204 && answer.status !== 200) {
      this.refusal = { title: answer.title };
    } else if (this.stage === 'writing') {
      this.sender.resume();
      this.link = this.sender.link;
    } else if (this.stage === 'done') {
      this.late.resume();
    } else {
      this.link = 'saving';
    }
    this.changed();
  }

  /** A second has gone by. When none is left, the server is asked whether that is so. */
  tick(): void {
    if (this.stage !== 'writing') {
      return;
    }
    if (this.clock.tick() === 0 && this.link !== 'otherWindow') {
      void this.end();
    } else if (this.wakefulness.disturbed() || this.world.now() - this.heardAt > SILENCE) {
      void this.back();
    }
    this.changed();
  }

  /** The network, or the student, is back: what waits is sent, and a device that slept hears whether the deadline moved. */
  async back(): Promise<void> {
    this.sender.nudge();
    this.heardAt = this.world.now();
    const answer = await this.world.api.clock();
    if (answer.status === 200 && answer.body && this.sheet.paper) {
      this.hear(answer.body, answer);
    }
  }

  /** The page is being left. */
  leave(): void {
    void this.sender.push(true);
  }

  private take(paper: Paper, answer: Answered<Paper>): void {
    this.tries = 0;
    this.timeUp = false;
    this.hear(paper, answer);
    this.sheet.take(paper);
    this.world.announce();
    this.stage = 'writing';
    this.sender.resume();
    this.link = this.sender.link;
    this.tick();
  }

  private async send(answers: Sent[], leaving: boolean): Promise<Reply> {
    const answer = await this.world.api.save(answers, leaving);
    if (answer.status === 200 && answer.body && this.sheet.paper) {
      this.hear(answer.body, answer);
    }
    const { status, code, retryAfter, problem } = answer;
    return { status, code, retryAfter, reason: problem?.errors?.[0]?.reason, stored: answer.body?.answers };
  }

  private hear(said: { deadline: string; serverTime: string }, answer: { asked: number; came: number }): void {
    this.clock.hear(said, answer);
    this.heardAt = this.world.now();
  }

  /**
   * Here no time is left. Whether that is so the server alone knows: until it answers nothing can be written, and nothing
   * is handed in.
   */
  private async end(): Promise<void> {
    this.stage = 'ending';
    this.ask(false);
    const answer = await this.world.api.clock();
    if (answer.status === 200 && answer.body) {
      this.hear(answer.body, answer);
      this.timeUp = answer.body.state !== 'RUNNING' || isOver(answer.body);
      void (this.timeUp ? this.handIn() : this.goOn());
    } else if (answer.status === 404) {
      this.trouble = answer.title ?? '';
    } else {
      this.again(answer, () => this.end());
    }
    this.changed();
  }

  /** The deadline has moved: there is time after all. */
  private goOn(): void {
    this.stage = 'writing';
    this.tries = 0;
    this.sender.resume();
    this.link = this.sender.link;
    this.tick();
  }

  private handedIn(receipt: Receipt, rest: Sent[]): void {
    this.receipt = receipt;
    this.stage = 'done';
    if (receipt.late === 0) {
      this.sheet.journal.acknowledge(rest);
    }
    this.link = 'saved';
    this.late.bring(receipt);
  }

  /** One answer must not hold up handing in: saving finds it and sets it aside; then it is handed in without. */
  private sift(answer: Answered<Receipt>): void {
    this.sender.resume();
    this.world.later(examPause(this.tries++, this.world.random(), answer.retryAfter), () => void this.handIn());
  }

  /** What came late is on its way; when the paper has been opened again meanwhile, it goes on there. */
  private lateChanged(): void {
    this.link = this.late.link;
    if (this.late.openAgain) {
      this.takeBack();
    }
    this.changed();
  }

  private linkChanged(): void {
    if (this.stage === 'done') {
      return;
    }
    this.link = this.sender.link;
    if (this.link === 'closed' && (this.stage === 'writing' || this.stage === 'ending')) {
      void this.handIn();
    }
    this.changed();
  }

  private again({ status, retryAfter }: Answered<unknown>, job: () => Promise<void>): void {
    this.link = status === 401 ? 'signedOut' : 'offline';
    this.world.later(examPause(this.tries++, this.world.random(), retryAfter), () => void job());
  }
}
