export class ServerClock {
  constructor(now: () => number);
  hear(serverTime: string, asked: number, came: number): void;
  left(deadline: string): number;
}

export function minuteToSay(before: number | undefined, after: number): number | undefined;
