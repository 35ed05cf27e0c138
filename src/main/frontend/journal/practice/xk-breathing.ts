import { html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { breathAt, fullness, RHYTHMS, type Breath } from './models';
import { PracticeElement } from './practice-element';

interface Sheet {
  rhythm: string;
  breaths: number;
  rounds: number;
}

const AMOUNTS = [5, 10, 20];
const RING = 2 * Math.PI * 116;

/**
 * Breathing at a calm pace: a circle that fills and empties. Who wants no motion gets a line that fills and the seconds;
 * a screen reader hears each phase once.
 */
@customElement('xk-breathing')
export class XkBreathing extends PracticeElement<Sheet> {
  @state() private going = false;
  @state() private breath?: Breath;
  @state() private spoken = '';
  private spent = 0;
  private since = 0;
  private timer = 0;
  private wake?: { release(): Promise<void> };
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');

  protected override blank(): Sheet {
    return { rhythm: RHYTHMS[0], breaths: 10, rounds: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.away);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.away);
    this.halt();
  }

  protected override piece() {
    return html`${this.picture()}
      <p class="xk-visually-hidden" role="status">${this.spoken}</p>
      <div class="xk-actions xk-middle">
        <button type="button" class="xk-button xk-button-main xk-wide-button" @click=${this.toggle}>${this.say(this.button())}</button>
        ${this.breath && !this.going
          ? html`<button type="button" class="xk-button" @click=${this.reset}>${this.say('again')}</button>`
          : nothing}
      </div>
      ${this.going ? nothing : this.choices()}
      <p class="xk-quiet">${this.say('care')}</p>
      ${this.sheet.rounds > 0 ? html`<p class="xk-quiet">${this.say('rounds', this.sheet.rounds)}</p>` : nothing}`;
  }

  private button(): string {
    return this.going ? 'pause' : this.breath && !this.over() ? 'goOn' : 'start';
  }

  private picture() {
    const breath = this.breath;
    const full = breath && !this.over() ? fullness(breath) : 0.25;
    const done = Math.min(this.sheet.breaths, breath?.breaths ?? 0);
    return html`<div class="xk-breath" aria-hidden="true">
        <svg viewBox="0 0 260 260" focusable="false">
          <circle class="xk-breath-track" cx="130" cy="130" r="116" />
          <circle
            class="xk-breath-way"
            cx="130"
            cy="130"
            r="116"
            stroke-dasharray=${RING}
            stroke-dashoffset=${RING * (1 - this.way())}
            transform="rotate(-90 130 130)"
          />
          ${this.calm.matches
            ? svg`<circle class="xk-breath-air" cx="130" cy="130" r="80" />`
            : svg`<circle class="xk-breath-haze" cx="130" cy="130" r=${58 + 46 * full} />
                  <circle class="xk-breath-air" cx="130" cy="130" r=${46 + 40 * full} />`}
        </svg>
        <div class="xk-breath-words">
          <strong>${this.word()}</strong>
          ${this.going && breath ? html`<span>${breath.left}</span>` : nothing}
        </div>
      </div>
      ${this.calm.matches && this.going ? this.line() : nothing}
      <p class="xk-breath-count">${breath ? this.say('count', Math.min(done + (this.over() ? 0 : 1), this.sheet.breaths), this.sheet.breaths) : this.say('sit')}</p>`;
  }

  /** The whole round, from 0 to 1. */
  private way(): number {
    return Math.min(1, this.elapsed() / 1000 / (this.seconds() * this.sheet.breaths));
  }

  private line() {
    const share = this.breath ? this.breath.done * 100 : 0;
    return html`<div class="xk-breath-line" aria-hidden="true"><i style="width:${share}%"></i></div>`;
  }

  private word(): string {
    return this.over() ? this.say('done') : this.breath ? this.say(this.going ? this.breath.phase : 'paused') : this.say('ready');
  }

  private choices() {
    return html`<div class="xk-breath-choices">
      <fieldset>
        <legend>${this.say('rhythm')}</legend>
        <div class="xk-chips">
          ${RHYTHMS.map((rhythm) => this.chip('rhythm', rhythm, this.say(`rhythm.${rhythm}`), this.sheet.rhythm === rhythm, () => this.choose({ rhythm })))}
        </div>
      </fieldset>
      <fieldset>
        <legend>${this.say('amount')}</legend>
        <div class="xk-chips">
          ${AMOUNTS.map((breaths) =>
            this.chip('amount', String(breaths), this.say('times', breaths, this.minutes(breaths)), this.sheet.breaths === breaths, () => this.choose({ breaths })),
          )}
        </div>
      </fieldset>
    </div>`;
  }

  private chip(group: string, value: string, text: string, checked: boolean, choose: () => void) {
    return html`<label class="xk-chip"
      ><input type="radio" name=${this.id_(group)} value=${value} .checked=${checked} @change=${choose} /><span>${text}</span></label
    >`;
  }

  private seconds(): number {
    return this.sheet.rhythm.split('-').reduce((sum, part) => sum + Number(part), 0);
  }

  private minutes(breaths: number): string {
    return String(Math.max(1, Math.round((this.seconds() * breaths) / 60)));
  }

  private choose(part: Partial<Sheet>): void {
    this.reset();
    this.change(part);
  }

  private over(): boolean {
    return (this.breath?.breaths ?? 0) >= this.sheet.breaths;
  }

  private elapsed(): number {
    return this.spent + (this.going ? performance.now() - this.since : 0);
  }

  private readonly toggle = () => {
    if (this.going) {
      this.halt();
      this.spoken = this.say('paused');
      return;
    }
    if (this.over()) {
      this.reset();
    }
    this.going = true;
    this.since = performance.now();
    void this.stayAwake();
    this.tick();
  };

  private readonly reset = () => {
    this.halt();
    this.spent = 0;
    this.breath = undefined;
    this.spoken = '';
  };

  private halt(): void {
    this.spent = this.elapsed();
    this.going = false;
    cancelAnimationFrame(this.timer);
    clearTimeout(this.timer);
    void this.wake?.release().catch(() => undefined);
    this.wake = undefined;
  }

  private tick(): void {
    const next = breathAt(this.sheet.rhythm, this.elapsed());
    if (next.phase !== this.breath?.phase || next.breaths !== this.breath?.breaths) {
      this.spoken = this.say(`say.${next.phase}`, next.seconds);
    }
    this.breath = next;
    if (this.over()) {
      this.finish();
      return;
    }
    this.timer = this.calm.matches ? window.setTimeout(() => this.tick(), 250) : requestAnimationFrame(() => this.tick());
  }

  private finish(): void {
    this.halt();
    this.spoken = this.say('doneSpoken', this.sheet.breaths);
    this.change({ rounds: this.sheet.rounds + 1 });
  }

  private readonly away = () => {
    if (document.hidden && this.going) {
      this.halt();
    }
  };

  /** The phone does not go dark in the middle of a breath, where it lets us. */
  private async stayAwake(): Promise<void> {
    const lock = (navigator as { wakeLock?: { request(kind: 'screen'): Promise<{ release(): Promise<void> }> } }).wakeLock;
    try {
      this.wake = await lock?.request('screen');
    } catch {
      /* goes dark as it always does */
    }
  }
}
