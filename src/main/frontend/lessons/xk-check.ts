import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { XkElement } from '../shared/xk-element';
import '../shared/xk-prose';

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
@customElement('xk-check')
export class XkCheck extends XkElement {
  @property({ attribute: false }) check?: Check;
  @property({ attribute: false }) feedback?: Feedback;
  @property() status = '';
  @state() private chosen: number[] = [];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('feedback') && this.feedback) {
      this.chosen = [...this.feedback.chosen];
    }
  }

  protected override render() {
    if (!this.check) {
      return nothing;
    }
    const { id, multiple, stem, options } = this.check;
    return html`<section class="xk-card xk-check" id=${id} role="group" aria-labelledby="${id}-stem">
      <p class="xk-eyebrow">${multiple ? this.say('multiple') : this.say('single')}</p>
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
      ${this.feedback ? this.say('again') : this.say('answer')}
    </button>`;
  }

  private option(option: string, index: number) {
    const mark = this.changed() ? undefined : this.feedback?.marks[index];
    const told = mark && mark.right !== undefined;
    const style = told ? (mark.right ? 'xk-right' : 'xk-wrong') : '';
    return html`<div class="xk-option ${style}">
      <label>
        <input
          type=${this.check?.multiple ? 'checkbox' : 'radio'}
          name=${this.check?.id}
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
      return mark.right ? this.say('chosenRight') : this.say('chosenWrong');
    }
    return mark.right ? this.say('missed') : this.say('why');
  }

  /** The reader has chosen otherwise since the feedback came. */
  private changed() {
    const before = this.feedback?.chosen ?? [];
    return before.length !== this.chosen.length || before.some((index) => !this.chosen.includes(index));
  }

  private choose(index: number, on: boolean) {
    const others = this.check?.multiple ? this.chosen.filter((other) => other !== index) : [];
    this.chosen = on ? [...others, index].sort() : others;
  }

  private answer() {
    this.dispatchEvent(new CustomEvent('xk-answer', { detail: { chosen: this.chosen.join(',') } }));
  }
}
