import { ask, type Answered } from '../shared/ask';
import type { AttemptClock, AttemptPaper, AttemptPaperLine, HandedIn, SavedAnswers, ShownQuestion } from '../shared/rest';
import type { Sent } from './journal';

/** In this student's order, without key and reason. */
export type Question = ShownQuestion;
export type Line = AttemptPaperLine;
export type Paper = AttemptPaper;
export type Receipt = HandedIn;

/** What this window asks the server for its attempt. */
export class PaperApi {
  private readonly address: string;

  constructor(
    attempt: number,
    private readonly windowId: string,
  ) {
    this.address = `api/v1/attempts/${attempt}`;
  }

  /** Makes this window the writer, and reads the paper. */
  open(): Promise<Answered<Paper>> {
    return ask('POST /attempts/{id}/window', `${this.address}/window`, { windowId: this.windowId });
  }

  clock(): Promise<Answered<AttemptClock>> {
    return ask('GET /attempts/{id}/clock', `${this.address}/clock`);
  }

  save(answers: Sent[], leaving: boolean): Promise<Answered<SavedAnswers>> {
    return ask('PUT /attempts/{id}/answers', `${this.address}/answers`, { windowId: this.windowId, answers }, leaving);
  }

  handIn(answers: Sent[]): Promise<Answered<Receipt>> {
    return ask('POST /attempts/{id}/hand-in', `${this.address}/hand-in`, { windowId: this.windowId, answers });
  }

  signIn(number: string, password: string): Promise<Answered<undefined>> {
    return ask('POST /session', 'api/v1/session', { number, password });
  }
}
