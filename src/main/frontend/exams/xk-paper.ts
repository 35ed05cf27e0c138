import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { DeviceShelf } from './device-shelf';
import { isBlank, Journal, type Sent, type Value } from './journal.mjs';
import { PaperApi, type Answered, type Line, type Paper, type Receipt } from './paper-api';
import { handInCard, mapOf, otherWindowCard, receiptCard, signInCard } from './paper-cards';
import { questionForm } from './question-form';
import { pause, Sender, type Link, type Reply } from './sender.mjs';
import { minuteToSay, ServerClock } from './server-clock.mjs';
import { Words } from './words';

/** Typing is sent when the student pauses so long; the journal on the device has it at every stroke. */
const TYPING_PAUSE = 800;

type Stage = 'opening' | 'writing' | 'handingIn' | 'done';

/**
 * The exam paper. One question on the screen; everything that is answered goes onto the device first and then to the
 * server, which alone may say "saved". Nothing of it lives in a server-side session.
 */
@customElement('xk-paper')
export class XkPaper extends LitElement {
  @property({ type: Number }) attempt = 0;
  @property() number = '';
  @property({ attribute: false }) texts: Record<string, string> = {};
  @property() resultHref = '';
  @property() helpHref = '';

  @state() stage: Stage = 'opening';
  @state() position = 1;
  @state() link: Link = 'saved';
  @state() receipt?: Receipt;
  @state() trouble = '';
  @state() mapOpen = false;
  @state() asking = false;
  @state() timeUp = false;
  @state() signInTrouble = '';
  @state() private timeText = '';
  @state() private spoken = '';

  paper?: Paper;
  journal!: Journal;
  private api!: PaperApi;
  private sender!: Sender;
  private readonly clock = new ServerClock(() => Date.now());
  private readonly windowId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  private leftBefore?: number;
  private ticker?: number;
  private tries = 0;
  private leaving = false;

  get words(): Words {
    return new Words(this.texts);
  }

  get line(): Line | undefined {
    return this.paper?.questions[this.position - 1];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.body.classList.add('xk-in-exam');
    window.addEventListener('online', this.back);
    window.addEventListener('storage', this.elsewhere);
    document.addEventListener('visibilitychange', this.shownOrHidden);
    document.addEventListener('keydown', this.key);
    this.ticker = window.setInterval(() => this.tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.body.classList.remove('xk-in-exam');
    window.removeEventListener('online', this.back);
    window.removeEventListener('storage', this.elsewhere);
    document.removeEventListener('visibilitychange', this.shownOrHidden);
    document.removeEventListener('keydown', this.key);
    window.clearInterval(this.ticker);
  }

  protected override firstUpdated(): void {
    this.api = new PaperApi(this.attempt, this.windowId);
    this.journal = new Journal(new DeviceShelf(this.attempt));
    this.sender = new Sender(
      {
        send: (answers) => this.send(answers),
        later: (millis, job) => {
          const timer = window.setTimeout(job, millis);
          return () => window.clearTimeout(timer);
        },
        random: Math.random,
      },
      this.journal,
      () => this.linkChanged(),
    );
    void this.open();
  }

  /** Makes this window the writer; again and again until it works. */
  async open(): Promise<void> {
    const answer = await this.api.open();
    if (answer.status === 200 && answer.body) {
      this.take(answer.body, answer);
    } else if (answer.status === 422) {
      void this.handIn();
    } else if (answer.status === 404 || answer.status === 400) {
      this.trouble = answer.title ?? '';
    } else {
      this.link = answer.status === 401 ? 'signedOut' : 'offline';
      window.setTimeout(() => void this.open(), pause(this.tries++, Math.random()));
    }
  }

  private take(paper: Paper, answer: Answered<Paper>): void {
    const again = this.paper !== undefined;
    this.tries = 0;
    this.paper = paper;
    this.clock.hear(paper.serverTime, answer.asked, answer.came);
    this.journal.merge(
      paper.windowNumber,
      paper.questions.map((line) => ({ position: line.position, seq: line.seq, value: line.answer })),
    );
    this.tellOtherTabs();
    if (!again) {
      const first = paper.questions.find((line) => isBlank(this.journal.value(line.position)));
      this.position = first?.position ?? 1;
    }
    this.stage = 'writing';
    document.title = paper.title;
    this.sender.resume();
    this.link = this.sender.link;
    this.tick();
  }

  private async send(answers: Sent[]): Promise<Reply> {
    const answer = await this.api.save(answers, this.leaving);
    if (answer.status === 200 && answer.body && this.paper) {
      this.paper.deadline = answer.body.deadline;
      this.clock.hear(answer.body.serverTime, answer.asked, answer.came);
    }
    return { status: answer.status, stored: answer.body?.answers };
  }

  private linkChanged(): void {
    this.link = this.sender.link;
    if (this.link === 'closed' && this.stage === 'writing') {
      void this.handIn();
    }
  }

  change(position: number, value: Value, typing: boolean): void {
    this.journal.write(position, value);
    this.sender.soon(typing ? TYPING_PAUSE : 0);
    this.requestUpdate();
  }

  private flag(): void {
    const value = this.journal.value(this.position);
    this.change(this.position, { ...value, flagged: !value.flagged }, false);
  }

  go(position: number): void {
    const last = this.paper?.questions.length ?? 1;
    this.mapOpen = false;
    this.position = Math.min(last, Math.max(1, position));
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('#xk-exam-head')?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  }

  /** Hands in with everything that is not acknowledged; goes on trying until the server has answered. */
  async handIn(): Promise<void> {
    this.asking = false;
    this.stage = 'handingIn';
    const answer = await this.api.handIn(this.journal.pending());
    if (answer.status === 200 && answer.body) {
      this.receipt = answer.body;
      this.journal.clear();
      this.stage = 'done';
    } else if (answer.status === 409) {
      this.stage = 'writing';
      this.link = 'otherWindow';
    } else if (answer.status === 404) {
      this.trouble = answer.title ?? '';
    } else {
      this.link = answer.status === 401 ? 'signedOut' : 'offline';
      window.setTimeout(() => void this.handIn(), pause(this.tries++, Math.random()));
    }
  }

  async signIn(password: string): Promise<void> {
    this.signInTrouble = '';
    const answer = await this.api.signIn(this.number, password);
    if (answer.status !== 204 && answer.status !== 200) {
      this.signInTrouble = answer.title ?? this.words.say('signInOffline');
    } else if (this.stage === 'writing') {
      this.sender.resume();
      this.link = this.sender.link;
    } else {
      this.link = 'saving';
    }
  }

  /** Takes the paper back into this window, with what the other one wrote. */
  takeBack(): void {
    this.stage = 'opening';
    void this.open();
  }

  private tick(): void {
    if (!this.paper || this.stage !== 'writing') {
      return;
    }
    const left = this.clock.left(this.paper.deadline);
    const minute = minuteToSay(this.leftBefore, left);
    if (minute !== undefined) {
      this.spoken = this.words.say('minutesSpoken', minute);
    }
    this.leftBefore = left;
    this.timeText = this.words.left(left);
    if (left === 0 && this.link !== 'otherWindow') {
      this.timeUp = true;
      void this.handIn();
    }
  }

  private readonly back = () => {
    this.sender?.nudge();
    void this.resync();
  };

  private readonly shownOrHidden = () => {
    if (document.visibilityState === 'hidden') {
      this.leaving = true;
      void this.sender?.push();
      this.leaving = false;
    } else {
      this.back();
    }
  };

  /** A device that slept hears the time, and whether the deadline moved. */
  private async resync(): Promise<void> {
    const answer = await this.api?.clock();
    if (answer?.status === 200 && answer.body && this.paper) {
      this.paper.deadline = answer.body.deadline;
      this.clock.hear(answer.body.serverTime, answer.asked, answer.came);
    }
  }

  private tellOtherTabs(): void {
    try {
      localStorage.setItem(`xinke.window.${this.attempt}`, this.windowId);
    } catch {
      // the other tab learns it from the server
    }
  }

  private readonly elsewhere = (event: StorageEvent) => {
    if (event.key === `xinke.window.${this.attempt}` && event.newValue !== this.windowId && this.stage === 'writing') {
      this.sender.stop();
    }
  };

  private readonly key = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const typing = target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');
    if (this.stage !== 'writing' || this.asking || typing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      this.go(this.position + (event.key === 'ArrowLeft' ? -1 : 1));
    } else if (/^[1-9]$/.test(event.key)) {
      this.querySelector<HTMLInputElement>(`.xk-exam-sheet [data-place="${Number(event.key) - 1}"]`)?.click();
    }
  };

  protected override render() {
    if (this.trouble) {
      return html`<div class="xk-exam-card" role="alert"><p>${this.trouble}</p></div>`;
    }
    if (this.stage === 'done' && this.receipt) {
      return receiptCard(this, this.receipt);
    }
    if (!this.paper) {
      return html`<div class="xk-exam-card" role="status">
          <p>${this.words.say(this.link === 'offline' ? 'openingOffline' : 'opening')}</p>
        </div>
        ${this.link === 'signedOut' ? signInCard(this) : nothing}`;
    }
    return html`${this.header()}
      <div class="xk-exam-body" ?inert=${this.link === 'otherWindow' || this.stage === 'handingIn'}>
        ${this.sheet()} ${mapOf(this)}
      </div>
      ${this.bar()} ${this.overlay()}
      <div class="xk-visually-hidden" aria-live="assertive">${this.spoken}</div>`;
  }

  private overlay() {
    if (this.link === 'otherWindow') {
      return otherWindowCard(this);
    }
    if (this.stage === 'handingIn' || this.asking) {
      return handInCard(this);
    }
    return nothing;
  }

  private header() {
    const key = this.link === 'offline' && !this.journal.durable ? 'offlineNotKept' : this.link;
    return html`<header class="xk-exam-header">
      <span class="xk-exam-time" role="timer" aria-live="off" aria-label=${this.words.say('timeLeft')}>${this.timeText}</span>
      <span class="xk-exam-link xk-exam-link-${this.link}" role="status">${this.words.say(`link.${key}`)}</span>
      <a class="xk-help-link" href=${this.helpHref} target="_blank" rel="noopener">${this.words.say('help')}</a>
      ${this.link === 'signedOut' ? signInCard(this) : nothing}
    </header>`;
  }

  private sheet() {
    const line = this.line;
    if (!line) {
      return nothing;
    }
    const value = this.journal.value(line.position);
    return html`<main class="xk-exam-sheet" id="main">
      <div class="xk-exam-place">
        <h1 id="xk-exam-head" tabindex="-1">
          ${this.words.say('place', line.position, this.paper?.questions.length ?? 0)}
        </h1>
        <span class="xk-quiet">${this.words.say('section', line.section, line.question.points ?? 0)}</span>
        <button type="button" class="xk-exam-flag" aria-pressed=${value.flagged ? 'true' : 'false'} @click=${() => this.flag()}>
          ${this.words.say(value.flagged ? 'flagged' : 'flag')}
        </button>
      </div>
      ${keyed(
        line.position,
        questionForm({
          words: this.words,
          name: `q${line.position}`,
          question: line.question,
          value,
          change: (next, typing) => this.change(line.position, next, typing),
        }),
      )}
    </main>`;
  }

  private bar() {
    const last = this.position === this.paper?.questions.length;
    return html`<nav class="xk-exam-bar" aria-label=${this.words.say('bar')} ?inert=${this.link === 'otherWindow'}>
      <button type="button" ?disabled=${this.position === 1} @click=${() => this.go(this.position - 1)}>
        ${this.words.say('before')}
      </button>
      <button type="button" class="xk-exam-map-button" aria-expanded=${this.mapOpen} @click=${() => (this.mapOpen = !this.mapOpen)}>
        ${this.words.say('answeredOf', this.answered().length, this.paper?.questions.length ?? 0)}
      </button>
      ${last
        ? html`<button type="button" class="xk-exam-primary" @click=${() => (this.asking = true)}>${this.words.say('handIn')}</button>`
        : html`<button type="button" class="xk-exam-primary" @click=${() => this.go(this.position + 1)}>${this.words.say('next')}</button>`}
    </nav>`;
  }

  answered(): number[] {
    return this.positions().filter((position) => !isBlank(this.journal.value(position)));
  }

  unanswered(): number[] {
    return this.positions().filter((position) => isBlank(this.journal.value(position)));
  }

  private positions(): number[] {
    return this.paper?.questions.map((line) => line.position) ?? [];
  }
}
