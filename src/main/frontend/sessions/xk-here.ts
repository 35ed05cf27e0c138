import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ask, type Answered } from '../shared/ask';
import { later } from '../shared/later';
import { pageFacts, type PageFacts } from '../shared/page';
import { pause } from '../shared/pause';
import type { CheckInsHere, CheckInsOpenSession } from '../shared/rest';
import { XkElement } from '../shared/xk-element';

const DEVICE = 'xk-here.device';

interface HereFacts extends PageFacts {
  zone: string;
}

/** 签到 on a student's own phone. It says 已到 only when the server has it; while nobody answers it asks again by itself. */
@customElement('xk-here')
export class XkHere extends XkElement {
  @state() private done?: CheckInsHere;
  @state() private sessions?: CheckInsOpenSession[];
  @state() private trouble = '';
  @state() private away = false;
  private readonly facts = pageFacts<HereFacts>();
  private readonly token = new URLSearchParams(location.search).get('t') ?? '';
  private tries = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.words = this.facts.words;
    void (this.token ? this.scan() : this.look());
  }

  private async scan(): Promise<void> {
    const body = { token: this.token, device: device() };
    const answer = await ask('POST /here', 'api/v1/here', body, false, 8000);
    if (this.heard(answer, () => void this.scan()) && answer.body) {
      this.done = answer.body;
      history.replaceState(null, '', 'here');
    }
    await this.look();
  }

  private async look(): Promise<void> {
    const answer = await ask('GET /here', 'api/v1/here');
    if (answer.status === 401) {
      this.signIn();
    }
    this.sessions = answer.body ?? this.sessions;
    if (!this.sessions && answer.status === 0) {
      this.away = true;
      later(pause(this.tries++, Math.random(), 1000, 8000), () => void this.look());
    }
  }

  /** False: there is no answer yet, or it was a refusal. */
  private heard(answer: Answered<unknown>, again: () => void): boolean {
    this.away = answer.status === 0 || answer.status >= 500;
    if (answer.status === 401) {
      this.signIn();
    } else if (this.away) {
      later(pause(this.tries++, Math.random(), 1000, 4000), again);
    } else {
      this.trouble = answer.status < 300 ? '' : (answer.title ?? this.say('refused'));
    }
    return answer.status >= 200 && answer.status < 300;
  }

  private signIn(): void {
    location.replace(new URL(`sign-in?next=${encodeURIComponent(`here${location.search}`)}`, document.baseURI));
  }

  private readonly typed = async (event: SubmitEvent, session: number): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const code = String(new FormData(form).get('code') ?? '').trim();
    const address = `api/v1/class-sessions/${session}/check-in`;
    const send = async (): Promise<void> => {
      const answer = await ask('POST /class-sessions/{id}/check-in', address, { code, device: device() }, false, 8000);
      if (this.heard(answer, () => void send()) && answer.body) {
        this.done = answer.body;
        await this.look();
      }
    };
    await send();
  };

  protected override render() {
    return html`<a class="xk-skip" href="${location.pathname}#main">${this.say('skip')}</a>
      <header class="xk-header">
        <a class="xk-brand" href="./">${this.say('brand')}</a>
        <span></span>
        <a class="xk-help-link" href="help">${this.say('help')}</a>
      </header>
      <main id="main" class="xk-page" tabindex="-1">
        <h1>${this.say('title')}</h1>
        <div role="status" class="xk-card xk-here-card">${this.answer()}</div>
        ${this.trouble ? html`<p class="xk-refusal" role="alert">${this.trouble}</p>` : nothing}
        ${(this.sessions ?? []).map((session) => this.session(session))}
        <p class="xk-here-truth">${this.say('truth')}</p>
        <p class="xk-trail"><a href="timetable">${this.say('toTimetable')}</a></p>
      </main>`;
  }

  private answer(): TemplateResult {
    if (this.away) {
      return html`<p class="xk-here-wait">${this.say('away')}</p>`;
    }
    if (this.done) {
      const key = this.done.out ? 'out' : this.done.late ? 'late' : 'in';
      return html`<p class="xk-here-answer">${this.say(key)}</p>
        <p>${this.say('at', this.time(this.done.at))}</p>`;
    }
    const waits = this.sessions === undefined && this.trouble === '';
    const none = this.sessions?.length === 0 && !this.trouble;
    return html`<p class="xk-here-wait">${this.say(waits ? 'comes' : none ? 'none' : 'notYet')}</p>`;
  }

  private session(session: CheckInsOpenSession): TemplateResult {
    return html`<section class="xk-card">
      <h2>${session.section}</h2>
      <p>${this.say('when', this.time(session.startsAt), this.time(session.endsAt), session.room)}</p>
      ${session.at
        ? html`<p><strong>${this.say('have', this.time(session.at))}</strong></p>`
        : html`<form class="xk-here-code" @submit=${(event: SubmitEvent) => void this.typed(event, session.id)}>
            <label for="code-${session.id}">${this.say('code')}</label>
            <input
              id="code-${session.id}"
              name="code"
              inputmode="numeric"
              autocomplete="off"
              pattern="[0-9]{4}"
              maxlength="4"
              required
            />
            <button class="xk-button xk-button-main">${this.say('send')}</button>
          </form>`}
    </section>`;
  }

  private time(at: string): string {
    return new Intl.DateTimeFormat(this.facts.lang, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: this.facts.zone }).format(
      new Date(at),
    );
  }
}

/** A random word of this browser: it says no more than that two came from the same one. */
function device(): string {
  const fresh = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2);
  try {
    const kept = localStorage.getItem(DEVICE) ?? fresh;
    localStorage.setItem(DEVICE, kept);
    return kept;
  } catch {
    return fresh;
  }
}
