import type { Say } from '../shared/words';
import type { Sitting } from './sitting';

/** What the parts of the page are given: the sitting, and what the page alone knows. */
export interface Desk {
  sitting: Sitting;
  say: Say;
  /** 学号, for signing in again. */
  number: string;
  resultHref: string;
  helpHref: string;
  mapOpen: boolean;
  /** Opens a question and brings eyes and focus there. */
  go(position: number): void;
}
