/**
 * The pause before the next try: first, twice, four times … up to the longest, each spread over its upper half, so that
 * thousands do not come back in the same second.
 */
export function pause(tries: number, random: number, first: number, longest: number): number {
  return Math.round(Math.min(longest, first * 2 ** Math.min(tries, 10)) * (0.5 + random / 2));
}
