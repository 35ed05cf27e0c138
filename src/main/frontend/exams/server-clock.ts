/** What an answer of the server says of time. */
interface Said {
  deadline: string;
  serverTime: string;
}

/** When something was asked and when the answer came, by the steady time of this device. */
interface Heard {
  asked: number;
  came: number;
}

/**
 * How long still, by the server's clock. In between it counts with a time that only goes on (`performance.now`): whoever
 * sets the device's clock, or a summer time that begins, changes nothing. It may stand still while the device sleeps;
 * therefore the server is asked after a sleep, and before anything that cannot be taken back.
 */
export class ServerClock {
  /** Milliseconds left at the last tick, at least 0. */
  left?: number;
  /** The minute that was to be announced last. */
  minute?: number;
  private offset?: number;
  private deadline = 0;

  /** @param steady milliseconds since whenever, never going back */
  constructor(private readonly steady: () => number) {}

  /** The server may have moved the deadline; its own time lies in the middle between asking and hearing. */
  hear(said: Said, { asked, came }: Heard): void {
    this.deadline = Date.parse(said.deadline);
    this.offset = Date.parse(said.serverTime) - (asked + came) / 2;
  }

  tick(): number {
    const left = Math.max(0, this.deadline - (this.time() ?? 0));
    this.minute = minuteToSay(this.left, left) ?? this.minute;
    this.left = left;
    return left;
  }

  /** The server's time, in milliseconds since 1970; undefined until it was heard. */
  time(): number | undefined {
    return this.offset === undefined ? undefined : this.steady() + this.offset;
  }
}

/** Whether the server itself says that the deadline is over; what the device reckons does not matter. */
export function isOver(said: Said): boolean {
  return Date.parse(said.serverTime) >= Date.parse(said.deadline);
}

const SPOKEN_MINUTES = [1, 5, 10];

/** The minute to announce when the time left has gone from one value to the next; undefined for silence. */
export function minuteToSay(before: number | undefined, after: number): number | undefined {
  return SPOKEN_MINUTES.find((minute) => before !== undefined && before > minute * 60_000 && after <= minute * 60_000 && after > 0);
}
