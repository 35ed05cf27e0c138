import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Desk } from './desk';
import type { Receipt } from './paper-api';

/** What lies over the paper, if anything does. */
export function overlay(desk: Desk): TemplateResult | typeof nothing {
  const { sitting } = desk;
  if (sitting.link === 'otherWindow') {
    return otherWindowCard(desk);
  }
  if (sitting.stage === 'ending' || sitting.stage === 'handingIn') {
    return onItsWay(desk);
  }
  return sitting.asking ? handInCard(desk) : nothing;
}

/** Opens as a modal dialog, so that focus stays inside and Escape closes it. */
function modal(content: TemplateResult, closed: () => void, label: string): TemplateResult {
  return html`<dialog
    class="xk-exam-dialog"
    aria-label=${label}
    @close=${closed}
    @cancel=${closed}
    ${ref((element) => {
      const dialog = element as HTMLDialogElement | undefined;
      if (dialog && !dialog.open) {
        queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
      }
    })}
  >
    ${content}
  </dialog>`;
}

function handInCard({ say, sitting, go }: Desk): TemplateResult {
  const open = sitting.sheet.unanswered();
  const flagged = (sitting.sheet.paper?.questions ?? []).map(({ position }) => position).filter((position) => sitting.sheet.value(position).flagged);
  const close = () => sitting.ask(false);
  return modal(
    html`<h2>${say('handInTitle')}</h2>
      <p>${open.length === 0 ? say('allAnswered') : say('someOpen', open.length)}</p>
      ${open.length === 0
        ? nothing
        : html`<ul class="xk-exam-open">
            ${open.map((position) => html`<li><button type="button" @click=${() => go(position)}>${position}</button></li>`)}
          </ul>`}
      ${flagged.length === 0 ? nothing : html`<p>${say('someFlagged', flagged.join(say('comma')))}</p>`}
      <p class="xk-quiet">${say('handInFinal')}</p>
      <div class="xk-exam-actions">
        <button type="button" autofocus @click=${close}>${say('goOn')}</button>
        <button type="button" class="xk-exam-primary" @click=${() => void sitting.handIn()}>${say('handInNow')}</button>
      </div>`,
    close,
    say('handInTitle'),
  );
}

function onItsWay(desk: Desk): TemplateResult {
  const { say, sitting } = desk;
  const away = sitting.link === 'offline' || sitting.link === 'signedOut';
  const way = sitting.stage === 'ending' ? 'ending' : 'handIn';
  const key = away ? `${way}Offline${sitting.sheet.journal.durable ? '' : 'NotKept'}` : way === 'ending' ? 'ending' : 'handingIn';
  return html`<div class="xk-exam-veil">
    <div class="xk-exam-card" role="alert">
      ${sitting.timeUp ? html`<h2>${say('timeUp')}</h2>` : nothing}
      <p>${say(key)}</p>
      ${sitting.link === 'signedOut' ? signInCard(desk) : nothing}
    </div>
  </div>`;
}

function otherWindowCard({ say, sitting }: Desk): TemplateResult {
  return html`<div class="xk-exam-veil">
    <div class="xk-exam-card" role="alertdialog" aria-label=${say('otherWindowTitle')}>
      <h2>${say('otherWindowTitle')}</h2>
      <p>${say('otherWindowText')}</p>
      <button type="button" class="xk-exam-primary" autofocus @click=${() => sitting.takeBack()}>${say('takeBack')}</button>
    </div>
  </div>`;
}

/** The sign-in has run out: the paper goes on, and this brings what waits to the server. */
export function signInCard({ say, sitting, number }: Desk): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('password') as HTMLInputElement;
    void sitting.signIn(number, field.value);
    field.value = '';
  };
  const { refusal } = sitting;
  return html`<form class="xk-exam-sign-in" @submit=${submit}>
    <p>${say('signInText', number)}</p>
    <input type="text" name="username" autocomplete="username" .value=${number} hidden readonly />
    <label>
      <span>${say('password')}</span>
      <input type="password" name="password" autocomplete="current-password" required maxlength="128" />
    </label>
    <button type="submit" class="xk-exam-primary">${say('signIn')}</button>
    ${refusal ? html`<p class="xk-refusal" role="alert">${refusal.title ?? say('signInOffline')}</p>` : nothing}
  </form>`;
}

/** Before there is a paper: it is on its way, or nobody answers, or one has to sign in first. */
export function openingCard(desk: Desk): TemplateResult {
  const { say, sitting } = desk;
  return html`<div class="xk-exam-card" role="status">
      <p>${say(sitting.link === 'offline' ? 'openingOffline' : 'opening')}</p>
    </div>
    ${sitting.link === 'signedOut' ? signInCard(desk) : nothing}`;
}

export function receiptCard(desk: Desk, receipt: Receipt): TemplateResult {
  const { say, sitting, resultHref, helpHref } = desk;
  const at = receipt.endedAt ? new Date(receipt.endedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : '';
  const byServer = receipt.state === 'CLOSED_BY_SERVER' || receipt.late > 0 || sitting.late.waiting > 0;
  const { sheet, timeUp } = sitting;
  return html`<main class="xk-exam-card xk-exam-receipt" id="main">
    <h1>${say(byServer ? 'closedByServer' : timeUp ? 'handedInAtEnd' : 'handedIn')}</h1>
    <p>${sheet.paper ? say('receipt', at, sheet.answered().length) : say('receiptShort', at)}</p>
    ${lateWords(desk)} ${sitting.link === 'signedOut' ? signInCard(desk) : nothing}
    <a class="xk-exam-primary" href=${resultHref}>${say('toResult')}</a>
    <a class="xk-help-link" data-here href=${helpHref}>${say('help')}</a>
  </main>`;
}

/** What became of the answers that came too late. */
function lateWords({ say, sitting: { late } }: Desk): TemplateResult {
  const { link, waiting, left } = late;
  const onTheWay = left > 0 && link !== 'closed' && link !== 'refused' && link !== 'saved';
  return html`<div role="status">
    ${waiting > 0 ? html`<p>${say('lateWaiting', waiting)}</p>` : nothing}
    ${left > 0 ? html`<p>${say(onTheWay ? 'lateOnTheWay' : 'late', left)}</p>` : nothing}
  </div>`;
}
