import type { Later } from './later';
import { pause } from './pause';

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** As PracticeSheets has it. */
export const LONGEST = 20_000;

export type State =
  | 'loading' | 'blank' | 'saved' | 'offline' | 'device' | 'saving' | 'signedOut' | 'conflict' | 'tooLong' | 'gone';

export interface Kept {
  sheet: string;
  /** Of the sheet that the change began with; missing when the server could not be asked. */
  number?: number;
}

/** A sheet as the server has it. */
export interface Stored {
  sheet: string;
  number: number;
  savedAt?: string;
}

/** What came back; the status is 0 when nothing did. */
export interface Reply<T> {
  status: number;
  body?: T;
}

export interface Port {
  get(): Promise<Reply<Stored>>;
  put(sheet: string, number: number, leaving: boolean): Promise<Reply<Omit<Stored, 'sheet'>>>;
  erase(): Promise<Reply<unknown>>;
  later: Later;
  random(): number;
  pause?: number;
}

export interface Shelf {
  get(): Kept | undefined;
  put(kept: Kept): boolean;
  drop(): void;
}

/**
 * Keeps one sheet. Every change lies on the device before it is sent and leaves the device when the server has stored
 * it; "saved" is only said then. Each change carries the number of the sheet that it began with, so that two windows or
 * two devices cannot overwrite each other unseen.
 */
export class Keeper {
  state: State = 'loading';
  sheet = '';
  savedAt?: string;
  /** In a conflict: what the server has. */
  theirs?: Stored;
  /** False once the device refused to keep a change: then only this page has it. */
  durable = true;
  private number?: number;
  private stored = '';
  private tries = 0;
  private cancel: () => void = () => {};
  private busy = false;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: Port,
    private readonly shelf: Shelf,
    private readonly changed: () => void,
  ) {
    const kept = shelf.get();
    if (kept) {
      this.sheet = kept.sheet;
      this.number = kept.number;
    }
  }

  get pending(): boolean {
    return this.sheet !== this.stored;
  }

  /** Asks the server what it has, and joins it with what this device kept. */
  async open(): Promise<void> {
    const { status, body } = await this.port.get();
    if (status === 200 && body) {
      this.tries = 0;
      this.meet(body);
    } else {
      this.failed(status, () => this.open());
    }
  }

  write(sheet: string): void {
    this.sheet = sheet;
    this.durable = this.shelf.put({ sheet, number: this.number });
    if (this.state === 'conflict' || this.state === 'gone') {
      this.changed();
      return;
    }
    if (sheet.length > LONGEST) {
      this.cancel();
      this.show('tooLong');
      return;
    }
    if (this.state !== 'signedOut') {
      this.show('device');
    }
    if (this.tries === 0 && this.number !== undefined) {
      this.later(this.port.pause ?? 900, () => this.push());
    }
  }

  /** The network is back, or the page is left: send what is waiting now. */
  async nudge(leaving = false): Promise<void> {
    this.tries = 0;
    if (this.number === undefined && !leaving) {
      await this.open();
    } else {
      await this.push(leaving);
    }
  }

  async push(leaving = false): Promise<void> {
    this.cancel();
    if (!this.pending || this.busy || this.number === undefined || this.state === 'conflict' || this.sheet.length > LONGEST) {
      return;
    }
    const sheet = this.sheet;
    this.busy = true;
    this.show('saving');
    const { status, body } = await this.port.put(sheet, this.number, leaving);
    this.busy = false;
    if (status === 200 && body) {
      this.taken(sheet, body);
    } else if (status === 409) {
      await this.open();
    } else {
      this.failed(status, () => this.push());
    }
  }

  /** In a conflict: goes on with the sheet of the server. */
  takeTheirs(): void {
    const theirs = this.theirs!;
    this.shelf.drop();
    this.theirs = undefined;
    this.adopt(theirs);
  }

  /** In a conflict: this sheet replaces the server's, now knowingly. */
  async keepMine(): Promise<void> {
    const theirs = this.theirs!;
    this.number = theirs.number;
    this.stored = theirs.sheet;
    this.theirs = undefined;
    this.shelf.put({ sheet: this.sheet, number: this.number });
    this.show('device');
    await this.push();
  }

  /** @returns true when nothing is left, neither here nor there */
  async erase(): Promise<boolean> {
    this.cancel();
    const { status } = await this.port.erase();
    if (status !== 204 && status !== 200) {
      return false;
    }
    this.shelf.drop();
    this.theirs = undefined;
    this.adopt({ sheet: '', number: 0 });
    return true;
  }

  /** What open() began to send has arrived, or not. */
  async settled(): Promise<void> {
    await this.sending;
  }

  stop(): void {
    this.cancel();
  }

  private meet(theirs: Stored): void {
    const kept = this.shelf.get() ?? (this.pending ? { sheet: this.sheet, number: this.number } : undefined);
    if (!kept || kept.sheet === theirs.sheet) {
      this.shelf.drop();
      this.adopt(theirs);
    } else if (kept.number === theirs.number || (kept.number === undefined && theirs.number === 0)) {
      this.number = theirs.number;
      this.stored = theirs.sheet;
      this.savedAt = theirs.savedAt;
      this.show('device');
      this.sending = this.push();
    } else {
      this.sheet = kept.sheet;
      this.theirs = theirs;
      this.cancel();
      this.show('conflict');
    }
  }

  private adopt(stored: Stored): void {
    this.sheet = stored.sheet;
    this.stored = stored.sheet;
    this.number = stored.number;
    this.savedAt = stored.savedAt;
    this.show(stored.number === 0 ? 'blank' : 'saved');
  }

  private taken(sheet: string, stored: Omit<Stored, 'sheet'>): void {
    this.tries = 0;
    this.number = stored.number;
    this.stored = sheet;
    this.savedAt = stored.savedAt;
    if (this.pending) {
      this.shelf.put({ sheet: this.sheet, number: this.number });
      this.show('device');
      this.later(0, () => this.push());
    } else {
      this.shelf.drop();
      this.show('saved');
    }
  }

  private failed(status: number, again: () => Promise<void>): void {
    if (status === 404 || status === 403) {
      this.show('gone');
    } else if (status === 400 || status === 422) {
      this.show('tooLong');
    } else {
      this.show(status === 401 ? 'signedOut' : this.pending ? 'device' : 'offline');
      this.later(pause(this.tries++, this.port.random(), FIRST_PAUSE, LONGEST_PAUSE), again);
    }
  }

  private later(millis: number, job: () => Promise<void>): void {
    this.cancel();
    this.cancel = this.port.later(millis, () => void job());
  }

  private show(state: State): void {
    this.state = state;
    this.changed();
  }
}
