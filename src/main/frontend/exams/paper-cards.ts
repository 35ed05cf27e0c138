import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { isBlank } from './journal.mjs';
import type { Receipt } from './paper-api';
import type { XkPaper } from './xk-paper';

/** All questions at a glance; what each number says, it says by shape and by name, not by colour alone. */
export function mapOf(paper: XkPaper): TemplateResult {
  const { words } = paper;
  return html`<aside class="xk-exam-map ${paper.mapOpen ? 'xk-open' : ''}" aria-label=${words.say('map')}>
    <h2>${words.say('map')}</h2>
    <ol>
      ${paper.paper?.questions.map(({ position }) => {
        const value = paper.journal.value(position);
        const answered = !isBlank(value);
        const name = [
          words.say('placeShort', position),
          words.say(answered ? 'answered' : 'unanswered'),
          ...(value.flagged ? [words.say('flagged')] : []),
        ].join(words.say('comma'));
        return html`<li>
          <button
            type="button"
            class="${answered ? 'xk-answered' : ''} ${value.flagged ? 'xk-flagged' : ''}"
            aria-label=${name}
            aria-current=${position === paper.position ? 'step' : nothing}
            @click=${() => paper.go(position)}
          >
            ${position}
          </button>
        </li>`;
      })}
    </ol>
    <p class="xk-quiet xk-exam-legend">
      <span class="xk-mark xk-answered"></span>${words.say('answered')} <span class="xk-mark"></span>${words.say('unanswered')}
      <span class="xk-mark xk-flagged"></span>${words.say('flagged')}
    </p>
    <button type="button" class="xk-exam-wide" @click=${() => (paper.asking = true)}>${words.say('handIn')}</button>
    <p class="xk-quiet xk-exam-keys">${words.say('keys')}</p>
  </aside>`;
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

export function handInCard(paper: XkPaper): TemplateResult {
  return paper.stage === 'handingIn' ? onItsWay(paper) : question(paper);
}

function question(paper: XkPaper): TemplateResult {
  const { words } = paper;
  const open = paper.unanswered();
  return modal(
    html`<h2>${words.say('handInTitle')}</h2>
      <p>${open.length === 0 ? words.say('allAnswered') : words.say('someOpen', open.length)}</p>
      ${open.length === 0
        ? nothing
        : html`<ul class="xk-exam-open">
            ${open.map(
              (position) => html`<li>
                <button type="button" @click=${() => {
                  paper.asking = false;
                  paper.go(position);
                }}>
                  ${position}
                </button>
              </li>`,
            )}
          </ul>`}
      <p class="xk-quiet">${words.say('handInFinal')}</p>
      <div class="xk-exam-actions">
        <button type="button" autofocus @click=${() => (paper.asking = false)}>${words.say('goOn')}</button>
        <button type="button" class="xk-exam-primary" @click=${() => void paper.handIn()}>${words.say('handInNow')}</button>
      </div>`,
    () => (paper.asking = false),
    words.say('handInTitle'),
  );
}

function onItsWay(paper: XkPaper): TemplateResult {
  const { words } = paper;
  const away = paper.link === 'offline' || paper.link === 'signedOut';
  const key = away ? (paper.journal.durable ? 'handInOffline' : 'handInOfflineNotKept') : 'handingIn';
  return html`<div class="xk-exam-veil">
    <div class="xk-exam-card" role="alert">
      ${paper.timeUp ? html`<h2>${words.say('timeUp')}</h2>` : nothing}
      <p>${words.say(key)}</p>
      ${paper.link === 'signedOut' ? signInCard(paper) : nothing}
    </div>
  </div>`;
}

export function otherWindowCard(paper: XkPaper): TemplateResult {
  const { words } = paper;
  return html`<div class="xk-exam-veil">
    <div class="xk-exam-card" role="alertdialog" aria-label=${words.say('otherWindowTitle')}>
      <h2>${words.say('otherWindowTitle')}</h2>
      <p>${words.say('otherWindowText')}</p>
      <button type="button" class="xk-exam-primary" autofocus @click=${() => paper.takeBack()}>${words.say('takeBack')}</button>
    </div>
  </div>`;
}

/** The sign-in has run out: the paper goes on, and this brings what waits to the server. */
export function signInCard(paper: XkPaper): TemplateResult {
  const { words } = paper;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('password') as HTMLInputElement;
    void paper.signIn(field.value);
    field.value = '';
  };
  return html`<form class="xk-exam-sign-in" @submit=${submit}>
    <p>${words.say('signInText', paper.number)}</p>
    <input type="text" name="username" autocomplete="username" .value=${paper.number} hidden readonly />
    <label>
      <span>${words.say('password')}</span>
      <input type="password" name="password" autocomplete="current-password" required maxlength="128" />
    </label>
    <button type="submit" class="xk-exam-primary">${words.say('signIn')}</button>
    ${paper.signInTrouble ? html`<p class="xk-refusal" role="alert">${paper.signInTrouble}</p>` : nothing}
  </form>`;
}

export function receiptCard(paper: XkPaper, receipt: Receipt): TemplateResult {
  const { words } = paper;
  const at = receipt.endedAt ? new Date(receipt.endedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : '';
  const byServer = receipt.state === 'CLOSED_BY_SERVER' || receipt.late > 0;
  return html`<main class="xk-exam-card xk-exam-receipt" id="main">
    <h1>${words.say(byServer ? 'closedByServer' : paper.timeUp ? 'handedInAtEnd' : 'handedIn')}</h1>
    <p>${paper.paper ? words.say('receipt', at, paper.answered().length) : words.say('receiptShort', at)}</p>
    ${receipt.late > 0 ? html`<p>${words.say('late', receipt.late)}</p>` : nothing}
    <a class="xk-exam-primary" href=${paper.resultHref}>${words.say('toResult')}</a>
    <a class="xk-help-link" href=${paper.helpHref}>${words.say('help')}</a>
  </main>`;
}
