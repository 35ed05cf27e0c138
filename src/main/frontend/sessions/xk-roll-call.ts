import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask, type Answered } from '../shared/ask';
import { later } from '../shared/later';
import { pause } from '../shared/pause';
import type { Roll, RollLine } from '../shared/rest';
import { XkElement } from '../shared/xk-element';
import { RollBook, type State } from './roll-book';

const STATES: State[] = ['PRESENT', 'LATE', 'LEFT_EARLY', 'LEAVE', 'ABSENT'];
const MOST = 200;
/** So often it is asked who has checked in since. */
const LOOK = 5000;

/**
 * 点名: one student large, the others below. A thumb or a key (1 to 5) says how; the next one comes by itself. What the server does
 * not have yet waits on the device, and the page says so.
 */
@customElement('xk-roll-call')
export class XkRollCall extends XkElement {
  @property({ type: Number }) session = 0;
  @property() owner = '';
  @state() private roll?: Roll;
  @state() private at = 0;
  @state() private away = false;
  @state() private refused = '';
  private book?: RollBook;
  private sending = false;
  private tries = 0;
  private timer?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => void this.look(), LOOK);
    window.addEventListener('keydown', this.key);
    window.addEventListener('online', this.send);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    window.removeEventListener('keydown', this.key);
    window.removeEventListener('online', this.send);
  }

  protected override firstUpdated(): void {
    const key = `xk-roll.${this.owner}.${this.session}`;
    this.book = new RollBook({
      get: () => stored(() => localStorage.getItem(key)) ?? null,
      put: (text) => stored(() => (text === '[]' ? localStorage.removeItem(key) : localStorage.setItem(key, text))),
    });
    void this.look(true);
    void this.send();
  }

  private get lines(): RollLine[] {
    return (this.roll?.students ?? []).map((line) => this.book?.shown(line) ?? line);
  }

  private async look(first = false): Promise<void> {
    if (this.sending || (document.hidden && !first)) {
      return;
    }
    this.take(await ask('GET /class-sessions/{id}/roll', `api/v1/class-sessions/${this.session}/roll`));
    if (first) {
      this.at = Math.max(0, this.lines.findIndex((line) => line.open));
    }
  }

  private take(answer: Answered<Roll>): void {
    this.away = answer.status === 0 || answer.status >= 500;
    if (answer.body) {
      this.roll = answer.body;
      this.refused = '';
    } else if (!this.away) {
      this.refused = answer.title ?? '';
    }
  }

  private readonly send = async (): Promise<void> => {
    const book = this.book;
    if (!book || this.sending || book.size === 0) {
      return;
    }
    this.sending = true;
    const marks = book.pending(MOST);
    const answer = await ask('PUT /class-sessions/{id}/marks', `api/v1/class-sessions/${this.session}/marks`, { marks });
    this.sending = false;
    if (answer.body) {
      book.taken(marks);
      this.tries = 0;
    } else if (answer.status === 422) {
      book.drop();
    }
    this.take(answer);
    if (book.size > 0) {
      later(answer.body ? 0 : pause(this.tries++, Math.random(), 1000, 15_000), () => void this.send());
    }
    this.requestUpdate();
  };

  private mark(line: RollLine, state: State | undefined): void {
    this.book?.mark(line.personId, state);
    this.requestUpdate();
    void this.send();
  }

  private say1(state: State): void {
    const line = this.lines[this.at];
    if (line) {
      this.mark(line, state);
      this.at = Math.min(this.lines.length - 1, this.at + 1);
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    const typing = (event.target as HTMLElement).closest?.('input, textarea, vaadin-text-field, vaadin-dialog-overlay');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || this.roll?.state !== 'OPEN') {
      return;
    }
    const state = STATES[Number(event.key) - 1];
    if (state) {
      this.say1(state);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.at = Math.min(this.lines.length - 1, Math.max(0, this.at + (event.key === 'ArrowUp' ? -1 : 1)));
    }
  };

  private readonly allPresent = (): void => {
    this.lines.filter((line) => line.open).forEach((line) => this.book?.mark(line.personId, 'PRESENT'));
    this.requestUpdate();
    void this.send();
  };

  protected override render() {
    const { roll, say } = this;
    if (!roll) {
      return html`<p role="status">${this.refused || say(this.away ? 'away' : 'comes')}</p>`;
    }
    const lines = this.lines;
    const line = lines[this.at];
    return html`<p class="xk-roll-status" role="status">${this.status()}</p>
      ${this.refused ? html`<p class="xk-refusal" role="alert">${this.refused}</p>` : nothing} ${this.figures(lines)}
      ${line && roll.state === 'OPEN' ? this.one(line, lines.length) : nothing}
      <ol class="xk-roll-list">
        ${lines.map((one, place) => this.row(one, place))}
      </ol>`;
  }

  private status(): string {
    const waiting = this.book?.size ?? 0;
    if (this.away) {
      return this.say('waiting', waiting);
    }
    return waiting > 0 ? this.say('saving', waiting) : this.say('saved');
  }

  private figures(lines: RollLine[]): TemplateResult {
    const count = (state: State) => lines.filter((line) => !line.open && line.state === state).length;
    const open = lines.filter((line) => line.open).length;
    return html`<dl class="xk-roll-figures">
        ${STATES.map((state) => html`<div><dt>${this.say(`state.${state}`)}</dt><dd>${count(state)}</dd></div>`)}
        <div><dt>${this.say('open')}</dt><dd>${open}</dd></div>
      </dl>
      ${open > 0 && this.roll?.state === 'OPEN'
        ? html`<button class="xk-button" @click=${this.allPresent}>${this.say('allPresent', open)}</button>`
        : nothing}`;
  }

  private one(line: RollLine, total: number): TemplateResult {
    return html`<section class="xk-roll-one" aria-live="polite">
      <p class="xk-quiet">${this.say('place', this.at + 1, total)}</p>
      <p class="xk-roll-name">${line.name}</p>
      <p class="xk-quiet">${line.number}${line.came ? ` · ${this.say('byDevice')}` : ''}</p>
      <div class="xk-roll-buttons">
        ${STATES.map(
          (state, place) =>
            html`<button
              data-state=${state}
              aria-pressed=${!line.open && line.state === state}
              aria-keyshortcuts=${place + 1}
              @click=${() => this.say1(state)}
            >
              ${this.say(`state.${state}`)}<small aria-hidden="true">${place + 1}</small>
            </button>`,
        )}
      </div>
    </section>`;
  }

  private row(line: RollLine, place: number): TemplateResult {
    return html`<li>
      <button class="xk-roll-row" aria-current=${place === this.at ? 'true' : nothing} @click=${() => (this.at = place)}>
        <span><strong>${line.name}</strong> <small>${line.number}</small></span>
        <span class="xk-roll-state" data-state=${line.open ? 'OPEN' : line.state}>
          ${line.open ? this.say('open') : this.say(`state.${line.state}`)}
          ${line.came ? html`<small>${this.say('byDevice')}</small>` : nothing}
          ${line.sharedDevice ? html`<small class="xk-roll-flag">${this.say('sharedDevice')}</small>` : nothing}
        </span>
      </button>
    </li>`;
  }
}

function stored<T>(job: () => T): T | undefined {
  try {
    return job();
  } catch {
    /* private mode: what waits is lost with the page, and the page says that it waits */
    return undefined;
  }
}
