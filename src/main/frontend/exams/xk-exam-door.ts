import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/ask';
import { later } from '../shared/later';
import { XkElement } from '../shared/xk-element';
import { examPause } from './sender';

/** When thousands wait for the same second, each goes in within so many milliseconds after it. */
const SPREAD = 3000;

/**
 * The door of an exam: counts down on the device, asks the server nothing until the student goes in, and then spreads
 * the rush over some seconds.
 */
@customElement('xk-exam-door')
export class XkExamDoor extends XkElement {
  @property({ type: Number }) exam = 0;
  /** The server's clock less the steady time of this device. */
  @property({ type: Number }) offset = 0;
  @property({ type: Number }) opensAt = 0;
  @property({ type: Number }) closesAt = 0;
  @property({ type: Boolean }) running = false;
  /** Whether the paper goes round the hard topics unless the student says otherwise; undefined when the exam has none. */
  @property({ attribute: false }) wayRound?: boolean;

  /** What is said before a try is spent. */
  @property() sure = '';

  @state() private asking = false;
  @state() private left = 0;
  @state() private busy = false;
  @state() private trouble = '';
  private ticker?: number;
  private tries = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticker = window.setInterval(() => this.tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.ticker);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('offset')) {
      this.tick();
    }
  }

  private now(): number {
    return performance.now() + this.offset;
  }

  private tick(): void {
    this.left = Math.max(0, this.opensAt - this.now());
  }

  /** Only right after the opening is there a rush to spread. */
  private async enter(): Promise<void> {
    this.busy = true;
    this.trouble = '';
    if (!this.running && this.now() - this.opensAt < 20 * SPREAD) {
      await wait(Math.random() * SPREAD);
    }
    const answer = await ask('POST /exams/{id}/attempts', `api/v1/exams/${this.exam}/attempts${this.way()}`);
    if (answer.status === 200) {
      this.dispatchEvent(new CustomEvent('xk-entered', { detail: answer.body?.attemptId }));
    } else if (answer.status === 401) {
      this.dispatchEvent(new CustomEvent('xk-signed-out'));
    } else if (answer.status === 0 || answer.status >= 500) {
      this.trouble = this.say('startAgain');
      await wait(examPause(this.tries++, Math.random()));
      void this.enter();
    } else {
      this.busy = false;
      this.trouble = answer.title ?? '';
    }
  }

  private way(): string {
    return this.wayRound === undefined ? '' : `?wayRound=${this.wayRound}`;
  }

  protected override render() {
    if (this.closesAt && this.now() >= this.closesAt && !this.running) {
      return html`<p>${this.say('over')}</p>`;
    }
    return html`${this.left > 0 ? this.countdown() : nothing} ${this.wayRound === undefined || this.running ? nothing : this.choice()}
      <button type="button" class="xk-exam-primary xk-exam-start" ?disabled=${this.left > 0 || this.busy || this.asking} @click=${this.begin}>
        ${this.say(this.busy ? 'entering' : this.running ? 'goOn' : 'start')}
      </button>
      ${this.asking ? this.question() : nothing}
      <p class="xk-refusal" role="status">${this.trouble}</p>`;
  }

  private choice() {
    return html`<label class="xk-exam-way">
      <input
        type="checkbox"
        .checked=${this.wayRound ?? false}
        ?disabled=${this.busy}
        @change=${(event: Event) => (this.wayRound = (event.target as HTMLInputElement).checked)}
      />
      <span>${this.say('wayRound')}</span>
    </label>`;
  }

  /** Going on with what runs spends nothing and asks nothing. */
  private readonly begin = (): void => {
    if (this.running || !this.sure) {
      void this.enter();
    } else {
      this.asking = true;
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.xk-sure button')?.focus());
    }
  };

  private question() {
    const answered = (go: boolean) => () => {
      this.asking = false;
      if (go) {
        void this.enter();
      }
    };
    return html`<div class="xk-sure" role="alertdialog" aria-label=${this.say('sureTitle')}>
      <p>${this.sure}</p>
      <div class="xk-actions">
        <button type="button" class="xk-exam-primary" @click=${answered(true)}>${this.say('sureYes')}</button>
        <button type="button" @click=${answered(false)}>${this.say('sureNo')}</button>
      </div>
    </div>`;
  }

  private countdown() {
    return html`<p class="xk-exam-countdown">
        <span class="xk-quiet">${this.say('opensIn')}</span>
        <strong role="timer" aria-live="off">${this.inWords()}</strong>
      </p>
      <p class="xk-quiet">${this.say('waitHere')}</p>`;
  }

  private inWords(): string {
    const seconds = Math.ceil(this.left / 1000);
    const days = Math.floor(seconds / 86_400);
    const hours = Math.floor((seconds % 86_400) / 3600);
    if (days > 0) {
      return this.say('daysHours', days, hours);
    }
    const rest = [Math.floor((seconds % 3600) / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return hours > 0 ? `${hours}:${rest}` : rest;
  }
}

function wait(millis: number): Promise<void> {
  return new Promise((done) => void later(millis, done));
}
