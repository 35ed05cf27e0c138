import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Say } from '../shared/words';
import type { Value } from './journal';
import type { Question } from './paper-api';

/** A question as a form of native inputs. The HTML in it was cleaned when the course was loaded. */
export interface Form {
  say: Say;
  /** Unique within the page. */
  name: string;
  question: Question;
  value: Value;
  /** `typing` is true while the student writes text. */
  change(value: Value, typing: boolean): void;
}

const LETTERS = 'ABCDEFGHIJ';

export function questionForm(form: Form): TemplateResult {
  const { question } = form;
  if (question.type === 'CASESET') {
    return html`<div class="xk-exam-material">${unsafeHTML(question.material ?? '')}</div>
      <div class="xk-exam-stem">${unsafeHTML(question.stem)}</div>
      ${question.parts.map((part, index) => questionForm(partOf(form, part, index)))}`;
  }
  return html`<fieldset class="xk-exam-question">
    <legend><div class="xk-exam-stem">${unsafeHTML(question.stem)}</div></legend>
    ${hint(form)} ${inputs(form)}
  </fieldset>`;
}

function partOf(form: Form, question: Question, index: number): Form {
  return {
    ...form,
    question,
    name: `${form.name}-${index}`,
    value: form.value.parts?.[index] ?? {},
    change: (value, typing) => {
      const parts = form.question.parts.map((_, i) => form.value.parts?.[i] ?? {});
      parts[index] = value;
      form.change({ ...form.value, parts }, typing);
    },
  };
}

function hint({ question, say }: Form) {
  const key = { MULTIPLE: 'hintMultiple', ORDER: 'hintOrder', MATCH: 'hintMatch' }[question.type as string];
  return key ? html`<p class="xk-quiet xk-exam-hint">${say(key)}</p>` : nothing;
}

function inputs(form: Form): unknown {
  switch (form.question.type) {
    case 'SINGLE':
      return form.question.options.map((option, place) => choice(form, 'radio', place, LETTERS[place], unsafeHTML(option)));
    case 'MULTIPLE':
      return form.question.options.map((option, place) =>
        choice(form, 'checkbox', place, LETTERS[place], unsafeHTML(option)),
      );
    case 'JUDGE':
      return ['right', 'wrong'].map((key, place) => choice(form, 'radio', place, '', form.say(key)));
    case 'FILL':
      return Array.from({ length: form.question.blanks }, (_, index) => blank(form, index));
    case 'MATCH':
      return form.question.lefts.map((left, index) => match(form, left, index));
    case 'ORDER':
      return order(form);
    default:
      return text(form);
  }
}

function choice(form: Form, type: 'radio' | 'checkbox', place: number, letter: string, label: unknown) {
  const chosen = form.value.chosen ?? [];
  const toggle = (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    const others = type === 'radio' ? [] : chosen.filter((other) => other !== place);
    form.change({ ...form.value, chosen: on ? [...others, place].sort((a, b) => a - b) : others }, false);
  };
  return html`<label class="xk-exam-option ${chosen.includes(place) ? 'xk-chosen' : ''}">
    <input
      type=${type}
      name=${form.name}
      data-place=${place}
      .checked=${chosen.includes(place)}
      @change=${toggle}
    />
    ${letter ? html`<span class="xk-exam-letter" aria-hidden="true">${letter}</span>` : nothing}
    <span class="xk-exam-option-text">${label}</span>
  </label>`;
}

function blank(form: Form, index: number) {
  const write = (event: Event) => {
    const texts = Array.from({ length: form.question.blanks }, (_, i) => form.value.texts?.[i] ?? '');
    texts[index] = (event.target as HTMLInputElement).value;
    form.change({ ...form.value, texts }, true);
  };
  return html`<label class="xk-exam-blank">
    <span>${form.say('blank', index + 1)}</span>
    <input type="text" maxlength="200" autocomplete="off" .value=${form.value.texts?.[index] ?? ''} @input=${write} />
  </label>`;
}

function match(form: Form, left: string, index: number) {
  const choose = (event: Event) => {
    const chosen = form.question.lefts.map((_, i) => form.value.chosen?.[i] ?? -1);
    chosen[index] = Number((event.target as HTMLSelectElement).value);
    form.change({ ...form.value, chosen }, false);
  };
  const now = form.value.chosen?.[index] ?? -1;
  return html`<label class="xk-exam-match">
    <span>${unsafeHTML(left)}</span>
    <select @change=${choose}>
      <option value="-1" .selected=${now < 0}>${form.say('choose')}</option>
      ${form.question.options.map(
        (right, place) => html`<option value=${place} .selected=${now === place}>${plain(right)}</option>`,
      )}
    </select>
  </label>`;
}

function order(form: Form) {
  const places = form.value.chosen?.length
    ? form.value.chosen
    : form.question.options.map((_, place) => place);
  const move = (from: number, to: number) => {
    const chosen = [...places];
    chosen.splice(to, 0, ...chosen.splice(from, 1));
    form.change({ ...form.value, chosen }, false);
  };
  return html`<ol class="xk-exam-order">
      ${places.map(
        (place, index) => html`<li>
          <span>${unsafeHTML(form.question.options[place])}</span>
          <button
            type="button"
            aria-label=${form.say('moveUp', plain(form.question.options[place]))}
            ?disabled=${index === 0}
            @click=${() => move(index, index - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label=${form.say('moveDown', plain(form.question.options[place]))}
            ?disabled=${index === places.length - 1}
            @click=${() => move(index, index + 1)}
          >
            ↓
          </button>
        </li>`,
      )}
    </ol>
    ${form.value.chosen?.length
      ? nothing
      : html`<button type="button" class="xk-exam-quiet" @click=${() => move(0, 0)}>${form.say('keepOrder')}</button>`}`;
}

function text(form: Form) {
  const now = form.value.texts?.[0] ?? '';
  const write = (event: Event) =>
    form.change({ ...form.value, texts: [(event.target as HTMLTextAreaElement).value] }, true);
  return html`<label class="xk-exam-text">
    <span class="xk-visually-hidden">${form.say('yourAnswer')}</span>
    <textarea rows="8" maxlength="5000" .value=${now} @input=${write}></textarea>
    <span class="xk-quiet">${form.say('characters', now.length)}</span>
  </label>`;
}

function plain(markup: string): string {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent?.trim() ?? '';
}
