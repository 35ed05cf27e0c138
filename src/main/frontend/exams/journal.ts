import type { AnswerSave, AnswerValue, LateAnswer } from '../shared/rest';

/** An answer in places as shown on this paper; the same shape as on the server. */
export type Value = AnswerValue;
export type Sent = AnswerSave;
export type LateSent = LateAnswer;

export interface Entry {
  seq: number;
  value: Value;
  /** When it was written, by the server's clock as this device reckons it; milliseconds since 1970. */
  at?: number;
  /** The largest seq that the server had acknowledged then: it was written after that. */
  after?: number;
}

/** What the server says that it has. */
export interface Stored {
  position: number;
  seq: number;
  value?: Value;
}

/** Storage that survives the page: one entry a position. */
export interface Shelf {
  all(): Map<number, Entry>;
  /** False when the device would not keep it. */
  put(position: number, entry: Entry): boolean;
  drop(position: number): void;
}

/** Every take-over of a window starts a new block of numbers, above all numbers of the windows before it. */
export const BLOCK = 1_000_000;

/**
 * What a device knows of its answers. Every change goes onto the shelf (the device's own storage) before anything is
 * sent; an entry leaves it when the server has acknowledged it. Of two answers the larger seq is the newer one.
 */
export class Journal {
  /** False once the device refused to keep an entry: then only this page holds it, and the words must say so. */
  durable = true;
  private last = 0;
  private heard = 0;
  private readonly acknowledged = new Map<number, number>();
  private readonly wanted: Map<number, Entry>;

  /** @param time the server's, as far as it is known */
  constructor(
    private readonly shelf: Shelf,
    private readonly time: () => number | undefined = () => undefined,
  ) {
    this.wanted = shelf.all();
  }

  /** Joins what this device kept with what the server has: the larger seq wins, position by position. */
  merge(windowNumber: number, server: Stored[]): void {
    this.last = Math.max(this.last, windowNumber * BLOCK);
    for (const { position, seq, value } of server) {
      this.acknowledged.set(position, seq);
      this.heard = Math.max(this.heard, seq);
      const mine = this.wanted.get(position);
      if (!mine || mine.seq <= seq) {
        this.wanted.set(position, { seq, value: value ?? {} });
        this.shelf.drop(position);
      }
      this.last = Math.max(this.last, seq, mine?.seq ?? 0);
    }
  }

  /** Notes a change on the device, before it is sent. */
  write(position: number, value: Value): void {
    const at = this.time();
    const entry = { seq: ++this.last, value, ...(at === undefined ? {} : { at, after: this.heard }) };
    this.wanted.set(position, entry);
    this.durable = this.shelf.put(position, entry) && this.durable;
  }

  /** What the server has not acknowledged, the oldest first. */
  pending(): Sent[] {
    return this.open().map(([position, { seq, value }]) => ({ position, seq, value }));
  }

  /** The same with what speaks for when it was written. */
  pendingWithProof(): LateSent[] {
    return this.open().map(([position, { seq, value, at, after }]) => ({
      position,
      seq,
      value,
      ...(at === undefined ? {} : { writtenAt: new Date(at).toISOString(), afterSeq: after }),
    }));
  }

  private open(): [number, Entry][] {
    return [...this.wanted]
      .filter(([position, entry]) => entry.seq > (this.acknowledged.get(position) ?? 0))
      .sort(([, a], [, b]) => a.seq - b.seq);
  }

  /** The server has this seq in its database, or a newer one. An acknowledgement never goes backwards. */
  acknowledge(stored: { position: number; seq: number }[]): void {
    for (const { position, seq } of stored) {
      this.acknowledged.set(position, Math.max(seq, this.acknowledged.get(position) ?? 0));
      this.heard = Math.max(this.heard, seq);
      if ((this.wanted.get(position)?.seq ?? 0) <= seq) {
        this.shelf.drop(position);
      }
    }
  }

  value(position: number): Value {
    return this.wanted.get(position)?.value ?? {};
  }
}

/** Nothing ticked and nothing written; a flag alone is no answer. */
export function isBlank(value: Value): boolean {
  return (
    !(value.chosen ?? []).some((place) => place >= 0) &&
    !(value.texts ?? []).some((text) => text.trim() !== '') &&
    (value.parts ?? []).every(isBlank)
  );
}
