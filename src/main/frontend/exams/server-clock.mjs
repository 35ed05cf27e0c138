/**
 * How long still, by the server's clock: the device's own may be wrong, or be changed during the exam. Plain JavaScript
 * without a page, like the journal.
 */
export class ServerClock {
  #offset = 0;
  #now;

  constructor(now) {
    this.#now = now;
  }

  /** The server said its time in an answer that was asked for and came at these times of the device. */
  hear(serverTime, asked, came) {
    this.#offset = Date.parse(serverTime) - (asked + came) / 2;
  }

  /** Milliseconds left, at least 0. */
  left(deadline) {
    return Math.max(0, Date.parse(deadline) - this.#now() - this.#offset);
  }
}

const SPOKEN_MINUTES = [1, 5, 10];

/** The minute to announce when the time left has gone from one value to the next; undefined for silence. */
export function minuteToSay(before, after) {
  return SPOKEN_MINUTES.find((minute) => before !== undefined && before > minute * 60_000 && after <= minute * 60_000 && after > 0);
}
