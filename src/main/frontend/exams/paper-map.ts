import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk';
import { isBlank } from './journal';

/** All questions at a glance; what each number says, it says by shape and by name, not by colour alone. */
export function mapOf(desk: Desk): TemplateResult {
  const { say, sitting } = desk;
  return html`<aside class="xk-exam-map ${desk.mapOpen ? 'xk-open' : ''}" aria-label=${say('map')}>
    <h2>${say('map')}</h2>
    <ol>
      ${sitting.sheet.paper?.questions.map(({ position }) => html`<li>${number(desk, position)}</li>`)}
    </ol>
    <p class="xk-quiet xk-exam-legend">
      <span class="xk-mark xk-answered"></span>${say('answered')} <span class="xk-mark"></span>${say('unanswered')}
      <span class="xk-mark xk-flagged"></span>${say('flagged')}
    </p>
    <button type="button" class="xk-exam-wide" @click=${() => sitting.ask(true)}>${say('handIn')}</button>
    <p class="xk-quiet xk-exam-keys">${say('keys')}</p>
  </aside>`;
}

function number({ say, sitting, go }: Desk, position: number): TemplateResult {
  const value = sitting.sheet.value(position);
  const answered = !isBlank(value);
  const state = sitting.refusedAt(position) ? 'notSaved' : answered ? 'answered' : 'unanswered';
  const name = [say('placeShort', position), say(state), ...(value.flagged ? [say('flagged')] : [])];
  return html`<button
    type="button"
    class="${answered ? 'xk-answered' : ''} ${value.flagged ? 'xk-flagged' : ''}"
    aria-label=${name.join(say('comma'))}
    aria-current=${position === sitting.sheet.position ? 'step' : nothing}
    @click=${() => go(position)}
  >
    ${position}
  </button>`;
}
