import { html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { hoursLeft, hoursOf, segments, WEEK } from './models';
import { PracticeElement } from './practice-element';

interface Item {
  id: string;
  /** The person's own; the given ones are named by the bundle. */
  name?: string;
  last: number;
  next: number;
}

interface Sheet {
  items: Item[];
  cut: string;
}

const GIVEN = ['sleep', 'class', 'study', 'daily', 'people', 'sport', 'club', 'phone', 'free'];
const MOST = 14;
const RADIUS = 98;
const ROUND = 2 * Math.PI * RADIUS;
const GAP = 2;

/** The 168 hours of a week as a ring: last week as it was, next week as it should be. */
@customElement('xk-time-wheel')
export class XkTimeWheel extends PracticeElement<Sheet> {
  @state() private week: 'last' | 'next' = 'last';

  protected override blank(): Sheet {
    return { items: GIVEN.map((id) => ({ id, last: 0, next: 0 })), cut: '' };
  }

  protected override piece() {
    const left = hoursLeft(this.hours());
    return html`<div class="xk-switch" role="group" aria-label=${this.say('which')}>
        ${(['last', 'next'] as const).map(
          (week) =>
            html`<button type="button" aria-pressed=${this.week === week} @click=${() => (this.week = week)}>${this.say(week)}</button>`,
        )}
      </div>
      <div class="xk-week">
        ${this.ring(left)}
        <div class="xk-week-rows">
          ${this.sheet.items.map((item, index) => this.row(item, index))}
          ${this.sheet.items.length < MOST
            ? html`<form class="xk-inline" @submit=${this.add}>
                <label class="xk-visually-hidden" for=${this.id_('new')}>${this.say('another')}</label>
                <input id=${this.id_('new')} class="xk-input" maxlength="16" placeholder=${this.say('another')} />
                <button class="xk-button">${this.say('add')}</button>
              </form>`
            : nothing}
        </div>
      </div>
      <p class="xk-week-say" role="status">${this.advice(left)}</p>
      ${this.week === 'next' ? this.nextWeek() : nothing}`;
  }

  private hours(): number[] {
    return this.sheet.items.map((item) => item[this.week]);
  }

  private ring(left: number) {
    const parts = segments(this.hours());
    return html`<div class="xk-week-ring">
      <svg viewBox="0 0 240 240" role="img" aria-label=${this.summary(left)}>
        <circle class="xk-week-track" cx="120" cy="120" r=${RADIUS} />
        ${parts.map((part, index) => this.arc(part, index))} ${parts.map((part, index) => this.digit(part, index))}
      </svg>
      <div class="xk-week-left" aria-hidden="true">
        <strong>${Math.abs(left)}</strong>
        <span>${this.say(left < 0 ? 'over' : left === 0 ? 'full' : 'left')}</span>
      </div>
    </div>`;
  }

  private arc(part: { from: number; share: number }, index: number) {
    const length = Math.max(0, part.share * ROUND - GAP);
    return part.share === 0
      ? nothing
      : svg`<circle class="xk-week-arc xk-hue-${index % 10}" cx="120" cy="120" r=${RADIUS}
          stroke-dasharray="${length} ${ROUND - length}" stroke-dashoffset=${-part.from * ROUND}
          transform="rotate(-90 120 120)" />`;
  }

  private digit(part: { from: number; share: number }, index: number) {
    const angle = (part.from + part.share / 2) * 2 * Math.PI - Math.PI / 2;
    return part.share < 0.035
      ? nothing
      : svg`<text class="xk-week-number xk-hue-${index % 10}" x=${120 + RADIUS * Math.cos(angle)} y=${120 + RADIUS * Math.sin(angle)}>${index + 1}</text>`;
  }

  private summary(left: number): string {
    const parts = this.sheet.items
      .filter((item) => item[this.week] > 0)
      .map((item) => this.say('part', this.name(item), item[this.week]));
    return [this.say(this.week), ...parts, this.say(left < 0 ? 'sumOver' : 'sumLeft', Math.abs(left))].join(this.say('comma'));
  }

  private row(item: Item, index: number) {
    const value = item[this.week];
    const name = this.name(item);
    const other = this.week === 'next' ? html`<small>${this.say('was', item.last)}</small>` : nothing;
    return html`<div class="xk-week-row">
      <span class="xk-week-key xk-hue-${index % 10}" aria-hidden="true">${index + 1}</span>
      <label for=${this.id_(`n${item.id}`)}>${name} ${other}</label>
      <span class="xk-week-number-field">
        <input
          id=${this.id_(`n${item.id}`)}
          class="xk-input"
          type="number"
          inputmode="decimal"
          min="0"
          max=${WEEK}
          step="0.5"
          .value=${String(value)}
          @change=${(event: Event) => this.put(item.id, hoursOf((event.target as HTMLInputElement).value))}
        /><span aria-hidden="true">${this.say('hour')}</span>
      </span>
      <input
        type="range"
        aria-label=${this.say('slide', name)}
        min="0"
        max="84"
        step="1"
        .value=${String(value)}
        style="--xk-share:${Math.min(100, (value / 84) * 100)}%"
        @input=${(event: Event) => this.put(item.id, Number((event.target as HTMLInputElement).value))}
      />
      ${item.name === undefined
        ? nothing
        : html`<button type="button" class="xk-icon-button" aria-label=${this.say('remove', name)} @click=${() => this.takeOff(item.id)}>×</button>`}
    </div>`;
  }

  private nextWeek() {
    return html`<div class="xk-actions">
        <button type="button" class="xk-button" @click=${this.copy}>${this.say('copy')}</button>
      </div>
      <label class="xk-field">
        <span>${this.say('cut')}</span>
        <textarea
          class="xk-textarea"
          rows="2"
          maxlength="300"
          placeholder=${this.say('cutHint')}
          .value=${this.sheet.cut}
          @input=${(event: Event) => this.change({ cut: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>`;
  }

  private advice(left: number): string {
    if (this.hours().every((hours) => hours === 0)) {
      return this.say(`empty.${this.week}`);
    }
    const sleep = this.sheet.items.find((item) => item.id === 'sleep')?.[this.week] ?? 0;
    const free = this.sheet.items.find((item) => item.id === 'free')?.[this.week] ?? 0;
    if (left < 0) {
      return this.say('adviceOver', -left);
    }
    if (left > 0) {
      return this.say(this.week === 'last' ? 'adviceLeft' : 'adviceLeftNext', left);
    }
    return this.week === 'next' && free < 5 ? this.say('adviceFree') : this.say('adviceFull', Math.round((sleep / 7) * 10) / 10);
  }

  private name(item: Item): string {
    return item.name ?? this.say(`item.${item.id}`);
  }

  private put(id: string, hours: number): void {
    this.change({ items: this.sheet.items.map((item) => (item.id === id ? { ...item, [this.week]: hours } : item)) });
  }

  private takeOff(id: string): void {
    this.change({ items: this.sheet.items.filter((item) => item.id !== id) });
  }

  private readonly add = (event: Event) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input')!;
    const name = input.value.trim();
    if (name) {
      this.change({ items: [...this.sheet.items, { id: `own${Date.now().toString(36)}`, name, last: 0, next: 0 }] });
      input.value = '';
    }
  };

  private readonly copy = () => {
    this.change({ items: this.sheet.items.map((item) => ({ ...item, next: item.last })) });
  };
}
