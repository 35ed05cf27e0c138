/** A file of ours that never changes: a captive network answers something else, a dead server nothing. */
const FILE = 'alive.txt';
const WORD = 'xinke';
const PATIENCE = 3000;

let lost = false;

/** Whether our own server answers now. */
export async function alive(): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const answer = await fetch(new URL(FILE, document.baseURI), { cache: 'no-store', redirect: 'error', signal: abort.signal });
    lost = !answer.ok || !(await answer.text()).startsWith(WORD);
  } catch {
    lost = true;
  } finally {
    clearTimeout(timer);
  }
  return !lost;
}

/** As far as is known: the device has no network, or nobody answered when last asked. */
export function away(): boolean {
  return !navigator.onLine || lost;
}
