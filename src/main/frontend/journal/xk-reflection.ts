import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../shared/ask';
import { later } from '../shared/later';
import { OwnDraft } from '../shared/own-drafts';
import { XkElement } from '../shared/xk-element';
import { Draft } from './draft';

/** The field of a reflection. Once the server has it, nothing of the text is left on the device. */
@customElement('xk-reflection')
export class XkReflection extends XkElement {
  @property() url = '';
  @property() owner = '';
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 0;
  @property() text = '';
  @property({ type: Number }) number = 0;
  @property() savedAt = '';
  @property() zone = '';
  @state() private asking = false;
  private draft!: Draft;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.onUnload);
    window.addEventListener('pagehide', this.onLeave);
    document.addEventListener('visibilitychange', this.onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.onUnload);
    window.removeEventListener('pagehide', this.onLeave);
    document.removeEventListener('visibilitychange', this.onLeave);
    this.draft?.stop();
    void this.draft?.save(true);
  }

  protected override willUpdate(): void {
    if (!this.draft) {
      this.draft = this.begin();
      this.draft.wasSaved(this.savedAt);
    }
  }

  private begin(): Draft {
    const put = (text: string, number: number, leaving: boolean) =>
      ask('PUT /lessons/{lessonId}/reflections/{blockId}/draft', this.url, { text, number }, leaving);
    const own = new OwnDraft(this.owner, `writing.${this.url}`);
    const shelf = { get: () => own.text, keep: (text: string) => own.keep(text) };
    return new Draft({ put, later }, this.text, this.number, this.max, () => this.requestUpdate(), shelf);
  }

  protected override firstUpdated(): void {
    this.grow();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('asking') && this.asking) {
      const first = this.querySelector<HTMLElement>('.xk-sure button');
      first?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render() {
    return html`<label class="xk-visually-hidden" for="xk-reflection-text">${this.say('label')}</label>
      <textarea
        id="xk-reflection-text"
        class="xk-textarea"
        rows="8"
        placeholder=${this.say('label')}
        aria-describedby="xk-reflection-count"
        .value=${this.draft.text}
        @input=${this.onInput}
      ></textarea>
      <div class="xk-reflection-line">
        <span id="xk-reflection-count">${this.counter()}</span>
        <span role="status">${this.mark()}</span>
      </div>
      ${this.asking ? this.question() : this.button()}`;
  }

  private button() {
    const { length, state } = this.draft;
    const ready = length >= this.min && length <= this.max;
    return html`<div class="xk-actions">
      <button class="xk-button xk-button-main" ?disabled=${!ready || state === 'elsewhere'} @click=${() => (this.asking = true)}>
        ${this.say('handIn')}
      </button>
    </div>`;
  }

  private question() {
    return html`<div class="xk-sure" role="alertdialog" aria-label=${this.say('sure')}>
      <p>${this.say('sure')}</p>
      <div class="xk-actions">
        <button class="xk-button xk-button-main" @click=${this.handIn}>${this.say('sureYes')}</button>
        <button class="xk-button" @click=${() => (this.asking = false)}>${this.say('sureNo')}</button>
      </div>
    </div>`;
  }

  private counter(): string {
    const { length } = this.draft;
    if (length > this.max) {
      return this.say('long', length - this.max);
    }
    return this.say(length < this.min ? 'short' : 'count', length, this.min - length, this.max);
  }

  private mark() {
    const { state, savedAt } = this.draft;
    if (state === 'idle') {
      return nothing;
    }
    const time = savedAt
      ? new Date(savedAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: this.zone })
      : '';
    return this.say(state, time);
  }

  private onInput(event: Event): void {
    this.asking = false;
    this.draft.write((event.target as HTMLTextAreaElement).value);
    this.grow();
  }

  private grow(): void {
    const area = this.querySelector('textarea');
    if (area) {
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight + 2}px`;
    }
  }

  private readonly onLeave = () => {
    if (document.hidden) {
      void this.draft?.save(true);
    }
  };

  private readonly onUnload = (event: BeforeUnloadEvent) => {
    if (this.draft?.pending) {
      event.preventDefault();
    }
  };

  private async handIn(): Promise<void> {
    this.draft.stop();
    this.asking = false;
    await this.draft.save(false);
    if (!this.draft.pending) {
      const { text, number } = this.draft;
      this.dispatchEvent(new CustomEvent('xk-hand-in', { detail: { text, number } }));
    }
  }
}
