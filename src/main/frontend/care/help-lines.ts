import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../shared/words';

/** Whom to call, as the server has put it into the page of help. */
export interface CallLine {
  name: string;
  purpose: string;
  hours: string;
  shown: string;
  tel: string;
}

/** One tap calls. */
export function helpLines(say: Say, lines: CallLine[]): TemplateResult {
  return html`<p class="xk-help-urgent">${say('urgent')}</p>
    <ul class="xk-help-lines">
      ${lines.map(
        (line) => html`<li>
          <div>
            <span class="xk-help-name">${line.name}</span>
            ${line.purpose ? html`<span class="xk-help-purpose">${line.purpose}</span>` : nothing}
            ${line.hours ? html`<span class="xk-quiet">${line.hours}</span>` : nothing}
          </div>
          <a class="xk-help-call" href="tel:${line.tel}" aria-label=${say('call', line.name, line.shown)}>${line.shown}</a>
        </li>`,
      )}
    </ul>`;
}
