import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ask } from '../shared/ask';
import { later } from '../shared/later';
import { pageFacts, type PageFacts } from '../shared/page';
import { XkElement } from '../shared/xk-element';
import { departure, type Way } from './departure';
import { Entry } from './entry';
import { ownPage } from './own-page';
import { prove } from './proof';

interface SignInFacts extends PageFacts {
  ways: Way[];
  /** Whom to ask when the school knows a person whom we do not. */
  contact: string;
}

/** Who waits in the queue waits for an answer, not for the network. */
const PATIENCE = 90_000;
const REFUSALS = ['away', 'unknown', 'expired', 'refused', 'numberless'];
/** Here the school's session is the problem: the same click would end in the same place. */
const WANT_ANOTHER = ['unknown', 'numberless'];

/** The school's own sign-in first where there is one, number and password always; the page first wanted waits. */
@customElement('xk-sign-in')
export class XkSignIn extends XkElement {
  @state() private plain = false;
  /** Much nonsense came from this network: leaving for the school costs a little reckoning. */
  @state() private leaving = false;
  private readonly facts = pageFacts<SignInFacts>();
  private readonly query = new URLSearchParams(location.search);
  private readonly next = ownPage(this.query.get('next'));
  private readonly entry = new Entry(
    {
      signIn: (credentials) => ask('POST /session', 'api/v1/session', credentials, false, PATIENCE),
      second: (code) => ask('POST /session/second', 'api/v1/session/second', { code }, false, PATIENCE),
      place: (ticket) => ask('GET /session/queue/{ticket}', `api/v1/session/queue/${ticket}`),
      prove: (challenge, bits) => prove(challenge, bits, sha, breathe),
      later,
      random: Math.random,
      ticket: () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace('.', ''),
    },
    () => this.look(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.words = this.facts.words;
    if (this.query.has('second')) {
      this.entry.askForCode();
    }
    void this.leave();
  }

  /** The school's way that the visitor chose, with the work that the server asked for before it. */
  private async leave(): Promise<void> {
    const chosen = departure(this.query, this.facts.ways, this.next);
    if (chosen) {
      this.leaving = true;
      const nonce = await prove(chosen.challenge, chosen.bits, sha, breathe);
      location.replace(new URL(`${chosen.address}&nonce=${nonce}`, document.baseURI));
    }
  }

  private look(): void {
    this.requestUpdate();
    if (this.entry.stage === 'in') {
      location.assign(new URL(this.next || './', document.baseURI));
    } else if (this.entry.stage === 'asking' && this.entry.said) {
      this.retype('password');
    } else if (this.entry.stage === 'code') {
      this.retype('code');
    }
  }

  private retype(name: string): void {
    void this.updateComplete.then(() => {
      const field = this.field(name);
      field.value = '';
      field.focus();
    });
  }

  private field(name: string): HTMLInputElement {
    return this.querySelector(`input[name=${name}]`) as HTMLInputElement;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.plain = false;
    void this.entry.submit(this.field('username').value.trim(), this.field('password').value);
  };

  private readonly bring = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.entry.bring(this.field('code').value.trim());
  };

  private readonly otherLanguage = async (event: Event): Promise<void> => {
    event.preventDefault();
    await fetch((event.target as HTMLAnchorElement).href, { redirect: 'manual' });
    location.reload();
  };

  protected override firstUpdated(): void {
    // on a phone the focus opens the keyboard, which would hide the school's button
    if (this.facts.ways.length === 0 && this.entry.stage === 'asking') {
      this.field('username').focus();
    }
  }

  protected override render() {
    const { say, facts } = this;
    return html`<main class="xk-sign-in-page">
      <div class="xk-sign-in">
        <h1>${say('welcome')}</h1>
        <p>${say('welcomeText')}</p>
        ${['code', 'checking'].includes(this.entry.stage) ? this.second() : [this.school(), this.form()]}
        <a class="xk-help-link" href="help">${say('helpWithoutSignIn')}</a>
        <p class="xk-sign-in-foot">
          <a href="language?to=${facts.lang === 'en' ? 'zh' : 'en'}" lang=${facts.lang === 'en' ? 'zh-CN' : 'en'} @click=${this.otherLanguage}
            >${say('otherLanguage')}</a
          >
          <button type="button" class="xk-plain-button" @click=${() => window.dispatchEvent(new Event('xk-look'))}>${say('otherLook')}</button>
        </p>
      </div>
    </main>`;
  }

  /** The school's own ways in: plain links, and why the last try opened nothing. */
  private school(): TemplateResult {
    const { say } = this;
    const { ways, contact } = this.facts;
    const refusal = this.query.get('refusal') ?? '';
    const to = encodeURIComponent(this.next);
    return html`<div class="xk-school-door" ?hidden=${ways.length === 0 && !REFUSALS.includes(refusal)}>
        ${REFUSALS.includes(refusal) ? html`<p class="xk-refusal" role="alert">${say(`refusal.${refusal}`, contact)}</p>` : nothing}
        ${this.leaving ? html`<p class="xk-sign-in-status" role="status">${say('proving')}</p>` : nothing}
        ${ways.map(({ label, path }) => html`<a class="xk-school-button" href="${path}?to=${to}">${label}</a>`)}
        ${WANT_ANOTHER.includes(refusal)
          ? ways.map(({ label, path }) => html`<a href="${path}?again=1&to=${to}">${say('schoolSignInAgain', label)}</a>`)
          : nothing}
      </div>
      ${ways.length === 0 ? nothing : html`<p class="xk-or">${say('orLocalPassword')}</p>`}`;
  }

  private form(): TemplateResult {
    const { say, entry, facts } = this;
    const busy = entry.stage === 'sending' || entry.stage === 'proving' || entry.stage === 'in';
    return html`<form class="xk-sign-in-form" @submit=${this.submit}>
      <label for="number">${say('number')}</label>
      <input id="number" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64" />
      <label for="password">${say('password')}</label>
      <div class="xk-password">
        <input
          id="password"
          name="password"
          type=${this.plain ? 'text' : 'password'}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="128"
        />
        <button type="button" aria-pressed=${this.plain ? 'true' : 'false'} aria-controls="password" @click=${() => (this.plain = !this.plain)}>
          ${say('show')}
        </button>
      </div>
      <p class="xk-refusal" role="alert">${entry.stage === 'away' ? entry.said || say('unreachable') : entry.stage === 'asking' ? entry.said : nothing}</p>
      <p class="xk-sign-in-status" role="status">${this.status()}</p>
      <button type="submit" class="xk-button ${facts.ways.length === 0 ? 'xk-button-main' : ''}" ?disabled=${busy}>${say('signIn')}</button>
      <details class="xk-lost">
        <summary>${say('lost')}</summary>
        <p>${say('lostText')}</p>
      </details>
    </form>`;
  }

  private second(): TemplateResult {
    const { say, entry } = this;
    return html`<form class="xk-sign-in-form" @submit=${this.bring}>
      <p>${say('second.ask')}</p>
      <label for="code">${say('second.code')}</label>
      <input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" required maxlength="64" />
      <p class="xk-refusal" role="alert">${entry.stage !== 'code' ? nothing : entry.unreached ? say('unreachable') : entry.said}</p>
      <p class="xk-sign-in-status" role="status">${entry.stage === 'checking' ? say('entering') : ''}</p>
      <button type="submit" class="xk-button xk-button-main" ?disabled=${entry.stage === 'checking'}>${say('signIn')}</button>
      <p class="xk-sign-in-foot"><a href="sign-in">${say('second.otherAccount')}</a></p>
    </form>`;
  }

  /** What is being waited for, calmly. */
  private status(): string {
    const { stage, ahead } = this.entry;
    if (stage === 'sending') {
      return ahead ? this.say('ahead', ahead) : ahead === 0 ? this.say('yourTurn') : this.say('entering');
    }
    return stage === 'proving' ? this.say('proving') : stage === 'away' ? this.say('tryingAgain') : '';
  }
}

const sha = (text: string): Uint8Array => sha256(utf8ToBytes(text));

/** Lets the page paint and hear; unlike a timer it is not slowed down in a tab behind. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
