import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Keeper } from '../shared/keeper';
import { keeperOf } from '../shared/sheets';
import { XkElement } from '../shared/xk-element';
import '../shared/xk-prose';

interface Question {
  id: string;
  html: string;
  /** not there: still to be passed; else a note from before notes were sealed, empty for most */
  text?: string;
}
interface Stage {
  title: string;
  html: string;
  questions: Question[];
}
interface Study {
  title: string;
  stages: Stage[];
  discussion: string;
}

/**
 * A case that unfolds: the next stage comes from the server after a note, or after skipping it for now. A note lies on the device
 * until the server has it sealed; "saved" is only said then.
 */
@customElement('xk-case')
export class XkCase extends XkElement {
  @property({ attribute: false }) study?: Study;
  @property() owner = '';
  @property() lesson = '';
  @state() private editing = '';
  @state() private empty = '';
  private stages = 0;
  private readonly keepers = new Map<string, Keeper>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.back);
    window.addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.hidden_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.back);
    window.removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.hidden_);
    this.leave();
    this.keepers.forEach((keeper) => keeper.stop());
  }

  /** Eyes and screen reader go on where the story does. */
  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('study') || !this.study) {
      return;
    }
    const open = this.study.stages.length;
    if (this.stages > 0 && open > this.stages) {
      const fresh = this.querySelectorAll<HTMLElement>('.xk-stage')[this.stages];
      fresh?.focus({ preventScroll: true });
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      fresh?.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
    }
    this.stages = open;
  }

  protected override render() {
    if (!this.study) {
      return nothing;
    }
    return html`<p class="xk-readers">${this.say('private')}</p>
      ${this.study.stages.map((stage) => this.stage(stage))}
      ${this.study.discussion
        ? html`<section class="xk-card xk-discussion">
            <h2>${this.say('discussion')}</h2>
            <xk-prose class="xk-prose" .innerHTML=${this.study.discussion}></xk-prose>
          </section>`
        : nothing}`;
  }

  private stage(stage: Stage) {
    return html`<section class="xk-stage" tabindex="-1">
      ${stage.title ? html`<h2>${stage.title}</h2>` : nothing}
      <xk-prose class="xk-prose" .innerHTML=${stage.html}></xk-prose>
      ${stage.questions.map((question) => this.question(question))}
    </section>`;
  }

  private question(question: Question) {
    const open = question.text === undefined || this.editing === question.id;
    return html`<div class="xk-card xk-ask" role="group" aria-labelledby="${question.id}-q">
      <xk-prose class="xk-prose" id="${question.id}-q" .innerHTML=${question.html}></xk-prose>
      ${open ? this.field(question) : this.note(question)}
    </div>`;
  }

  private note(question: Question) {
    const edit = () => {
      this.editing = question.id;
    };
    const keeper = this.keeper(question);
    return keeper.sheet
      ? html`<p class="xk-mine"><span class="xk-quiet">${this.say('mine')}</span>${keeper.sheet}</p>
          ${keeper.state === 'saved' ? nothing : this.mark(keeper)}
          <button class="xk-button" @click=${edit}>${this.say('edit')}</button>`
      : html`<p class="xk-quiet">${this.say('skipped')}</p>
          <button class="xk-button" @click=${edit}>${this.say('add')}</button>`;
  }

  private field(question: Question) {
    const keeper = this.keeper(question);
    return html`${keeper.state === 'conflict' ? this.conflict(keeper) : nothing}
      <textarea
        class="xk-textarea"
        rows="3"
        maxlength="2000"
        aria-labelledby="${question.id}-q"
        placeholder=${this.say('placeholder')}
        .value=${keeper.sheet}
        @input=${(event: Event) => keeper.write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${this.mark(keeper)}
      <p class="xk-refusal" role="alert">${this.empty === question.id ? this.say('empty') : ''}</p>
      <div class="xk-actions">
        <button class="xk-button xk-button-main" @click=${(event: Event) => void this.save(event, question)}>${this.say('save')}</button>
        ${question.text === undefined
          ? html`<button class="xk-button" @click=${() => this.tell('xk-go-on', { id: question.id })}>${this.say('skip')}</button>`
          : nothing}
      </div>`;
  }

  private conflict(keeper: Keeper) {
    return html`<div class="xk-sure" role="alert">
      <p>${this.say('conflict', this.time(keeper.theirs?.savedAt))}</p>
      <div class="xk-actions">
        <button class="xk-button xk-button-main" @click=${() => keeper.takeTheirs()}>${this.say('takeTheirs')}</button>
        <button class="xk-button" @click=${() => void keeper.keepMine()}>${this.say('keepMine')}</button>
      </div>
    </div>`;
  }

  private mark(keeper: Keeper) {
    return html`<p class="xk-quiet xk-note-mark" role="status">${this.words_(keeper)}</p>`;
  }

  private words_(keeper: Keeper): string {
    const { state } = keeper;
    if (state === 'loading' || state === 'blank' || state === 'conflict') {
      return '';
    }
    if (state === 'device' && !keeper.durable) {
      return this.say('onlyHere');
    }
    return this.say(state === 'device' ? (matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer') : state, this.time(keeper.savedAt));
  }

  private time(iso?: string): string {
    return iso ? new Date(iso).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' }) : '';
  }

  private keeper(question: Question): Keeper {
    const known = this.keepers.get(question.id);
    if (known) {
      return known;
    }
    const url = `api/v1/lessons/${this.lesson}/practice/${question.id}`;
    const keeper: Keeper = keeperOf(this.owner, url, () => this.look(question, keeper));
    this.keepers.set(question.id, keeper);
    void keeper.open();
    return keeper;
  }

  /** A note that was never sealed is taken along once, and then forgotten where it lay. */
  private look(question: Question, keeper: Keeper): void {
    if (question.text && keeper.state === 'blank') {
      keeper.write(question.text);
    } else if (question.text && keeper.state === 'saved') {
      this.tell('xk-sealed', { id: question.id });
      question.text = '';
    }
    this.requestUpdate();
  }

  private async save(event: Event, question: Question): Promise<void> {
    const area = (event.target as HTMLElement).closest('.xk-ask')?.querySelector('textarea');
    const text = area?.value.trim() ?? '';
    if (!text) {
      this.empty = question.id;
      area?.focus();
      return;
    }
    this.editing = '';
    this.empty = '';
    const keeper = this.keeper(question);
    keeper.write(text);
    await keeper.nudge();
    this.tell('xk-go-on', { id: question.id });
  }

  private readonly back = () => this.keepers.forEach((keeper) => void (keeper.pending && keeper.nudge()));

  private readonly leave = () => this.keepers.forEach((keeper) => void (keeper.pending && keeper.push(true)));

  private readonly hidden_ = () => (document.hidden ? this.leave() : this.back());

  private tell(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
