import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { moved, sortInto } from './models';
import { PracticeElement } from './practice-element';

type Pile = 'very' | 'some' | 'less';

interface Sheet {
  piles: Record<Pile, string[]>;
  /** The person's own cards. */
  own: string[];
  hours: string;
  small: string;
}

const VALUES = [
  'safety', 'income', 'freedom', 'achievement', 'helping', 'learning', 'company', 'recognition',
  'creating', 'home', 'health', 'adventure', 'fairness', 'craft', 'influence', 'family',
];
const PILES: Pile[] = ['very', 'some', 'less'];
const TOP = 5;

/** Sixteen cards, one at a time, onto three piles; then the first five in order. */
@customElement('xk-values-sort')
export class XkValuesSort extends PracticeElement<Sheet> {
  @state() private spoken = '';

  protected override blank(): Sheet {
    return { piles: { very: [], some: [], less: [] }, own: [], hours: '', small: '' };
  }

  protected override piece() {
    const waiting = this.waiting();
    return html`${waiting.length > 0 ? this.deck(waiting) : this.top()}
      <p class="xk-visually-hidden" role="status">${this.spoken}</p>
      <div class="xk-piles">${PILES.map((pile) => this.pile(pile))}</div>
      ${waiting.length > 0 ? nothing : this.account()}`;
  }

  private all(): string[] {
    return [...VALUES, ...this.sheet.own];
  }

  private waiting(): string[] {
    const sorted = PILES.flatMap((pile) => this.sheet.piles[pile]);
    return this.all().filter((value) => !sorted.includes(value));
  }

  private name(value: string): string {
    return VALUES.includes(value) ? this.say(`value.${value}`) : value;
  }

  private deck(waiting: string[]) {
    const value = waiting[0];
    return html`<div class="xk-deck">
      <p class="xk-quiet">${this.say('waiting', waiting.length)}</p>
      <div class="xk-deck-card ${waiting.length > 1 ? 'xk-deck-more' : ''}" tabindex="-1">
        <strong>${this.name(value)}</strong>
        ${VALUES.includes(value) ? html`<span>${this.say(`about.${value}`)}</span>` : nothing}
      </div>
      <div class="xk-deck-buttons">
        ${PILES.map(
          (pile) => html`<button type="button" class="xk-button ${pile === 'very' ? 'xk-button-main' : ''}" @click=${() => this.sort(value, pile)}>${this.say(`pile.${pile}`)}</button>`,
        )}
      </div>
    </div>`;
  }

  /** The most important pile in order; its first five count. */
  private top() {
    const very = this.sheet.piles.very;
    return html`<section class="xk-top" aria-labelledby=${this.id_('top')}>
      <h2 id=${this.id_('top')} tabindex="-1">${this.say('top')}</h2>
      <p class="xk-quiet">${this.say(very.length > TOP ? 'topMany' : very.length === 0 ? 'topNone' : 'topHint', very.length - TOP)}</p>
      <ol>
        ${very.slice(0, TOP).map(
          (value, index) => html`<li>
            <span>${this.name(value)}</span>
            ${this.arrow(index, -1)} ${this.arrow(index, 1)}
          </li>`,
        )}
      </ol>
    </section>`;
  }

  private arrow(index: number, step: -1 | 1) {
    const very = this.sheet.piles.very;
    const to = index + step;
    return html`<button
      type="button"
      class="xk-icon-button"
      aria-label=${this.say(step < 0 ? 'up' : 'down', this.name(very[index]))}
      ?disabled=${to < 0 || to >= very.length}
      @click=${() => this.move(index, step)}
    >
      ${step < 0 ? '↑' : '↓'}
    </button>`;
  }

  private pile(pile: Pile) {
    const waiting = this.waiting().length > 0;
    const values = pile === 'very' && !waiting ? this.sheet.piles.very.slice(TOP) : this.sheet.piles[pile];
    if (values.length === 0) {
      return nothing;
    }
    return html`<section aria-labelledby=${this.id_(pile)}>
      <h2 id=${this.id_(pile)}>${this.say(pile === 'very' && !waiting ? 'rest' : `pile.${pile}`)} <small>${values.length}</small></h2>
      <ul class="xk-chips">
        ${values.map(
          (value) => html`<li>
            <button type="button" class="xk-chip-button" aria-label=${this.say('takeBack', this.name(value))} @click=${() => this.sort(value, '')}>
              ${this.name(value)} <span aria-hidden="true">↺</span>
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private account() {
    const first = this.sheet.piles.very[0];
    return html`<form class="xk-inline" @submit=${this.add}>
        <label class="xk-visually-hidden" for=${this.id_('own')}>${this.say('own')}</label>
        <input id=${this.id_('own')} class="xk-input" maxlength="12" placeholder=${this.say('own')} />
        <button class="xk-button">${this.say('add')}</button>
      </form>
      ${first
        ? html`<label class="xk-field"
              ><span>${this.say('hours', this.name(first))}</span
              ><input
                class="xk-input"
                maxlength="60"
                .value=${this.sheet.hours}
                placeholder=${this.say('hoursHint')}
                @input=${(event: Event) => this.change({ hours: (event.target as HTMLInputElement).value })}
            /></label>
            <label class="xk-field"
              ><span>${this.say('small', this.name(first))}</span
              ><textarea
                class="xk-textarea"
                rows="2"
                maxlength="200"
                placeholder=${this.say('smallHint')}
                .value=${this.sheet.small}
                @input=${(event: Event) => this.change({ small: (event.target as HTMLTextAreaElement).value })}
              ></textarea
            ></label>`
        : nothing}`;
  }

  /** The focus goes on with the cards: to the next one, or to what became of them. */
  private sort(value: string, pile: Pile | ''): void {
    this.change({ piles: sortInto(this.sheet.piles, value, pile) });
    const next = this.waiting()[0];
    this.spoken = pile
      ? this.say('sorted', this.name(value), this.say(`pile.${pile}`), next ? this.name(next) : this.say('allSorted'))
      : this.say('back', this.name(value));
    if (!next || !pile) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.xk-top h2, .xk-deck-card')?.focus());
    }
  }

  private move(index: number, step: -1 | 1): void {
    const very = moved(this.sheet.piles.very, index, step);
    this.change({ piles: { ...this.sheet.piles, very } });
    const place = index + step;
    this.spoken = this.say('place', this.name(very[place]), place + 1);
    void this.updateComplete.then(() => {
      const arrows = this.querySelectorAll<HTMLButtonElement>(`.xk-top li:nth-child(${Math.min(place, TOP - 1) + 1}) button`);
      (arrows[step < 0 ? 0 : 1]?.disabled ? arrows[step < 0 ? 1 : 0] : arrows[step < 0 ? 0 : 1])?.focus();
    });
  }

  private readonly add = (event: Event) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input')!;
    const value = input.value.trim();
    if (value && !this.all().includes(value)) {
      this.change({ own: [...this.sheet.own, value] });
    }
    input.value = '';
  };
}
