import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { dayOf, daysFrom, type Day } from './models';
import { PracticeElement } from './practice-element';

interface Sheet {
  wish: string;
  outcome: string;
  obstacle: string;
  ifThen: string;
  done: string;
  when: string;
  review: string;
  smart: string[];
  start: string;
  days: string[];
  learnt: string;
}

const WOOP = [
  ['W', 'wish'],
  ['O', 'outcome'],
  ['O', 'obstacle'],
  ['P', 'ifThen'],
] as const;
const PLAN = ['done', 'when', 'review'] as const;
const SMART = ['specific', 'measurable', 'attainable', 'realistic', 'timed'];

/** A wish, what stands in its way, a plan; and thirty days to tick. Days that were left out are never counted. */
@customElement('xk-goal-sheet')
export class XkGoalSheet extends PracticeElement<Sheet> {
  @state() private spoken = '';

  protected override blank(): Sheet {
    return {
      wish: '', outcome: '', obstacle: '', ifThen: '', done: '', when: '', review: '',
      smart: [], start: '', days: [], learnt: '',
    };
  }

  protected override piece() {
    return html`<div class="xk-woop">
        ${WOOP.map(
          ([letter, key]) => html`<section class="xk-step">
            <span class="xk-step-letter" aria-hidden="true">${letter}</span>
            <div>${this.text(key, 2)}</div>
          </section>`,
        )}
      </div>
      <div class="xk-goal-plan">${PLAN.map((key) => this.text(key, 1))}</div>
      ${this.smart()} ${this.month()}`;
  }

  private text(key: (typeof WOOP)[number][1] | (typeof PLAN)[number] | 'learnt', rows: number) {
    return html`<label class="xk-field">
      <span>${this.say(`label.${key}`)}</span>
      <textarea
        class="xk-textarea"
        rows=${rows}
        maxlength="400"
        placeholder=${this.say(`hint.${key}`)}
        .value=${this.sheet[key]}
        @input=${(event: Event) => this.change({ [key]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>`;
  }

  private smart() {
    return html`<p class="xk-field-title" id=${this.id_('smart')}>${this.say('smart')}</p>
      <div class="xk-chips" role="group" aria-labelledby=${this.id_('smart')}>
        ${SMART.map((key) => {
          const on = this.sheet.smart.includes(key);
          const smart = on ? this.sheet.smart.filter((one) => one !== key) : [...this.sheet.smart, key];
          return html`<button type="button" class="xk-chip-button" aria-pressed=${on} @click=${() => this.change({ smart })}>
            ${this.say(`smart.${key}`)}
          </button>`;
        })}
      </div>
      <p class="xk-quiet" role="status">${this.say(this.sheet.smart.length === SMART.length ? 'smartAll' : 'smartHint')}</p>`;
  }

  private month() {
    const today = dayOf(new Date());
    const begun = this.sheet.start !== '';
    return html`<section class="xk-month" aria-labelledby=${this.id_('month')}>
      <h2 id=${this.id_('month')}>${this.say('month')}</h2>
      <label class="xk-inline xk-start"
        ><span>${this.say('start')}</span
        ><input
          type="date"
          class="xk-input"
          .value=${this.sheet.start}
          @change=${(event: Event) => this.change({ start: (event.target as HTMLInputElement).value })}
      /></label>
      ${begun
        ? html`<div class="xk-days" role="group" aria-label=${this.say('month')}>
              ${daysFrom(this.sheet.start, today).map((day) => this.day(day))}
            </div>
            <p class="xk-days-say">${this.count(today)}</p>
            <p class="xk-visually-hidden" role="status">${this.spoken}</p>
            ${this.sheet.days.length > 0 ? this.text('learnt', 2) : nothing}`
        : html`<div class="xk-actions">
            <button type="button" class="xk-button xk-button-main" @click=${() => this.change({ start: today })}>${this.say('startToday')}</button>
          </div>`}
    </section>`;
  }

  private day(day: Day) {
    const on = this.sheet.days.includes(day.date);
    const label = this.say(on ? 'dayDone' : 'dayOpen', day.number, day.month, day.day);
    return html`<button
      type="button"
      class="xk-day"
      aria-pressed=${on}
      aria-label=${day.today ? `${label}${this.say('comma')}${this.say('today')}` : label}
      aria-current=${day.today ? 'date' : nothing}
      @click=${() => this.tick(day, on)}
    >
      <b>${day.number}</b><small>${day.month}/${day.day}</small>
    </button>`;
  }

  private tick(day: Day, on: boolean): void {
    const days = on ? this.sheet.days.filter((one) => one !== day.date) : [...this.sheet.days, day.date].sort();
    this.change({ days });
    this.spoken = this.say('counted', days.length);
  }

  private count(today: string): string {
    const days = this.sheet.days.length;
    const last = daysFrom(this.sheet.start, today)[29].date;
    if (today > last && days > 0) {
      return this.say('sayEnd', days);
    }
    return days === 0 ? this.say('sayNone') : this.say(days >= 10 ? 'sayMany' : 'saySome', days);
  }
}
