import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { OwnDraft } from '../shared/own-drafts';
import { XkElement } from '../shared/xk-element';
import '../shared/xk-prose';

interface Question {
  id: string;
  html: string;
  /** not there: to be answered; empty: skipped */
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

/** A case that unfolds: the next stage comes from the server after a note, or after skipping it for now. */
@customElement('xk-case')
export class XkCase extends XkElement {
  @property({ attribute: false }) study?: Study;
  @property() owner = '';
  @property() lesson = '';
  @state() private editing = '';
  @state() private empty = '';
  private stages = 0;

  /** Eyes and screen reader go on where the story does. */
  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('study') || !this.study) {
      return;
    }
    this.study.stages
      .flatMap((stage) => stage.questions)
      .filter((question) => question.text && this.draft(question).text.trim() === question.text)
      .forEach((question) => this.draft(question).keep(''));
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
    return question.text
      ? html`<p class="xk-mine"><span class="xk-quiet">${this.say('mine')}</span>${question.text}</p>
          <button class="xk-button" @click=${edit}>${this.say('edit')}</button>`
      : html`<p class="xk-quiet">${this.say('skipped')}</p>
          <button class="xk-button" @click=${edit}>${this.say('add')}</button>`;
  }

  private field(question: Question) {
    return html`<textarea
        class="xk-textarea"
        rows="3"
        maxlength="2000"
        aria-labelledby="${question.id}-q"
        placeholder=${this.say('placeholder')}
        .value=${this.draft(question).text || question.text || ''}
        @input=${(event: Event) => this.draft(question).keep((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="xk-refusal" role="alert">${this.empty === question.id ? this.say('empty') : ''}</p>
      <div class="xk-actions">
        <button class="xk-button xk-button-main" @click=${(event: Event) => this.save(event, question)}>${this.say('save')}</button>
        ${question.text === undefined
          ? html`<button class="xk-button" @click=${() => this.tell('xk-skip', { id: question.id })}>${this.say('skip')}</button>`
          : nothing}
      </div>`;
  }

  /** Until it is stored a half-written answer lies on this device. */
  private draft(question: Question): OwnDraft {
    return new OwnDraft(this.owner, `case.${this.lesson}.${question.id}`);
  }

  private save(event: Event, question: Question) {
    const area = (event.target as HTMLElement).closest('.xk-ask')?.querySelector('textarea');
    const text = area?.value.trim() ?? '';
    if (text) {
      this.editing = '';
      this.empty = '';
      this.tell('xk-note', { id: question.id, text });
    } else {
      this.empty = question.id;
      area?.focus();
    }
  }

  private tell(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
