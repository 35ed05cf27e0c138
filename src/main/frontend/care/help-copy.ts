import { html, render } from 'lit';
import { alive, away } from '../shared/alive';
import type { PageFacts } from '../shared/page';
import { words } from '../shared/words';
import { helpLines, type CallLine } from './help-lines';

export interface HelpFacts extends PageFacts {
  lines: CallLine[];
}

/**
 * The way to help on every page: a copy lies in the browser, and shows itself when the help page does not come, be it that
 * the network, the server, or the way between is gone. Within an exam it always shows itself here: nobody has to leave the paper.
 */
const KEY = 'xk-help-copy';
const PAGE = 'offline';
const FRESH_FOR = 3_600_000;
/** An earlier form of the copy. */
const OLD_KEY = 'xk-help';

interface Copy {
  at: number;
  facts: HelpFacts;
}

let copy = stored();

function stored(): Copy | undefined {
  try {
    localStorage.removeItem(OLD_KEY);
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Copy) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the page of help says, fetched once an hour, and when the language has changed. */
async function keep(): Promise<void> {
  const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  if (copy && copy.facts.lang === lang && Date.now() - copy.at < FRESH_FOR) {
    return;
  }
  try {
    const answer = await fetch(new URL(PAGE, document.baseURI), { headers: { Accept: 'text/html' }, redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const facts = JSON.parse(page.getElementById('xk-page')?.textContent ?? 'null') as HelpFacts | null;
    if (answer.ok && facts) {
      copy = { at: Date.now(), facts };
      localStorage.setItem(KEY, JSON.stringify(copy));
      navigator.serviceWorker?.controller?.postMessage('keep');
    }
  } catch {
    /* what was kept before stays */
  }
}

/** @returns false when there is nothing to show */
export function showHelp(): boolean {
  if (!copy) {
    return false;
  }
  const say = words(copy.facts.words);
  const dialog = document.createElement('dialog');
  dialog.className = 'xk-help-dialog';
  dialog.setAttribute('aria-label', say('title'));
  dialog.addEventListener('close', () => dialog.remove());
  render(
    html`<h2 tabindex="-1" autofocus>${say('title')}</h2>
      ${helpLines(say, copy.facts.lines)}
      <div class="xk-actions"><button type="button" class="xk-button" @click=${() => dialog.close()}>${say('close')}</button></div>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return true;
}

document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a.xk-help-link, a[href="help"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (('here' in link.dataset || away()) && showHelp()) {
      event.preventDefault();
      event.stopPropagation();
    } else {
      void open(event, link);
    }
  },
  true,
);

/** Where a view opens it, the old page stays until an answer comes; where none does, a page would turn into an error. */
async function open(event: Event, link: HTMLAnchorElement): Promise<void> {
  const view = 'Vaadin' in window;
  if (!view && copy) {
    event.preventDefault();
  }
  if (!(await alive())) {
    showHelp();
  } else if (event.defaultPrevented && !view) {
    location.assign(link.href);
  }
}

setTimeout(() => void keep(), 1500);
if (window.isSecureContext && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => void navigator.serviceWorker.register('sw.js').catch(() => undefined));
}
