import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Say } from '../shared/words';
import type { Desk } from './desk';
import { signInCard } from './paper-cards';
import { questionForm } from './question-form';

/** The time left, true words about what is saved, the way to help. */
export function header(desk: Desk): TemplateResult {
  const { say, sitting } = desk;
  const { link, sheet, clock } = sitting;
  const nothingYet = link === 'saved' && sheet.answered().length === 0;
  const key = nothingYet ? 'nothingYet' : link === 'offline' && !sheet.journal.durable ? 'offlineNotKept' : link;
  return html`<header class="xk-exam-header">
    <span class="xk-exam-time" role="timer" aria-live="off" aria-label=${say('timeLeft')}>${timeLeft(say, clock.left)}</span>
    <span class="xk-exam-link ${nothingYet ? '' : `xk-exam-link-${link}`}" role="status">${say(`link.${key}`)}</span>
    <a class="xk-help-link" data-here href=${desk.helpHref} target="_blank" rel="noopener">${say('help')}</a>
    ${link === 'signedOut' ? signInCard(desk) : nothing}
  </header>`;
}

/** Minutes while there are many, minutes and seconds in the last five. */
function timeLeft(say: Say, millis?: number): string {
  if (millis === undefined) {
    return '';
  }
  const seconds = Math.ceil(millis / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes >= 5 ? say('minutesLeft', Math.ceil(seconds / 60)) : `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

export function spoken({ say, sitting }: Desk): TemplateResult {
  const { minute } = sitting.clock;
  return html`<div class="xk-visually-hidden" aria-live="assertive">${minute === undefined ? '' : say('minutesSpoken', minute)}</div>`;
}

/** The question that is open. */
export function sheet(desk: Desk): TemplateResult | typeof nothing {
  const { say, sitting } = desk;
  const { line, last } = sitting.sheet;
  if (!line) {
    return nothing;
  }
  const value = sitting.sheet.value(line.position);
  return html`<main class="xk-exam-sheet" id="main">
    <div class="xk-exam-place">
      <h1 id="xk-exam-head" tabindex="-1">${say('place', line.position, last)}</h1>
      <span class="xk-quiet">${say('section', line.section, line.question.points ?? 0)}</span>
      <button type="button" class="xk-exam-flag" aria-pressed=${value.flagged ? 'true' : 'false'} @click=${() => sitting.flag()}>
        ${say(value.flagged ? 'flagged' : 'flag')}
      </button>
    </div>
    ${keyed(
      line.position,
      questionForm({
        say,
        name: `q${line.position}`,
        question: line.question,
        value,
        change: (next, typing) => sitting.write(line.position, next, typing),
      }),
    )}
    ${refusal(desk, line.position)}
  </main>`;
}

/** On the question itself: what is written here is not saved, why, and what to do. */
function refusal({ say, sitting }: Desk, position: number): TemplateResult | typeof nothing {
  const refused = sitting.refusedAt(position);
  return refused ? html`<p class="xk-refusal" role="alert">${say('refusedHere')} ${refused.reason}</p>` : nothing;
}

/** One question back, the map, one question on; after the last one, handing in. */
export function bar(desk: Desk, turnMap: () => void): TemplateResult {
  const { say, sitting, go } = desk;
  const { position, last } = sitting.sheet;
  const on =
    position === last
      ? html`<button type="button" class="xk-exam-primary" @click=${() => sitting.ask(true)}>${say('handIn')}</button>`
      : html`<button type="button" class="xk-exam-primary" @click=${() => go(position + 1)}>${say('next')}</button>`;
  return html`<nav class="xk-exam-bar" aria-label=${say('bar')} ?inert=${sitting.link === 'otherWindow'}>
    <button type="button" ?disabled=${position === 1} @click=${() => go(position - 1)}>${say('before')}</button>
    <button type="button" class="xk-exam-map-button" aria-expanded=${desk.mapOpen} @click=${turnMap}>
      ${say('answeredOf', sitting.sheet.answered().length, last)}
    </button>
    ${on}
  </nav>`;
}
