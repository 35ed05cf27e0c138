import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clearOf, dial, scarcest } from './models';
import { PracticeElement, type Help } from './practice-element';

interface Person {
  id: string;
  name: string;
  ring: Ring;
  gives: string[];
  telephone: string;
  words: string;
}

interface Sheet {
  people: Person[];
  step: string;
}

type Ring = 'close' | 'around' | 'pro';

const RINGS: Ring[] = ['close', 'around', 'pro'];
const GIVES = ['heart', 'hand', 'know', 'mirror'];
const MARKS: Record<string, string> = { heart: '●', hand: '■', know: '▲', mirror: '◆' };
const RADII: Record<Ring, number> = { close: 74, around: 122, pro: 166 };
const MOST = 24;

/** Who is there for me, and for what: three rings around "me", and the same as a list. The help lines stand in it from the start. */
@customElement('xk-support-map')
export class XkSupportMap extends PracticeElement<Sheet> {
  @property({ attribute: false }) help: Help = { lines: [] };
  @state() private editing = '';
  @state() private adding = false;

  protected override blank(): Sheet {
    return { people: [], step: '' };
  }

  protected override piece() {
    return html`${this.map()}
      <p class="xk-map-legend">${GIVES.map((kind) => html`<span><i aria-hidden="true">${MARKS[kind]}</i> ${this.say(`gives.${kind}`)}</span>`)}</p>
      ${this.adding
        ? this.form()
        : html`<div class="xk-actions">
            <button type="button" class="xk-button xk-button-main xk-map-add" ?disabled=${this.sheet.people.length >= MOST} @click=${() => this.edit('', true)}>
              ${this.say('add')}
            </button>
          </div>`}
      ${RINGS.map((ring) => this.ring(ring))}
      <p class="xk-week-say" role="status">${this.notice()}</p>
      <label class="xk-field">
        <span>${this.say('step')}</span>
        <textarea
          class="xk-textarea"
          rows="2"
          maxlength="300"
          placeholder=${this.say('stepHint')}
          .value=${this.sheet.step}
          @input=${(event: Event) => this.change({ step: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>`;
  }

  private map() {
    const placed: { x: number; y: number }[] = [];
    return html`<svg class="xk-map" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      ${[...RINGS].reverse().map((ring) => svg`<circle class="xk-map-ring xk-map-${ring}" cx="200" cy="200" r=${RADII[ring] + 24} />`)}
      <circle class="xk-map-me" cx="200" cy="200" r="34" />
      <text class="xk-map-me-word" x="200" y="200">${this.say('me')}</text>
      ${RINGS.map((ring) => this.dots(ring, placed))}
    </svg>`;
  }

  private dots(ring: Ring, placed: { x: number; y: number }[]) {
    const given = ring === 'pro' ? this.given().map((one) => ({ name: one.short, marks: '' })) : [];
    const people = this.sheet.people.filter((one) => one.ring === ring).map((one) => ({ name: one.name, marks: one.gives.map((kind) => MARKS[kind]).join('') }));
    const all = [...given, ...people];
    const places = clearOf(placed, all.length, RADII[ring]);
    placed.push(...places);
    return all.map((one, index) => {
      const name = one.name.length > 5 ? `${one.name.slice(0, 4)}…` : one.name;
      const width = Math.max(34, name.length * (/[\u4e00-\u9fff]/.test(name) ? 14 : 8.5) + 16);
      const { x, y } = places[index];
      return svg`<g transform="translate(${200 + x} ${200 + y})">
        <rect class="xk-map-tag ${index < given.length ? 'xk-map-given' : ''}" x=${-width / 2} y="-13" width=${width} height="26" rx="13" />
        <text class="xk-map-name" y="1">${name}</text>
        ${one.marks ? svg`<text class="xk-map-marks" y="23">${one.marks}</text>` : nothing}
      </g>`;
    });
  }

  private given(): { short: string; name: string; telephone: string }[] {
    const center = this.help.center;
    const lines = this.help.lines.map((line) => ({ short: line.number, name: line.name, telephone: line.number }));
    return center ? [{ short: this.say('center'), name: center.name, telephone: center.telephone }, ...lines] : lines;
  }

  private ring(ring: Ring) {
    const people = this.sheet.people.filter((one) => one.ring === ring);
    return html`<section class="xk-map-list" aria-labelledby=${this.id_(ring)}>
      <h2 id=${this.id_(ring)}>${this.say(`ring.${ring}`)} <small>${this.say(`ringAbout.${ring}`)}</small></h2>
      <ul>
        ${ring === 'pro' ? this.given().map((one) => this.givenLine(one)) : nothing}
        ${people.map((one) => (this.editing === one.id ? html`<li>${this.form(one)}</li>` : this.line(one)))}
      </ul>
      ${people.length === 0 && ring !== 'pro' ? html`<p class="xk-quiet">${this.say('nobodyYet')}</p>` : nothing}
    </section>`;
  }

  private givenLine(one: { name: string; telephone: string }) {
    return html`<li class="xk-map-person">
      <span class="xk-map-who"><b>${one.name}</b></span>
      ${this.call(one.telephone, one.name)}
    </li>`;
  }

  private line(one: Person) {
    return html`<li class="xk-map-person">
      <span class="xk-map-who">
        <b>${one.name}</b>
        <small>${one.gives.map((kind) => `${MARKS[kind]} ${this.say(`gives.${kind}`)}`).join('　')}</small>
        ${one.words ? html`<q>${one.words}</q>` : nothing}
      </span>
      ${this.call(one.telephone, one.name)}
      <button type="button" class="xk-button" aria-label=${this.say('editOf', one.name)} @click=${() => this.edit(one.id, false)}>${this.say('edit')}</button>
    </li>`;
  }

  private call(telephone: string, name: string) {
    const number = dial(telephone);
    return number
      ? html`<a class="xk-help-call" href="tel:${number}" aria-label=${this.say('callOf', name, telephone)}>${telephone}</a>`
      : nothing;
  }

  private form(one?: Person) {
    return html`<form class="xk-map-form" aria-label=${one ? this.say('editOf', one.name) : this.say('add')} @submit=${(event: Event) => this.put(event, one)}>
      <label class="xk-field"
        ><span>${this.say('name')}</span><input name="name" class="xk-input" required maxlength="20" .value=${one?.name ?? ''} placeholder=${this.say('nameHint')}
      /></label>
      <fieldset>
        <legend>${this.say('where')}</legend>
        <div class="xk-chips">
          ${RINGS.map(
            (ring) => html`<label class="xk-chip"
              ><input type="radio" name="ring" value=${ring} .checked=${(one?.ring ?? 'around') === ring} /><span>${this.say(`ring.${ring}`)}</span></label
            >`,
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>${this.say('what')}</legend>
        <div class="xk-chips">
          ${GIVES.map(
            (kind) => html`<label class="xk-chip"
              ><input type="checkbox" name="gives" value=${kind} .checked=${one?.gives.includes(kind) ?? false} /><span>${MARKS[kind]} ${this.say(`gives.${kind}`)}</span></label
            >`,
          )}
        </div>
      </fieldset>
      <label class="xk-field"
        ><span>${this.say('telephone')}</span><input name="telephone" class="xk-input" type="tel" inputmode="tel" maxlength="24" .value=${one?.telephone ?? ''}
      /></label>
      <label class="xk-field"
        ><span>${this.say('words')}</span><input name="words" class="xk-input" maxlength="80" .value=${one?.words ?? ''} placeholder=${this.say('wordsHint')}
      /></label>
      <div class="xk-actions">
        <button class="xk-button xk-button-main">${this.say('put')}</button>
        <button type="button" class="xk-button" @click=${this.close}>${this.say('cancel')}</button>
        ${one ? html`<button type="button" class="xk-quiet-button" @click=${() => this.takeOff(one)}>${this.say('remove')}</button>` : nothing}
      </div>
    </form>`;
  }

  private edit(id: string, adding: boolean): void {
    this.editing = id;
    this.adding = adding;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.xk-map-form input')?.focus());
  }

  private readonly close = () => {
    this.editing = '';
    this.adding = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.xk-map-add')?.focus());
  };

  private put(event: Event, one?: Person): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    if (!text('name')) {
      return;
    }
    const person: Person = {
      id: one?.id ?? Date.now().toString(36),
      name: text('name'),
      ring: text('ring') as Ring,
      gives: data.getAll('gives').map(String),
      telephone: text('telephone'),
      words: text('words'),
    };
    const people = one ? this.sheet.people.map((other) => (other.id === one.id ? person : other)) : [...this.sheet.people, person];
    this.change({ people });
    this.close();
  }

  private takeOff(one: Person): void {
    this.change({ people: this.sheet.people.filter((other) => other.id !== one.id) });
    this.close();
  }

  private notice(): string {
    const people = this.sheet.people;
    if (people.length < 3) {
      return this.say('few');
    }
    const loaded = people.find((one) => one.gives.length === GIVES.length);
    if (loaded && people.length < 6) {
      return this.say('loaded', loaded.name);
    }
    const missing = scarcest(
      GIVES,
      people.map((one) => one.gives),
    );
    return missing ? this.say('scarce', this.say(`gives.${missing}`)) : this.say('enough', people.length);
  }
}
