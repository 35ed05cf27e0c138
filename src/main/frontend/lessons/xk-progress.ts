import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/ask';
import { XkElement } from '../shared/xk-element';
import { later } from '../shared/later';
import { keepLesson } from './last-read';
import { PageTime } from './page-time';
import { Places, Turning, turns } from './place';

const places = new Places(sessionStorage);
const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const turning = new Turning(places, entry?.type === 'reload' || entry?.type === 'back_forward');
/** Pictures come later and push the place down. */
const SETTLES = 400;
const NOTES_EVERY = 200;
/** Where arrows have a meaning of their own. */
const OWN_ARROWS = 'input, textarea, select, [contenteditable], .xk-wide, dialog, vaadin-dialog-overlay, vaadin-menu-bar';

window.addEventListener('popstate', () => turning.wentBack());
window.addEventListener('click', () => turning.wentOn(), true);

const EVERY_MS = 15_000;
const KEEP_AFTER = 3000;
const MOST_SECONDS = 86_400;

/**
 * Reports how long the page was really shown: every 15 seconds, when the page is turned, hidden or left. The server's clock
 * has the last word.
 */
@customElement('xk-progress')
export class XkProgress extends XkElement {
  @property() url = '';
  @property() owner = '';
  @property() offlineText = '';
  @state() private waiting = false;

  private watched = '';
  private path = '';
  private noting = false;
  private since?: number;
  private timer = 0;
  private sending = false;
  private readonly done = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.tick(), EVERY_MS);
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('pagehide', this.onLeave);
    window.addEventListener('online', this.onOnline);
    window.addEventListener('popstate', this.onBack);
    window.addEventListener('click', this.onLink, true);
    window.addEventListener('scroll', this.onScroll, { passive: true });
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('pagehide', this.onLeave);
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('popstate', this.onBack);
    window.removeEventListener('click', this.onLink, true);
    window.removeEventListener('scroll', this.onScroll);
    document.removeEventListener('keydown', this.onKey);
    this.onLeave();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('url') && this.url && this.owner) {
      this.begin(this.watched !== '');
      this.collect();
      this.watched = this.url;
      this.since = document.hidden ? undefined : performance.now();
      void this.send(false);
      this.keepText();
    }
  }

  /** At the top, or where one was before. */
  private begin(turned: boolean): void {
    this.path = location.pathname;
    const y = turning.begins(this.path);
    const go = () => window.scrollTo(0, y);
    if (turned || y > 0) {
      requestAnimationFrame(go);
    }
    if (y > 0) {
      later(SETTLES, () => window.scrollY < y && go());
    }
  }

  /** Until the page is there the window's place is that of another. */
  private readonly onBack = () => {
    this.path = '';
  };

  /** The router goes to the top before the next page has come. */
  private readonly onLink = (event: Event) => {
    if (this.path && (event.target as HTMLElement).closest?.('a[href]')) {
      places.note(this.path, window.scrollY);
      this.path = '';
    }
  };

  private readonly onScroll = () => {
    if (this.path && !this.noting) {
      this.noting = true;
      later(NOTES_EVERY, () => {
        this.noting = false;
        if (this.path) {
          places.note(this.path, window.scrollY);
        }
      });
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const within = (event.target as HTMLElement).closest?.(OWN_ARROWS) ? 'own' : '';
    if (turns(event, within)) {
      document.querySelector<HTMLElement>(event.key === 'ArrowLeft' ? 'a.xk-turn-back' : 'a.xk-turn-on')?.click();
    }
  };

  /** After the page itself is there. */
  private keepText(): void {
    const lesson = /\/lessons\/([^/]+)\//.exec(this.url)?.[1];
    if (lesson) {
      later(KEEP_AFTER, () => void keepLesson(this.owner, lesson));
    }
  }

  protected override render() {
    return this.waiting ? html`<p class="xk-offline" role="status">${this.offlineText}</p>` : nothing;
  }

  private readonly onVisibility = () => {
    if (document.hidden) {
      this.onLeave();
    } else {
      this.since = performance.now();
    }
  };

  private readonly onLeave = () => {
    this.collect();
    this.since = undefined;
    void this.send(true);
  };

  private readonly onOnline = () => void this.send(false);

  private get time(): PageTime {
    return new PageTime(this.owner);
  }

  private tick(): void {
    this.collect();
    void this.send(false);
  }

  /** Moves the time since the last look into the queue. */
  private collect(): void {
    if (this.watched && this.since !== undefined) {
      const now = performance.now();
      this.time.add(this.watched, (now - this.since) / 1000);
      this.since = now;
    }
  }

  private async send(leaving: boolean): Promise<void> {
    if (this.sending && !leaving) {
      return;
    }
    this.sending = true;
    for (const [url, seconds] of this.time.all()) {
      const whole = Math.floor(seconds);
      if (whole > 0 && !(await this.put(url, whole, leaving))) {
        break;
      }
    }
    this.sending = false;
  }

  /** @returns false when the server cannot be reached now */
  private async put(url: string, seconds: number, leaving: boolean): Promise<boolean> {
    const shown = { seconds: Math.min(seconds, MOST_SECONDS) };
    const { status, body } = await ask('PUT /lessons/{lessonId}/pages/{pageId}/progress', url, shown, leaving);
    this.waiting = status === 0 || status >= 500;
    if (this.waiting || status === 401) {
      return false;
    }
    this.time.taken(url, seconds, url === this.watched);
    if (body) {
      this.tell(url, body);
    }
    return true;
  }

  private tell(url: string, report: { read: boolean; completed: boolean }): void {
    if ((report.read && !this.done.has(url)) || report.completed) {
      this.done.add(url);
      this.dispatchEvent(new CustomEvent('xk-page-read'));
    }
  }
}
