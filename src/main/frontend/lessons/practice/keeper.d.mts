export const LONGEST: number;

export type State =
  | 'loading' | 'blank' | 'saved' | 'offline' | 'device' | 'saving' | 'signedOut' | 'conflict' | 'tooLong' | 'gone';

export interface Kept {
  sheet: string;
  /** Of the sheet that the change began with; missing when the server could not be asked. */
  number?: number;
}

export interface Reply {
  /** HTTP status; 0 when nothing came back. */
  status: number;
  sheet?: string;
  number?: number;
  savedAt?: string;
}

export interface Port {
  get(): Promise<Reply>;
  put(kept: Kept, leaving: boolean): Promise<Reply>;
  erase(): Promise<Reply>;
  later(millis: number, job: () => void): () => void;
  random(): number;
  pause?: number;
}

export interface Shelf {
  get(): Kept | undefined;
  put(kept: Kept): boolean;
  drop(): void;
}

export class Keeper {
  state: State;
  sheet: string;
  savedAt?: string;
  theirs?: Reply;
  durable: boolean;
  readonly pending: boolean;
  constructor(port: Port, shelf: Shelf, changed: () => void);
  open(): Promise<void>;
  write(sheet: string): void;
  nudge(leaving?: boolean): Promise<void>;
  push(leaving?: boolean): Promise<void>;
  takeTheirs(): void;
  keepMine(): Promise<void>;
  erase(): Promise<boolean>;
  settled(): Promise<void>;
  stop(): void;
}
