import { html, LitElement, nothing } from 'lit';

const EVERY_MS = 15_000;
type Queue = Record<string, number>;

/**
 * Reports how long the page was really shown: every 15 seconds, when the page is turned, hidden or left. What cannot be
 * sent waits in this browser, for its owner only. The server's clock has the last word.
 */
class XkProgress extends LitElement {
  static properties = {
    url: {},
    owner: {},
    offlineText: {},
    waiting: { state: true },
  };
  declare url: string;
  declare owner: string;
  declare offlineText: string;
  declare waiting: boolean;

  private watched = '';
  private since?: number;
  private timer = 0;
  private sending = false;
  private readonly done = new Set<string>();

  constructor() {
    super();
    this.url = '';
    this.owner = '';
    this.offlineText = '';
    this.waiting = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.tick(), EVERY_MS);
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('pagehide', this.onLeave);
    window.addEventListener('online', this.onOnline);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('pagehide', this.onLeave);
    window.removeEventListener('online', this.onOnline);
    this.collect();
    this.since = undefined;
    void this.send(true);
  }

  updated(changed: Map<string, unknown>) {
    if (changed.has('url') && this.url && this.owner) {
      this.collect();
      this.watched = this.url;
      this.since = document.hidden ? undefined : performance.now();
      void this.send(false);
    }
  }

  render() {
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

  private tick() {
    this.collect();
    void this.send(false);
  }

  /** Moves the time since the last look into the queue. */
  private collect() {
    if (this.watched && this.since !== undefined) {
      const now = performance.now();
      const queue = this.queue();
      queue[this.watched] = (queue[this.watched] ?? 0) + (now - this.since) / 1000;
      this.since = now;
      this.keep(queue);
    }
  }

  private async send(leaving: boolean) {
    if (this.sending && !leaving) {
      return;
    }
    this.sending = true;
    for (const [url, seconds] of Object.entries(this.queue())) {
      const whole = Math.floor(seconds);
      if (whole > 0 && !(await this.put(url, whole, leaving))) {
        break;
      }
    }
    this.sending = false;
  }

  /** @returns false when the server cannot be reached now */
  private async put(url: string, seconds: number, keepalive: boolean): Promise<boolean> {
    let answer: Response;
    try {
      answer = await fetch(url, {
        method: 'PUT',
        keepalive,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'xk-progress' },
        body: JSON.stringify({ seconds: Math.min(seconds, 86_400) }),
      });
    } catch {
      this.waiting = true;
      return false;
    }
    this.waiting = answer.status >= 500;
    if (answer.status >= 500 || answer.status === 401) {
      return false;
    }
    this.taken(url, seconds);
    if (answer.ok) {
      this.tell(url, await answer.json());
    }
    return true;
  }

  private taken(url: string, seconds: number) {
    const queue = this.queue();
    const left = (queue[url] ?? 0) - seconds;
    if (left < 0.5 && url !== this.watched) {
      delete queue[url];
    } else {
      queue[url] = Math.max(0, left);
    }
    this.keep(queue);
  }

  private tell(url: string, report: { read: boolean; completed: boolean }) {
    if ((report.read && !this.done.has(url)) || report.completed) {
      this.done.add(url);
      this.dispatchEvent(new CustomEvent('xk-page-read'));
    }
  }

  private queue(): Queue {
    try {
      return JSON.parse(localStorage.getItem(this.key()) ?? '{}') as Queue;
    } catch {
      return {};
    }
  }

  private keep(queue: Queue) {
    try {
      localStorage.setItem(this.key(), JSON.stringify(queue));
    } catch {
      /* private mode: the time of a lost connection is not kept */
    }
  }

  private key() {
    return `xk-progress.${this.owner}`;
  }
}
customElements.define('xk-progress', XkProgress);
