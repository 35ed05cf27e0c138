import type { ClassSessionsMark, RollLine } from '../shared/rest';

export type State = RollLine['state'];

/** Where marks wait that the server has not confirmed; a browser's storage, or nothing in private mode. */
export interface Shelf {
  get(): string | null;
  put(text: string): void;
}

/**
 * What the teacher marked and the server does not have yet. It outlives the page: a phone without a network, a tab that is closed,
 * lose nothing. The newest mark of a student takes the place of an older one.
 */
export class RollBook {
  private readonly waiting: Map<number, State | undefined>;

  constructor(private readonly shelf: Shelf) {
    this.waiting = new Map(read(shelf.get()));
  }

  get size(): number {
    return this.waiting.size;
  }

  mark(person: number, state: State | undefined): void {
    this.waiting.delete(person);
    this.waiting.set(person, state);
    this.keep();
  }

  /** What is to be sent, in the order in which it was marked. */
  pending(most: number): ClassSessionsMark[] {
    return [...this.waiting].slice(0, most).map(([personId, state]) => ({ personId, state }));
  }

  /** The server has these; what was marked anew meanwhile still waits. */
  taken(sent: ClassSessionsMark[]): void {
    for (const { personId, state } of sent) {
      if (this.waiting.has(personId) && this.waiting.get(personId) === state) {
        this.waiting.delete(personId);
      }
    }
    this.keep();
  }

  drop(): void {
    this.waiting.clear();
    this.keep();
  }

  /** A line as the teacher sees it: what was marked here stands above what the server said. */
  shown(line: RollLine): RollLine {
    if (!this.waiting.has(line.personId)) {
      return line;
    }
    const state = this.waiting.get(line.personId);
    return state ? { ...line, state, open: false, marked: true } : { ...line, marked: false, open: line.came === undefined };
  }

  private keep(): void {
    this.shelf.put(JSON.stringify([...this.waiting].map(([person, state]) => [person, state ?? null])));
  }
}

function read(text: string | null): [number, State | undefined][] {
  try {
    const rows = JSON.parse(text ?? '[]') as [number, State | null][];
    return rows.map(([person, state]) => [person, state ?? undefined]);
  } catch {
    return [];
  }
}
