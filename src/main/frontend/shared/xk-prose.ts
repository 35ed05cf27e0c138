/** A picture that could not be loaded is asked for again, after so many seconds each. */
const AGAIN_AFTER = [3, 5, 10, 20];

/**
 * Running text: a picture opens large with a tap or Enter, a wide table scrolls within itself. A picture that does not
 * come is said to be missing, described in words, and comes by itself when the store is back.
 */
export class XkProse extends HTMLElement {
  zoom = '';
  close = '';
  away = '';
  private watcher?: MutationObserver;

  connectedCallback() {
    this.watcher = new MutationObserver(() => this.furnish());
    this.watcher.observe(this, { childList: true });
    this.furnish();
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
  }

  private furnish() {
    this.querySelectorAll<HTMLImageElement>('img:not([role])').forEach((img) => {
      img.setAttribute('role', 'button');
      img.tabIndex = 0;
      img.setAttribute('aria-label', [this.zoom, img.alt].filter(Boolean).join(' '));
      this.watch(img);
      img.addEventListener('click', () => this.open(img));
      img.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          this.open(img);
        }
      });
    });
    this.querySelectorAll<HTMLTableElement>('table').forEach((table) => {
      if (!table.parentElement?.classList.contains('xk-wide')) {
        const frame = document.createElement('div');
        frame.className = 'xk-wide';
        frame.tabIndex = 0;
        frame.setAttribute('role', 'group');
        table.replaceWith(frame);
        frame.append(table);
      }
    });
  }

  private watch(img: HTMLImageElement) {
    let tries = 0;
    let note: HTMLElement | undefined;
    const failed = () => {
      note ??= this.note(img);
      const seconds = AGAIN_AFTER[Math.min(tries++, AGAIN_AFTER.length - 1)];
      window.setTimeout(() => {
        if (img.isConnected) {
          img.src = img.src;
        }
      }, seconds * 1000);
    };
    img.addEventListener('error', failed);
    img.addEventListener('load', () => {
      tries = 0;
      note?.remove();
      note = undefined;
    });
    if (img.complete && img.naturalWidth === 0 && img.src) {
      failed();
    }
  }

  private note(img: HTMLImageElement): HTMLElement {
    const note = document.createElement('p');
    note.className = 'xk-offline';
    note.setAttribute('role', 'status');
    note.textContent = this.away;
    note.hidden = this.away === '';
    (img.closest('p, figure') ?? img).after(note);
    return note;
  }

  private open(img: HTMLImageElement) {
    const dialog = document.createElement('dialog');
    dialog.className = 'xk-zoom';
    dialog.setAttribute('aria-label', img.alt);
    const frame = document.createElement('div');
    frame.tabIndex = 0;
    const large = document.createElement('img');
    large.src = img.src;
    large.alt = img.alt;
    large.addEventListener('click', () => frame.classList.toggle('xk-zoom-more'));
    frame.append(large);
    const close = document.createElement('button');
    close.className = 'xk-button';
    close.textContent = this.close || '×';
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      img.focus({ preventScroll: true });
    });
    dialog.append(close, frame);
    document.body.append(dialog);
    dialog.showModal();
  }
}
customElements.define('xk-prose', XkProse);
