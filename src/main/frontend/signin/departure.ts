/** A sign-in of the school's own. */
export interface Way {
  label: string;
  path: string;
}

export interface Departure {
  /** Of one of the school's ways, complete but for the nonce. */
  address: string;
  challenge: string;
  bits: number;
}

/** More than the server ever asks for: a forged address keeps nobody's device busy for long. */
const MOST_BITS = 24;

/** Where the address of this page says to go on, once the work is done that it names. */
export function departure(query: URLSearchParams, ways: Way[], next: string): Departure | undefined {
  const way = ways.find(({ path }) => path === query.get('way'));
  const challenge = query.get('challenge') ?? '';
  const bits = Number(query.get('bits'));
  if (!way || challenge === '' || !(bits > 0 && bits <= MOST_BITS)) {
    return undefined;
  }
  const again = query.has('again') ? '&again=1' : '';
  const address = `${way.path}?to=${encodeURIComponent(next)}${again}&challenge=${encodeURIComponent(challenge)}`;
  return { address, challenge, bits };
}
