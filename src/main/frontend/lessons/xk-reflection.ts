import { html, LitElement, nothing } from 'lit';

const PAUSE_MS = 1200;
const RETRY_MS = 5000;

/**
 * The field of a reflection. The draft is kept on the server while one writes; "saved" appears only when the server has
 * said so. Nothing of the text is left in the browser.
 */
class XkReflection extends LitElement {
  static properties = {
    url: {},
    min: { type: Number },
    max: { type: Number },
    text: {},
    number: { type: Number },
    savedAt: {},
    zone: {},
    words: { type: Object },
    state: { state: true },
    asking: { state: true },
  };
  declare url: string;
  declare min: number;
  declare max: number;
  declare text: string;
  declare number: number;
  declare savedAt: string;
  declare zone: string;
  declare words: Record<string, string>;
  declare state: 'idle' | 'saving' | 'saved' | 'unsaved' | 'elsewhere' | 'signedOut';
  declare asking: boolean;

  private timer = 0;
  private stored = '';
  private busy: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.text = '';
    this.number = 0;
    this.words = {};
    this.state = 'idle';
    this.asking = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onUnload);
    window.addEventListener('pagehide', this.onLeave);
    document.addEventListener('visibilitychange', this.onLeave);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.onUnload);
    window.removeEventListener('pagehide', this.onLeave);
    document.removeEventListener('visibilitychange', this.onLeave);
    clearTimeout(this.timer);
    this.saveNow(true);
  }

  firstUpdated() {
    this.stored = this.text;
    this.state = this.savedAt ? 'saved' : 'idle';
    this.grow();
  }

  updated(changed: Map<string, unknown>) {
    if (changed.has('asking') && this.asking) {
      const first = this.querySelector<HTMLElement>('.xk-sure button');
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'nearest' });
    }
  }

  render() {
    const length = this.count();
    return html`<label class="xk-visually-hidden" for="xk-reflection-text">${this.words.label}</label>
      <textarea
        id="xk-reflection-text"
        class="xk-textarea"
        rows="8"
        placeholder=${this.words.label}
        aria-describedby="xk-reflection-count"
        .value=${this.text}
        @input=${this.onInput}
      ></textarea>
      <div class="xk-reflection-line">
        <span id="xk-reflection-count">${this.counter(length)}</span>
        <span role="status">${this.mark()}</span>
      </div>
      ${this.asking ? this.question() : this.button(length)}`;
  }

  private button(length: number) {
    const ready = length >= this.min && length <= this.max;
    return html`<div class="xk-actions">
      <button class="xk-button xk-button-main" ?disabled=${!ready || this.state === 'elsewhere'} @click=${() => (this.asking = true)}>
        ${this.words.handIn}
      </button>
    </div>`;
  }

  private question() {
    return html`<div class="xk-sure" role="alertdialog" aria-label=${this.words.sure}>
      <p>${this.words.sure}</p>
      <div class="xk-actions">
        <button class="xk-button xk-button-main" @click=${this.handIn}>${this.words.sureYes}</button>
        <button class="xk-button" @click=${() => (this.asking = false)}>${this.words.sureNo}</button>
      </div>
    </div>`;
  }

  /** As ReflectionLength does it: every character but the blanks. */
  private count() {
    return [...this.text.replace(/[\s\p{Z}]/gu, '')].length;
  }

  private counter(length: number) {
    if (length > this.max) {
      return this.words.long.replace('{0}', String(length - this.max));
    }
    return (length < this.min ? this.words.short : this.words.count)
      .replace('{0}', String(length))
      .replace('{1}', String(this.min - length))
      .replace('{2}', String(this.max));
  }

  private mark() {
    if (this.state === 'idle') {
      return nothing;
    }
    const time = this.savedAt
      ? new Date(this.savedAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: this.zone })
      : '';
    return this.words[this.state].replace('{0}', time);
  }

  private onInput(event: Event) {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.asking = false;
    this.grow();
    if (this.state !== 'elsewhere') {
      this.state = 'saving';
      this.later(PAUSE_MS);
    }
  }

  private grow() {
    const area = this.querySelector('textarea');
    if (area) {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight + 2}px`;
    }
  }

  private later(ms: number) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.saveNow(false), ms);
  }

  private saveNow(keepalive: boolean) {
    this.busy = this.busy.then(() => this.save(keepalive));
    return this.busy;
  }

  private async save(keepalive: boolean) {
    const text = this.text;
    if (text === this.stored || this.count() > this.max || this.state === 'elsewhere') {
      return;
    }
    try {
      const answer = await fetch(this.url, {
        method: 'PUT',
        keepalive,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'xk-reflection' },
        body: JSON.stringify({ text, number: this.number }),
      });
      await this.answered(answer, text);
    } catch {
      this.state = 'unsaved';
      this.later(RETRY_MS);
    }
  }

  private async answered(answer: Response, text: string) {
    if (answer.ok) {
      const saved = (await answer.json()) as { number: number; savedAt: string };
      this.number = saved.number;
      this.savedAt = saved.savedAt;
      this.stored = text;
      this.state = this.text === text ? 'saved' : 'saving';
    } else if (answer.status === 409) {
      this.state = 'elsewhere';
    } else if (answer.status === 401) {
      this.state = 'signedOut';
    } else {
      this.state = 'unsaved';
      this.later(RETRY_MS);
    }
  }

  private readonly onLeave = () => {
    if (document.hidden) {
      void this.saveNow(true);
    }
  };

  private readonly onUnload = (event: BeforeUnloadEvent) => {
    if (this.text !== this.stored) {
      event.preventDefault();
    }
  };

  private async handIn() {
    clearTimeout(this.timer);
    this.asking = false;
    await this.saveNow(false);
    if (this.text === this.stored) {
      this.dispatchEvent(new CustomEvent('xk-hand-in', { detail: { text: this.text, number: this.number } }));
    }
  }
}
customElements.define('xk-reflection', XkReflection);
