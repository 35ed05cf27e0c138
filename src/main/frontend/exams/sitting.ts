import type { Answered } from '../shared/ask';
import type { Later } from '../shared/later';
import type { Sent, Shelf, Value } from './journal';
import type { Paper, PaperApi, Receipt } from './paper-api';
import { examPause, Sender, type Link, type Reply } from './sender';
import { ServerClock } from './server-clock';
import { Sheet } from './sheet';

/** Typing is sent when the student pauses so long; the journal on the device has it at every stroke. */
const TYPING_PAUSE = 800;

export type Stage = 'opening' | 'writing' | 'handingIn' | 'done';

/** All that a sitting has of the world. */
export interface World {
  api: PaperApi;
  shelf: Shelf;
  /** Tells the other windows of this device that this one writes now. */
  announce(): void;
  later: Later;
  /** The device's own time, in milliseconds. */
  now(): number;
  random(): number;
}

/**
 * One student writing one paper in this window. What is answered goes onto the device first and then to the server, which
 * alone may say "saved". It knows no page: whoever shows it hears of every change, and calls `tick` each second.
 *
 * opening → writing → handingIn → done. While another window writes (`link` is `otherWindow`) it waits to be taken back.
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
  private readonly sender: Sender;
  private tries = 0;

  constructor(
    private readonly world: World,
    private readonly changed: () => void,
  ) {
    this.sheet = new Sheet(world.shelf);
    this.clock = new ServerClock(world.now);
    const port = { send: (answers: Sent[], leaving: boolean) => this.send(answers, leaving), later: world.later, random: world.random };
    this.sender = new Sender(port, this.sheet.journal, () => this.linkChanged());
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
      this.again(answer.status, () => this.open());
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

  /** Hands in with everything that is not acknowledged; goes on trying until the server has answered. */
  async handIn(): Promise<void> {
    this.stage = 'handingIn';
    this.ask(false);
    const answer = await this.world.api.handIn(this.sheet.journal.pending());
    if (answer.status === 200 && answer.body) {
      this.receipt = answer.body;
      this.sheet.journal.clear();
      this.stage = 'done';
    } else if (answer.status === 409) {
      this.stage = 'writing';
      this.link = 'otherWindow';
    } else if (answer.status === 404) {
      this.trouble = answer.title ?? '';
    } else {
      this.again(answer.status, () => this.handIn());
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
    } else {
      this.link = 'saving';
    }
    this.changed();
  }

  /** A second has gone by. When none is left, the paper is handed in. */
  tick(): void {
    if (this.stage !== 'writing') {
      return;
    }
    if (this.clock.tick() === 0 && this.link !== 'otherWindow') {
      this.timeUp = true;
      void this.handIn();
    }
    this.changed();
  }

  /** The network, or the student, is back: what waits is sent, and a device that slept hears whether the deadline moved. */
  async back(): Promise<void> {
    this.sender.nudge();
    const answer = await this.world.api.clock();
    if (answer.status === 200 && answer.body && this.sheet.paper) {
      this.clock.hear(answer.body, answer);
    }
  }

  /** The page is being left. */
  leave(): void {
    void this.sender.push(true);
  }

  private take(paper: Paper, answer: Answered<Paper>): void {
    this.tries = 0;
    this.clock.hear(paper, answer);
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
      this.clock.hear(answer.body, answer);
    }
    return { status: answer.status, stored: answer.body?.answers };
  }

  private linkChanged(): void {
    this.link = this.sender.link;
    if (this.link === 'closed' && this.stage === 'writing') {
      void this.handIn();
    }
    this.changed();
  }

  private again(status: number, job: () => Promise<void>): void {
    this.link = status === 401 ? 'signedOut' : 'offline';
    this.world.later(examPause(this.tries++, this.world.random()), () => void job());
  }
}
