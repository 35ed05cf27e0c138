import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cardPicture, type CardPart } from './card-picture';
import { CARD_BOXES, cardText, dial, type CardBox } from './models';
import { PracticeElement, type Help } from './practice-element';

interface Friend {
  name: string;
  telephone: string;
  words: string;
}

interface Sheet {
  signs: string[];
  self: string[];
  places: string[];
  people: Friend[];
  safer: string;
  word: string;
}

type List = 'signs' | 'self' | 'places';

const LISTS: List[] = ['signs', 'self', 'places'];
const IDEAS: Record<List, number> = { signs: 4, self: 6, places: 4 };
const MOST = 6;
/** To be called first when somebody is in danger. */
const URGENT = ['120', '110'];

/** A card for a hard evening, written on a calm one. Help stands at its beginning and at its end. */
@customElement('xk-support-card')
export class XkSupportCard extends PracticeElement<Sheet> {
  @property({ attribute: false }) help: Help = { lines: [] };
  @state() private showing = false;
  @state() private picture = '';

  protected override blank(): Sheet {
    return { signs: [''], self: [''], places: [''], people: [{ name: '', telephone: '', words: '' }], safer: '', word: '' };
  }

  protected override taken(): void {
    this.showing = this.parts().some((part) => part.lines.length > 0);
  }

  protected override piece() {
    return html`<div class="xk-switch" role="group" aria-label=${this.say('view')}>
        <button type="button" aria-pressed=${this.showing} @click=${() => (this.showing = true)}>${this.say('look')}</button>
        <button type="button" aria-pressed=${!this.showing} @click=${() => (this.showing = false)}>${this.say('write')}</button>
      </div>
      ${this.showing ? this.card() : this.form()} ${this.picture ? this.pictureBox() : nothing}`;
  }

  /** The card to look at. */
  private card() {
    const parts = this.parts().filter((part) => part.lines.length > 0);
    return html`<article class="xk-wallet" id=${this.id_('card')} aria-label=${this.say('title')}>
        ${this.now()}
        ${parts.length === 0 ? html`<p>${this.say('emptyCard')}</p>` : nothing}
        ${CARD_BOXES.map((box) => this.box(box, parts))}
      </article>
      <div class="xk-actions xk-no-print">
        <button type="button" class="xk-button" @click=${this.print}>${this.say('print')}</button>
        <button type="button" class="xk-button" @click=${this.draw}>${this.say('picture')}</button>
        <button type="button" class="xk-button" @click=${this.download}>${this.say('text')}</button>
      </div>
      <p class="xk-quiet xk-no-print">${this.say('keepHint')}</p>`;
  }

  private box(box: CardBox, parts: (CardPart & { key: string })[]) {
    const part = parts.find(({ key }) => key === box);
    if (box === 'professional') {
      return this.professional();
    }
    return part
      ? html`<section>
          <h2>${part.title}</h2>
          ${box === 'people' ? this.friends() : html`<ul>${part.lines.map((line) => html`<li>${line}</li>`)}</ul>`}
        </section>`
      : nothing;
  }

  /** The way to people who can help is the first thing on the card, and one tap. */
  private now() {
    const center = this.help.center;
    return html`<div class="xk-wallet-now">
      <p>${this.say('now')}</p>
      <div>
        ${this.call('12356', this.say('line'))} ${center ? this.call(center.telephone, center.name, this.say('center')) : nothing}
        ${URGENT.map((number) => this.call(number, number))}
      </div>
    </div>`;
  }

  private professional() {
    const center = this.help.center;
    return html`<section>
      <h2>${this.heading('professional')}</h2>
      <ul class="xk-wallet-calls">
        ${center
          ? html`<li>
              <span>${center.name}<small>${center.place}</small><small>${center.hours}</small></span>${this.call(center.telephone, center.name)}
            </li>`
          : nothing}
        ${this.help.lines.map((line) => html`<li><span>${line.name}</span>${this.call(line.number, line.name)}</li>`)}
      </ul>
      <p>${this.say('emergency')}</p>
    </section>`;
  }

  private friends() {
    return html`<ul class="xk-wallet-calls">
      ${this.sheet.people
        .filter((one) => one.name.trim())
        .map(
          (one) => html`<li>
            <span>${one.name}${one.words ? html`<small>${this.say('quote', one.words)}</small>` : nothing}</span>${this.call(one.telephone, one.name)}
          </li>`,
        )}
    </ul>`;
  }

  private call(telephone: string, name: string, shown = telephone) {
    const number = dial(telephone);
    return number
      ? html`<a class="xk-help-call" href="tel:${number}" aria-label=${this.say('callOf', name, telephone)}>${shown}</a>`
      : nothing;
  }

  /** The number that the paper gives this box too. */
  private heading(box: CardBox): string {
    return `${CARD_BOXES.indexOf(box) + 1}. ${this.say(`part.${box}`)}`;
  }

  private form() {
    return html`${this.now()} ${CARD_BOXES.map((box) => this.field(box))}`;
  }

  private field(box: CardBox) {
    switch (box) {
      case 'people':
        return this.people();
      case 'professional':
        return html`<div class="xk-card-part">${this.professional()}</div>`;
      case 'safer':
      case 'word':
        return this.long(box);
      default:
        return this.list(box);
    }
  }

  private people() {
    return html`<section class="xk-card-part" role="group" aria-labelledby=${this.id_('people')}>
      <h2 id=${this.id_('people')}>${this.heading('people')}</h2>
      <p class="xk-quiet">${this.say('ask.people')}</p>
      ${this.sheet.people.map((one, index) => this.friend(one, index))}
      ${this.sheet.people.length < MOST
        ? html`<button type="button" class="xk-button" @click=${() => this.change({ people: [...this.sheet.people, { name: '', telephone: '', words: '' }] })}>${this.say('morePeople')}</button>`
        : nothing}
    </section>`;
  }

  private list(list: List) {
    const lines = this.sheet[list];
    const ideas = Array.from({ length: IDEAS[list] }, (_, index) => this.say(`idea.${list}.${index + 1}`)).filter((idea) => !lines.includes(idea));
    return html`<section class="xk-card-part" role="group" aria-labelledby=${this.id_(list)}>
      <h2 id=${this.id_(list)}>${this.heading(list)}</h2>
      <p class="xk-quiet">${this.say(`ask.${list}`)}</p>
      ${lines.map(
        (line, index) => html`<input
          class="xk-input"
          maxlength="80"
          aria-label=${this.say('lineOf', this.say(`part.${list}`), index + 1)}
          .value=${line}
          @input=${(event: Event) => this.change({ [list]: lines.map((other, place) => (place === index ? (event.target as HTMLInputElement).value : other)) })}
        />`,
      )}
      ${lines.length < MOST
        ? html`<div class="xk-chips">
            ${ideas.map((idea) => html`<button type="button" class="xk-chip-button" @click=${() => this.put(list, idea)}>＋ ${idea}</button>`)}
            <button type="button" class="xk-chip-button xk-add" @click=${() => this.put(list, '')}>${this.say('more')}</button>
          </div>`
        : nothing}
    </section>`;
  }

  /** Into the first empty line, else into a new one. */
  private put(list: List, text: string): void {
    const lines = [...this.sheet[list]];
    const empty = text ? lines.findIndex((line) => line.trim() === '') : -1;
    if (empty >= 0) {
      lines[empty] = text;
    } else {
      lines.push(text);
    }
    this.change({ [list]: lines });
    void this.updateComplete.then(() => {
      const fields = this.querySelectorAll<HTMLInputElement>(`[aria-labelledby="${this.id_(list)}"] .xk-input`);
      fields[empty >= 0 ? empty : fields.length - 1]?.focus();
    });
  }

  private friend(one: Friend, index: number) {
    const field = (key: keyof Friend, type: string, hint: string) =>
      html`<label class="xk-field"
        ><span>${this.say(`friend.${key}`)}</span
        ><input
          class="xk-input"
          type=${type}
          maxlength="80"
          .value=${one[key]}
          placeholder=${hint}
          @input=${(event: Event) => this.change({ people: this.sheet.people.map((other, place) => (place === index ? { ...other, [key]: (event.target as HTMLInputElement).value } : other)) })}
      /></label>`;
    return html`<div class="xk-friend" role="group" aria-label=${this.say('friendOf', index + 1)}>
      ${field('name', 'text', '')} ${field('telephone', 'tel', '')} ${field('words', 'text', this.say('hint.words'))}
      ${this.sheet.people.length > 1
        ? html`<button type="button" class="xk-quiet-button" @click=${() => this.change({ people: this.sheet.people.filter((_, place) => place !== index) })}>
            ${this.say('removeFriend', index + 1)}
          </button>`
        : nothing}
    </div>`;
  }

  private long(key: 'safer' | 'word') {
    return html`<section class="xk-card-part">
      <h2 id=${this.id_(key)}>${this.heading(key)}</h2>
      <p class="xk-quiet">${this.say(`ask.${key}`)}</p>
      <textarea
        class="xk-textarea"
        rows="2"
        maxlength="300"
        aria-labelledby=${this.id_(key)}
        .value=${this.sheet[key]}
        @input=${(event: Event) => this.change({ [key]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </section>`;
  }

  private parts(): (CardPart & { key: string })[] {
    const part = (key: CardBox, lines: string[]) => ({ key, title: this.heading(key), lines: lines.map((line) => line.trim()).filter(Boolean) });
    const people = this.sheet.people
      .filter((one) => one.name.trim())
      .map((one) => [one.name, one.telephone, one.words && this.say('quote', one.words)].filter(Boolean).join('  '));
    return [...LISTS.map((list) => part(list, this.sheet[list])), part('people', people), part('safer', [this.sheet.safer]), part('word', [this.sheet.word])];
  }

  /** To take along: help first, and then the boxes as they are numbered. */
  private whole(): CardPart[] {
    const center = this.help.center;
    const school = center ? [`${center.telephone}  ${center.name}`] : [];
    const lines = this.help.lines.map((line) => `${line.number}  ${line.name}`);
    const professional = { key: 'professional', title: this.heading('professional'), lines: [...school, ...lines, this.say('emergency')] };
    const parts = [...this.parts(), professional];
    return [
      { title: this.say('now'), lines: [`12356  ${this.say('line')}`, ...school, URGENT.join('  ')] },
      ...CARD_BOXES.flatMap((box) => parts.filter(({ key }) => key === box)),
    ];
  }

  private pictureBox() {
    return html`<div class="xk-picture xk-no-print" role="group" aria-label=${this.say('picture')}>
      <p>${this.say('pictureHint')}</p>
      <img src=${this.picture} alt=${this.say('pictureAlt')} />
      <div class="xk-actions">
        <a class="xk-button" href=${this.picture} download="${this.say('title')}.png">${this.say('savePicture')}</a>
        <button type="button" class="xk-button" @click=${() => (this.picture = '')}>${this.say('closePicture')}</button>
      </div>
    </div>`;
  }

  private readonly draw = () => {
    this.picture = cardPicture(this.say('title'), this.say('mine'), this.whole());
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.xk-picture a')?.focus());
  };

  private readonly download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([cardText(this.say('title'), this.whole())], { type: 'text/plain;charset=utf-8' }));
    link.download = `${this.say('title')}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  /** Only the card goes onto the paper. */
  private readonly print = () => {
    const card = this.querySelector('.xk-wallet')!.cloneNode(true) as HTMLElement;
    card.classList.add('xk-print-only');
    document.body.append(card);
    document.body.classList.add('xk-printing');
    const after = () => {
      card.remove();
      document.body.classList.remove('xk-printing');
    };
    window.addEventListener('afterprint', after, { once: true });
    window.print();
  };
}
