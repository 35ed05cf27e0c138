/** An answer in places as shown on this paper; the same shape as on the server. */
export interface Value {
  chosen?: number[];
  texts?: string[];
  parts?: Value[];
  flagged?: boolean;
}

export interface Entry {
  seq: number;
  value: Value;
}

export interface Sent extends Entry {
  position: number;
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

export const BLOCK: number;

export class Journal {
  durable: boolean;
  constructor(shelf: Shelf);
  merge(windowNumber: number, server: Stored[]): void;
  write(position: number, value: Value): void;
  pending(): Sent[];
  acknowledge(stored: { position: number; seq: number }[]): void;
  value(position: number): Value;
  clear(): void;
}

export function isBlank(value: Value): boolean;
