/** What an answer of the server says of time. */
interface Said {
  deadline: string;
  serverTime: string;
}

/** When something was asked and when the answer came, by this device. */
interface Heard {
  asked: number;
  came: number;
}

/** How long still, by the server's clock: the device's own may be wrong, or be changed during the exam. */
export class ServerClock {
  /** Milliseconds left at the last tick, at least 0. */
  left?: number;
  /** The minute that was to be announced last. */
  minute?: number;
  private offset = 0;
  private deadline = 0;

  constructor(private readonly now: () => number) {}

  /** The server may have moved the deadline; its own time lies in the middle between asking and hearing. */
  hear(said: Said, { asked, came }: Heard): void {
    this.deadline = Date.parse(said.deadline);
    this.offset = Date.parse(said.serverTime) - (asked + came) / 2;
  }

  tick(): number {
    const left = Math.max(0, this.deadline - this.now() - this.offset);
    this.minute = minuteToSay(this.left, left) ?? this.minute;
    this.left = left;
    return left;
  }
}

const SPOKEN_MINUTES = [1, 5, 10];

/** The minute to announce when the time left has gone from one value to the next; undefined for silence. */
export function minuteToSay(before: number | undefined, after: number): number | undefined {
  return SPOKEN_MINUTES.find((minute) => before !== undefined && before > minute * 60_000 && after <= minute * 60_000 && after > 0);
}
