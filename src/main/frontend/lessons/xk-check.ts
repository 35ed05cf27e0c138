import { html, LitElement, nothing } from 'lit';
import './xk-prose';

interface Check {
  id: string;
  multiple: boolean;
  stem: string;
  options: string[];
}
interface Mark {
  chosen: boolean;
  right?: boolean;
  reason?: string;
}
interface Feedback {
  right: boolean;
  tries: number;
  chosen: number[];
  marks: Mark[];
}

/** A self-check: choose, look, read the reason, try again. The server knows what is right; the browser does not. */
class XkCheck extends LitElement {
  static properties = {
    check: { type: Object },
    feedback: { type: Object },
    words: { type: Object },
    status: {},
    chosen: { state: true },
  };
  declare check: Check;
  declare feedback: Feedback | undefined;
  declare words: Record<string, string>;
  declare status: string;
  declare chosen: number[];

  constructor() {
    super();
    this.chosen = [];
    this.words = {};
    this.status = '';
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('feedback') && this.feedback) {
      this.chosen = [...this.feedback.chosen];
    }
  }

  render() {
    if (!this.check) {
      return nothing;
    }
    const { id, multiple, stem, options } = this.check;
    return html`<section class="xk-card xk-check" id=${id} role="group" aria-labelledby="${id}-stem">
      <p class="xk-eyebrow">${multiple ? this.words.multiple : this.words.single}</p>
      <xk-prose class="xk-prose xk-check-stem" id="${id}-stem" .innerHTML=${stem}></xk-prose>
      ${options.map((option, index) => this.option(option, index))}
      <div class="xk-actions">
        ${this.feedback?.right && !this.changed() ? nothing : this.button()}
        <p class="xk-check-status" role="status">${this.changed() ? '' : this.status}</p>
      </div>
    </section>`;
  }

  private button() {
    const ready = this.chosen.length > 0 && this.changed();
    return html`<button class="xk-button xk-button-main" ?disabled=${!ready} @click=${this.answer}>
      ${this.feedback ? this.words.again : this.words.answer}
    </button>`;
  }

  private option(option: string, index: number) {
    const mark = this.changed() ? undefined : this.feedback?.marks[index];
    const told = mark && mark.right !== undefined;
    const style = told ? (mark.right ? 'xk-right' : 'xk-wrong') : '';
    return html`<div class="xk-option ${style}">
      <label>
        <input
          type=${this.check.multiple ? 'checkbox' : 'radio'}
          name=${this.check.id}
          .checked=${this.chosen.includes(index)}
          @change=${(event: Event) => this.choose(index, (event.target as HTMLInputElement).checked)}
        />
        <xk-prose class="xk-prose" .innerHTML=${option}></xk-prose>
      </label>
      ${told
        ? html`<div class="xk-reason"><strong>${this.verdict(mark)}</strong><xk-prose class="xk-prose" .innerHTML=${mark.reason ?? ''}></xk-prose></div>`
        : nothing}
    </div>`;
  }

  private verdict(mark: Mark) {
    if (mark.chosen) {
      return mark.right ? this.words.chosenRight : this.words.chosenWrong;
    }
    return mark.right ? this.words.missed : this.words.why;
  }

  /** The reader has chosen otherwise since the feedback came. */
  private changed() {
    const before = this.feedback?.chosen ?? [];
    return before.length !== this.chosen.length || before.some((index) => !this.chosen.includes(index));
  }

  private choose(index: number, on: boolean) {
    const others = this.check.multiple ? this.chosen.filter((other) => other !== index) : [];
    this.chosen = on ? [...others, index].sort() : others;
  }

  private answer() {
    this.dispatchEvent(new CustomEvent('xk-answer', { detail: { chosen: this.chosen.join(',') } }));
  }
}
customElements.define('xk-check', XkCheck);
