/* What the practice pieces reckon with; no page. */

export type Phase = 'in' | 'hold' | 'out' | 'rest';

export interface Breath {
  phase: Phase;
  seconds: number;
  done: number;
  left: number;
  breaths: number;
}

export interface Day {
  number: number;
  date: string;
  month: number;
  day: number;
  today: boolean;
}

export interface Point {
  x: number;
  y: number;
}

/** Seconds of breathing in, holding, breathing out, holding. The first is the one that lesson 10 teaches. */
export const RHYTHMS = ['4-2-6-0', '4-0-6-0', '3-0-5-0', '5-0-5-0', '4-4-4-4'];

const PHASES: Phase[] = ['in', 'hold', 'out', 'rest'];

/** Where one is after so many milliseconds: which phase, how far in it (0 to 1), seconds left, breaths done. */
export function breathAt(rhythm: string, millis: number): Breath {
  const seconds = rhythm.split('-').map(Number);
  const whole = seconds.reduce((sum, part) => sum + part, 0);
  const breaths = Math.floor(millis / 1000 / whole);
  let rest = millis / 1000 - breaths * whole;
  let place = 0;
  while (place < seconds.length - 1 && rest >= seconds[place]) {
    rest -= seconds[place++];
  }
  return {
    phase: PHASES[place],
    seconds: seconds[place],
    done: rest / seconds[place],
    left: Math.max(1, Math.ceil(seconds[place] - rest)),
    breaths,
  };
}

/** How large the circle is at this moment: 0 empty, 1 full; in and out are eased like a breath. */
export function fullness({ phase, done }: { phase: Phase; done: number }): number {
  const eased = (1 - Math.cos(Math.PI * done)) / 2;
  return { in: eased, hold: 1, out: 1 - eased, rest: 0 }[phase];
}

export const WEEK = 168;

/** Segments of the week's ring in items' order, as shares of the circle; what is over 168 does not turn past the top. */
export function segments(hours: number[]): { from: number; share: number }[] {
  const total = hours.reduce((sum, one) => sum + one, 0);
  const whole = Math.max(WEEK, total);
  let from = 0;
  return hours.map((one) => {
    const segment = { from: from / whole, share: one / whole };
    from += one;
    return segment;
  });
}

/** Hours of a week that are not given away; below 0 when more is given than there is. */
export function hoursLeft(hours: number[]): number {
  return Math.round((WEEK - hours.reduce((sum, one) => sum + one, 0)) * 2) / 2;
}

/** A number as somebody types it: half hours, not below 0, not above a week. */
export function hoursOf(text: string): number {
  const number = Number(String(text).replace(',', '.'));
  return Number.isFinite(number) ? Math.min(WEEK, Math.max(0, Math.round(number * 2) / 2)) : 0;
}

/** The days of a goal, each with its date; which is today. Days are written 2026-09-01. */
export function daysFrom(start: string, today: string, count = 30): Day[] {
  const [year, month, day] = start.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(year, month - 1, day + index));
    const text = date.toISOString().slice(0, 10);
    return { number: index + 1, date: text, month: date.getUTCMonth() + 1, day: date.getUTCDate(), today: text === today };
  });
}

/** Today as the person's own calendar has it. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
}

/** Puts a value onto a pile, at its end; taken off the others. An empty pile name takes it back to the unsorted. */
export function sortInto<Piles extends Record<string, string[]>>(piles: Piles, value: string, pile: string): Piles {
  const without = Object.fromEntries(Object.entries(piles).map(([name, values]) => [name, values.filter((one) => one !== value)]));
  return (pile ? { ...without, [pile]: [...without[pile], value] } : without) as Piles;
}

/** Moves one of a list a step up (-1) or down (1); at the end it stays. */
export function moved<T>(list: T[], index: number, step: number): T[] {
  const to = index + step;
  if (to < 0 || to >= list.length) {
    return list;
  }
  const copy = [...list];
  [copy[index], copy[to]] = [copy[to], copy[index]];
  return copy;
}

/** Places of so many on a ring around the middle, the first a little past the top, the others evenly on. */
export function around(count: number, radius: number, turn = 0): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5) / Math.max(count, 1)) * 2 * Math.PI - Math.PI / 2 + turn;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

const TURNS = 48;

/** Turns a ring to where its names stand clearest of those that have their place; a name is wider than high. */
export function clearOf(placed: Point[], count: number, radius: number): Point[] {
  const apart = (places: Point[]) =>
    Math.min(...places.flatMap((one) => placed.map((other) => Math.hypot((one.x - other.x) / 2.2, one.y - other.y))));
  const turns = Array.from({ length: TURNS }, (_, step) => around(count, radius, (step / TURNS) * 2 * Math.PI));
  return placed.length === 0 || count === 0
    ? around(count, radius)
    : turns.reduce((best, places) => (apart(places) > apart(best) + 1e-9 ? places : best));
}

/** Which of the kinds occurs least, when that says something: something is there, and not all alike. */
export function scarcest(kinds: string[], lists: string[][]): string | undefined {
  const counts = kinds.map((kind) => lists.filter((list) => list.includes(kind)).length);
  const least = Math.min(...counts);
  return Math.max(...counts) > least ? kinds[counts.indexOf(least)] : undefined;
}

/** Only what a telephone can dial; empty when it is none. */
export function dial(text?: string): string {
  const digits = String(text ?? '').replace(/[^\d+]/g, '');
  return digits.replace('+', '').length >= 3 ? digits : '';
}

/** Text in lines no wider than so; `wide` measures. Chinese breaks anywhere, but no line begins with a closing mark. */
export function wrap(text: string, width: number, wide: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of String(text).split('\n')) {
    let line = '';
    for (const char of paragraph) {
      if (line && wide(line + char) > width && !'，。；：！？、”）》'.includes(char)) {
        lines.push(line);
        line = char.trim();
      } else {
        line += char;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** The boxes of the support card, in the order and with the numbers that the paper has (content, L15-B1). */
export const CARD_BOXES = ['signs', 'self', 'places', 'people', 'professional', 'safer', 'word'] as const;

export type CardBox = (typeof CARD_BOXES)[number];

/** A card as text to take along: titles, and what stands below each; what is empty is left out. */
export function cardText(title: string, parts: { title: string; lines: string[] }[]): string {
  return [title, ...parts.filter((part) => part.lines.length > 0).map((part) => [part.title, ...part.lines.map((line) => `· ${line}`)].join('\n'))].join(
    '\n\n',
  );
}
