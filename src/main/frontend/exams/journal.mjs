/**
 * What a device knows of its answers. Every change goes onto the shelf (the device's own storage) before anything is
 * sent; an entry leaves it when the server has acknowledged it. Of two answers the larger seq is the newer one.
 *
 * Plain JavaScript without a page, so that `node --test` runs it as it is; the types stand in journal.d.mts.
 */

/** Every take-over of a window starts a new block of numbers, above all numbers of the windows before it. */
export const BLOCK = 1_000_000;

export class Journal {
  /** False once the device refused to keep an entry: then only this page holds it, and the words must say so. */
  durable = true;
  #last = 0;
  #acknowledged = new Map();
  #wanted;
  #shelf;

  constructor(shelf) {
    this.#shelf = shelf;
    this.#wanted = shelf.all();
  }

  /** Joins what this device kept with what the server has: the larger seq wins, position by position. */
  merge(windowNumber, server) {
    this.#last = Math.max(this.#last, windowNumber * BLOCK);
    for (const { position, seq, value } of server) {
      this.#acknowledged.set(position, seq);
      const mine = this.#wanted.get(position);
      if (!mine || mine.seq <= seq) {
        this.#wanted.set(position, { seq, value: value ?? {} });
        this.#shelf.drop(position);
      }
      this.#last = Math.max(this.#last, seq, mine?.seq ?? 0);
    }
  }

  /** Notes a change on the device, before it is sent. */
  write(position, value) {
    const entry = { seq: ++this.#last, value };
    this.#wanted.set(position, entry);
    this.durable = this.#shelf.put(position, entry) && this.durable;
  }

  /** What the server has not acknowledged, the oldest first. */
  pending() {
    return [...this.#wanted]
      .filter(([position, entry]) => entry.seq > (this.#acknowledged.get(position) ?? 0))
      .map(([position, entry]) => ({ position, ...entry }))
      .sort((a, b) => a.seq - b.seq);
  }

  /** The server has this seq in its database, or a newer one. An acknowledgement never goes backwards. */
  acknowledge(stored) {
    for (const { position, seq } of stored) {
      this.#acknowledged.set(position, Math.max(seq, this.#acknowledged.get(position) ?? 0));
      if ((this.#wanted.get(position)?.seq ?? 0) <= seq) {
        this.#shelf.drop(position);
      }
    }
  }

  value(position) {
    return this.#wanted.get(position)?.value ?? {};
  }

  /** Everything is handed in: the device need not keep anything. */
  clear() {
    [...this.#wanted.keys()].forEach((position) => this.#shelf.drop(position));
  }
}

/** Nothing ticked and nothing written; a flag alone is no answer. */
export function isBlank(value) {
  return (
    !(value.chosen ?? []).some((place) => place >= 0) &&
    !(value.texts ?? []).some((text) => text.trim() !== '') &&
    (value.parts ?? []).every(isBlank)
  );
}
