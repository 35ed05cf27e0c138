/** SHA-256 of a text. */
export type Hash = (text: string) => Uint8Array;

/** So many tries, and then the page breathes: some milliseconds even on an old phone. */
const SLICE = 500;

/**
 * Work that costs a visitor a second and a machine that guesses passwords its patience: the first nonce with which the
 * hash of challenge and nonce begins with so many zero bits.
 */
export async function prove(challenge: string, bits: number, hash: Hash, breathe: () => Promise<void>): Promise<string> {
  for (let nonce = 0; ; nonce++) {
    if (zeroBits(hash(`${challenge}:${nonce}`)) >= bits) {
      return String(nonce);
    }
    if (nonce % SLICE === SLICE - 1) {
      await breathe();
    }
  }
}

export function zeroBits(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first]) - 24;
}
