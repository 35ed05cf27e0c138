import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { dayOf } from './models';
import { PracticeElement } from './practice-element';

interface Feeling {
  name: string;
  before: number;
  after?: number;
}

interface Abc {
  id: string;
  date: string;
  event: string;
  feelings: Feeling[];
  did: string;
  thought: string;
  kinds: string[];
  for: string;
  against: string;
  other: string;
  closer: string;
  next: string;
}

interface Sheet {
  sheets: Abc[];
}

const FEELINGS = ['angry', 'worried', 'afraid', 'sad', 'hurt', 'ashamed', 'guilty', 'lonely'];
const KINDS = ['allOrNothing', 'overgeneral', 'onlyBad', 'mindReading', 'catastrophe', 'feelingAsProof', 'must', 'label', 'allMine'];
type Text = 'event' | 'did' | 'thought' | 'for' | 'against' | 'other' | 'closer' | 'next';

/** ABC: what happened, what went through the mind, how it felt; then a look at the thought, and how it feels now. */
@customElement('xk-abc-sheet')
export class XkAbcSheet extends PracticeElement<Sheet> {
  @state() private open = '';
  @state() private dropping = false;

  protected override blank(): Sheet {
    return { sheets: [fresh()] };
  }

  protected override taken(): void {
    this.open = this.sheet.sheets[this.sheet.sheets.length - 1]?.id ?? '';
  }

  private get abc(): Abc {
    const sheets = this.sheet.sheets;
    return sheets.find((one) => one.id === this.open) ?? sheets[sheets.length - 1] ?? fresh();
  }

  protected override piece() {
    const abc = this.abc;
    return html`${this.tabs(abc)}
      <div class="xk-abc">
        ${this.step('A', 'event', html`${this.text('event', 2)}`)}
        ${this.step('C', 'feelings', html`${this.feelings(abc)} ${this.text('did', 2)}`)}
        ${this.step('B', 'thought', html`${this.text('thought', 2)} ${this.kinds(abc)}`)}
        ${this.step('D', 'check', html`<div class="xk-abc-scales">${this.text('for', 3)} ${this.text('against', 3)}</div>
            ${this.text('other', 2)}`)}
        ${this.step('E', 'closer', html`${this.text('closer', 2)} ${this.again(abc)} ${this.text('next', 2)}`)}
      </div>
      ${this.drop()}`;
  }

  private tabs(open: Abc) {
    return html`<div class="xk-chips xk-abc-tabs" role="group" aria-label=${this.say('sheets')}>
      ${this.sheet.sheets.map(
        (one, index) => html`<button type="button" class="xk-chip-button" aria-pressed=${one.id === open.id} @click=${() => this.show(one.id)}>
          ${this.say('sheetOf', index + 1, this.date(one))}
        </button>`,
      )}
      <button type="button" class="xk-chip-button xk-add" @click=${this.another}>${this.say('another')}</button>
    </div>`;
  }

  private step(letter: string, key: string, content: unknown) {
    return html`<section class="xk-step" role="group" aria-labelledby=${this.id_(key)}>
      <span class="xk-step-letter" aria-hidden="true">${letter}</span>
      <div>
        <h2 id=${this.id_(key)}>${this.say(`step.${key}`)}</h2>
        ${content}
      </div>
    </section>`;
  }

  private text(key: Text, rows: number) {
    return html`<label class="xk-field">
      <span>${this.say(`label.${key}`)}</span>
      <textarea
        class="xk-textarea"
        rows=${rows}
        maxlength="600"
        placeholder=${this.say(`hint.${key}`)}
        .value=${this.abc[key]}
        @input=${(event: Event) => this.put({ [key]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>`;
  }

  private feelings(abc: Abc) {
    const own = abc.feelings.map((one) => one.name).filter((name) => !FEELINGS.includes(name));
    return html`<div class="xk-chips" role="group" aria-label=${this.say('label.feelings')}>
        ${[...FEELINGS, ...own].map((name) => this.toggle(this.feeling(name), abc.feelings.some((one) => one.name === name), () => this.toggleFeeling(name)))}
      </div>
      <form class="xk-inline" @submit=${this.ownFeeling}>
        <label class="xk-visually-hidden" for=${this.id_('own')}>${this.say('label.ownFeeling')}</label>
        <input id=${this.id_('own')} class="xk-input" maxlength="12" placeholder=${this.say('label.ownFeeling')} />
        <button class="xk-button">${this.say('add')}</button>
      </form>
      ${abc.feelings.map((one) => this.slider(one, 'before'))}`;
  }

  private again(abc: Abc) {
    return abc.feelings.length === 0
      ? nothing
      : html`<div class="xk-abc-again">
          <p class="xk-field-title">${this.say('label.again')}</p>
          ${abc.feelings.map((one) => this.slider(one, 'after'))}
          <p class="xk-quiet">${this.say('fair')}</p>
        </div>`;
  }

  private slider(feeling: Feeling, when: 'before' | 'after') {
    const value = (when === 'after' ? feeling.after : undefined) ?? feeling.before;
    const name = this.feeling(feeling.name);
    return html`<label class="xk-slider">
      <span>${name}</span>
      <input
        type="range"
        min="0"
        max="10"
        aria-label=${this.say(`slider.${when}`, name)}
        .value=${String(value)}
        style="--xk-share:${value * 10}%"
        @input=${(event: Event) => this.rate(feeling.name, when, Number((event.target as HTMLInputElement).value))}
      />
      <output
        >${when === 'after' && feeling.after !== undefined ? html`<s aria-hidden="true">${feeling.before}</s> ` : nothing}<b
          >${when === 'after' && feeling.after === undefined ? '–' : value}</b
        ></output
      >
    </label>`;
  }

  private kinds(abc: Abc) {
    return html`<p class="xk-field-title" id=${this.id_('kinds')}>${this.say('label.kinds')}</p>
      <div class="xk-chips" role="group" aria-labelledby=${this.id_('kinds')}>
        ${KINDS.map((kind) =>
          this.toggle(this.say(`kind.${kind}`), abc.kinds.includes(kind), () =>
            this.put({ kinds: abc.kinds.includes(kind) ? abc.kinds.filter((one) => one !== kind) : [...abc.kinds, kind] }),
          ),
        )}
      </div>
      ${abc.kinds.length > 0
        ? html`<ul class="xk-abc-said">
            ${abc.kinds.map((kind) => html`<li><strong>${this.say(`kind.${kind}`)}</strong>${this.say(`about.${kind}`)}</li>`)}
          </ul>`
        : nothing}`;
  }

  private toggle(text: string, on: boolean, press: () => void) {
    return html`<button type="button" class="xk-chip-button" aria-pressed=${on} @click=${press}>${text}</button>`;
  }

  private drop() {
    if (this.sheet.sheets.length < 2) {
      return nothing;
    }
    return this.dropping
      ? html`<div class="xk-sure" role="alertdialog" aria-label=${this.say('dropSure')}>
          <p>${this.say('dropSure')}</p>
          <div class="xk-actions">
            <button type="button" class="xk-button xk-button-main" @click=${() => (this.dropping = false)}>${this.say('sureNo')}</button>
            <button type="button" class="xk-button" @click=${this.dropIt}>${this.say('dropYes')}</button>
          </div>
        </div>`
      : html`<button type="button" class="xk-quiet-button" @click=${() => (this.dropping = true)}>${this.say('drop')}</button>`;
  }

  private feeling(name: string): string {
    return FEELINGS.includes(name) ? this.say(`feeling.${name}`) : name;
  }

  private date(abc: Abc): string {
    const [, month, day] = abc.date.split('-').map(Number);
    return this.say('day', month, day);
  }

  private put(part: Partial<Abc>): void {
    const open = this.abc;
    this.open = open.id;
    this.change({ sheets: this.sheet.sheets.map((one) => (one.id === open.id ? { ...one, ...part } : one)) });
  }

  private toggleFeeling(name: string): void {
    const feelings = this.abc.feelings;
    this.put({
      feelings: feelings.some((one) => one.name === name)
        ? feelings.filter((one) => one.name !== name)
        : [...feelings, { name, before: 5 }],
    });
  }

  private readonly ownFeeling = (event: Event) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input')!;
    const name = input.value.trim();
    if (name && !this.abc.feelings.some((one) => one.name === name)) {
      this.toggleFeeling(name);
    }
    input.value = '';
  };

  private rate(name: string, when: 'before' | 'after', value: number): void {
    this.put({ feelings: this.abc.feelings.map((one) => (one.name === name ? { ...one, [when]: value } : one)) });
  }

  private show(id: string): void {
    this.open = id;
    this.dropping = false;
  }

  private readonly another = () => {
    const abc = fresh();
    this.open = abc.id;
    this.change({ sheets: [...this.sheet.sheets, abc] });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.xk-step textarea')?.focus());
  };

  private readonly dropIt = () => {
    const gone = this.abc.id;
    this.dropping = false;
    this.change({ sheets: this.sheet.sheets.filter((one) => one.id !== gone) });
    this.taken();
  };
}

function fresh(): Abc {
  return {
    id: Math.random().toString(36).slice(2, 10),
    date: dayOf(new Date()),
    event: '',
    feelings: [],
    did: '',
    thought: '',
    kinds: [],
    for: '',
    against: '',
    other: '',
    closer: '',
    next: '',
  };
}
