/** Keeps a copy of the help card beside it, and shows that copy when the help page cannot be loaded. */
const KEY = 'xk-help';

interface Line {
  name: string;
  purpose: string;
  shown: string;
  href: string;
}

interface Copy {
  heading: string;
  close: string;
  lines: Line[];
}

class HelpCopy extends HTMLElement {
  heading = '';
  close = '';

  connectedCallback() {
    this.hidden = true;
    setTimeout(() => this.keep(), 500);
  }

  private keep() {
    const items = this.parentElement?.querySelectorAll('.xk-help-lines > li') ?? [];
    const lines = Array.from(items).map((item) => {
      const call = item.querySelector<HTMLAnchorElement>('.xk-help-call');
      const text = (selector: string) => item.querySelector(selector)?.textContent ?? '';
      return { name: text('.xk-help-name'), purpose: text('.xk-help-purpose'), shown: call?.textContent ?? '', href: call?.getAttribute('href') ?? '' };
    });
    if (lines.length > 0) {
      const copy: Copy = { heading: this.heading, close: this.close, lines };
      try {
        localStorage.setItem(KEY, JSON.stringify(copy));
      } catch {
        /* a browser that keeps nothing still has the card in the page */
      }
    }
  }
}
customElements.define('xk-help-copy', HelpCopy);

function show(copy: Copy) {
  const dialog = document.createElement('dialog');
  dialog.className = 'xk-help-dialog';
  const heading = document.createElement('h2');
  heading.textContent = copy.heading;
  const list = document.createElement('ul');
  list.className = 'xk-help-lines';
  for (const line of copy.lines) {
    const item = document.createElement('li');
    const words = document.createElement('div');
    for (const [style, text] of [['xk-help-name', line.name], ['xk-help-purpose', line.purpose]]) {
      const span = document.createElement('span');
      span.className = style;
      span.textContent = text;
      words.append(span);
    }
    const call = document.createElement('a');
    call.className = 'xk-help-call';
    call.href = line.href;
    call.textContent = line.shown;
    item.append(words, call);
    list.append(item);
  }
  const close = document.createElement('button');
  close.className = 'xk-button';
  close.textContent = copy.close;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, list, close);
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element | null)?.closest?.('a.xk-help-link, .xk-help-card a[href="help"]');
    const kept = navigator.onLine ? null : localStorage.getItem(KEY);
    if (link && kept) {
      event.preventDefault();
      event.stopPropagation();
      show(JSON.parse(kept) as Copy);
    }
  },
  true,
);
