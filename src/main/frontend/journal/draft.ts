import type { Answered } from '../shared/ask';
import type { Later } from '../shared/later';
import type { SavedDraft } from '../shared/rest';

const PAUSE_MS = 1200;
const RETRY_MS = 5000;

export type DraftState = 'idle' | 'saving' | 'saved' | 'unsaved' | 'elsewhere' | 'signedOut';

export interface DraftPort {
  put(text: string, number: number, leaving: boolean): Promise<Answered<SavedDraft>>;
  later: Later;
}

/** What this device keeps of a draft until the server has it. */
export interface DraftShelf {
  get(): string;
  keep(text: string): boolean;
}

/**
 * The draft of one reflection, kept on the device with each stroke and on the server a moment later; it is "saved" only when the
 * server has said so. Each save carries the number of the draft that it began with, so that two windows cannot overwrite each other
 * unseen. What an earlier page left on the device comes back: alone, or below what the server has by now.
 */
export class Draft {
  state: DraftState = 'idle';
  savedAt = '';
  private stored: string;
  private cancel: () => void = () => {};
  private busy: Promise<void> = Promise.resolve();

  /** @param max what is longer is not sent */
  constructor(
    private readonly port: DraftPort,
    public text: string,
    public number: number,
    private readonly max: number,
    private readonly changed: () => void,
    private readonly shelf?: DraftShelf,
  ) {
    this.stored = text;
    const left = shelf?.get() ?? '';
    if (left && !text.includes(left)) {
      this.text = text && !left.startsWith(text) ? `${text}\n\n${left}` : left;
      this.soon(0);
    } else {
      shelf?.keep('');
    }
  }

  get pending(): boolean {
    return this.text !== this.stored;
  }

  get length(): number {
    return lengthOf(this.text);
  }

  /** What an earlier page has saved. */
  wasSaved(at: string): void {
    this.savedAt = at;
    this.state = at ? 'saved' : 'idle';
  }

  write(text: string): void {
    this.text = text;
    this.shelf?.keep(text);
    if (this.state === 'elsewhere') {
      this.changed();
    } else {
      this.show('saving');
      this.soon(PAUSE_MS);
    }
  }

  /** Saves now, after what is on its way. */
  save(leaving: boolean): Promise<void> {
    this.busy = this.busy.then(() => this.send(leaving));
    return this.busy;
  }

  stop(): void {
    this.cancel();
  }

  private async send(leaving: boolean): Promise<void> {
    const { text } = this;
    if (text === this.stored || this.length > this.max || this.state === 'elsewhere') {
      return;
    }
    const answer = await this.port.put(text, this.number, leaving);
    if (answer.status === 200 && answer.body) {
      this.taken(text, answer.body);
    } else if (answer.status === 409) {
      this.show('elsewhere');
    } else if (answer.status === 401) {
      this.show('signedOut');
    } else {
      this.show('unsaved');
      this.soon(RETRY_MS);
    }
  }

  private taken(text: string, saved: SavedDraft): void {
    this.number = saved.number;
    this.savedAt = saved.savedAt;
    this.stored = text;
    if (!this.pending) {
      this.shelf?.keep('');
    }
    this.show(this.text === text ? 'saved' : 'saving');
  }

  private soon(millis: number): void {
    this.cancel();
    this.cancel = this.port.later(millis, () => void this.save(false));
  }

  private show(state: DraftState): void {
    this.state = state;
    this.changed();
  }
}

/** As ReflectionLength does it: every character but the blanks. */
export function lengthOf(text: string): number {
  return [...text.replace(/[\s\p{Z}]/gu, '')].length;
}
