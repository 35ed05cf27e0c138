import { isBlank, Journal, type Shelf, type Value } from './journal';
import type { Line, Paper } from './paper-api';

/** The paper as it lies before the student: which question is open, and what stands in it. */
export class Sheet {
  paper?: Paper;
  position = 1;
  readonly journal: Journal;

  constructor(shelf: Shelf, time: () => number | undefined) {
    this.journal = new Journal(shelf, time);
  }

  /** The paper has come, for the first time or again: what this device kept is joined with what the server has. */
  take(paper: Paper): void {
    const first = this.paper === undefined;
    this.paper = paper;
    this.journal.merge(
      paper.windowNumber,
      paper.questions.map(({ position, seq, answer }) => ({ position, seq, value: answer })),
    );
    if (first) {
      this.position = this.unanswered()[0] ?? 1;
    }
  }

  get line(): Line | undefined {
    return this.paper?.questions[this.position - 1];
  }

  get last(): number {
    return this.paper?.questions.length ?? 0;
  }

  go(position: number): void {
    this.position = Math.min(Math.max(1, this.last), Math.max(1, position));
  }

  value(position: number): Value {
    return this.journal.value(position);
  }

  answered(): number[] {
    return this.positions().filter((position) => !isBlank(this.value(position)));
  }

  unanswered(): number[] {
    return this.positions().filter((position) => isBlank(this.value(position)));
  }

  private positions(): number[] {
    return this.paper?.questions.map((line) => line.position) ?? [];
  }
}
