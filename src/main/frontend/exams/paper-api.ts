import { ask, type Answered } from '../shared/ask';
import type { AttemptClock, AttemptPaper, AttemptPaperLine, HandedIn, LateKept, SavedAnswers, ShownQuestion } from '../shared/rest';
import type { LateSent, Sent } from './journal';

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
    return sure('questions', ask('POST /attempts/{id}/window', `${this.address}/window`, { windowId: this.windowId }));
  }

  clock(): Promise<Answered<AttemptClock>> {
    return sure('serverTime', ask('GET /attempts/{id}/clock', `${this.address}/clock`));
  }

  save(answers: Sent[], leaving: boolean): Promise<Answered<SavedAnswers>> {
    const body = { windowId: this.windowId, answers };
    return sure('serverTime', ask('PUT /attempts/{id}/answers', `${this.address}/answers`, body, leaving));
  }

  handIn(answers: Sent[]): Promise<Answered<Receipt>> {
    return sure('attemptId', ask('POST /attempts/{id}/hand-in', `${this.address}/hand-in`, { windowId: this.windowId, answers }));
  }

  /** What came too late to be saved, for somebody to decide about. */
  late(answers: LateSent[]): Promise<Answered<LateKept>> {
    return sure('answers', ask('PUT /attempts/{id}/late-answers', `${this.address}/late-answers`, { answers }));
  }

  signIn(number: string, password: string): Promise<Answered<undefined>> {
    return ask('POST /session', 'api/v1/session', { number, password });
  }
}

/** "OK" without what was asked for was said by somebody else, such as a network that wants a sign-in of its own. */
async function sure<T extends object>(part: keyof T & string, asked: Promise<Answered<T>>): Promise<Answered<T>> {
  const answer = await asked;
  const { status, body, ...rest } = answer;
  const ours = typeof body === 'object' && body !== null && part in body;
  return status >= 400 || ours ? answer : { ...rest, status: 0 };
}
