import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ask } from '../shared/ask';
import { later } from '../shared/later';
import { pageFacts, type PageFacts } from '../shared/page';
import type { MyExam, SessionMe } from '../shared/rest';
import { under } from '../shared/words';
import { XkElement } from '../shared/xk-element';
import { doorCard, factsOf, rules, type Before } from './door-cards';
import { examPause } from './sender';
import './xk-exam-door';
import './xk-paper';

/** So far the device's two clocks may come apart. */
const ASLEEP = 5000;

interface ExamPageFacts extends PageFacts {
  zone: string;
}

/**
 * The page of one exam: its door, and behind it the paper, in one page that needs no view and no session of one. The
 * address says which of the two is shown.
 */
@customElement('xk-exam-page')
export class XkExamPage extends XkElement {
  @state() private exam?: MyExam;
  @state() private me?: SessionMe;
  /** The attempt whose paper is shown. */
  @state() private attempt?: number;
  @state() private trouble = '';
  private facts = pageFacts<ExamPageFacts>();
  private readonly examId = Number(/^\/sit\/(\d+)/.exec(location.pathname)?.[1]);
  private offset = 0;
  private drift = 0;
  private tries = 0;
  private ticker?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    this.words = this.facts.words;
    window.addEventListener('popstate', this.turned);
    this.ticker = window.setInterval(() => this.attempt || this.tick(), 1000);
    void this.arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.turned);
    window.clearInterval(this.ticker);
  }

  /** The steady time of a device stands still while it sleeps: then the server is asked what time it is. */
  private tick(): void {
    this.requestUpdate();
    if (this.exam && Math.abs(Date.now() - performance.now() - this.drift) > ASLEEP) {
      this.drift = Date.now() - performance.now();
      void this.arrive();
    }
  }

  private get door(): string {
    return `sit/${this.examId}`;
  }

  private async arrive(): Promise<void> {
    const [exam, me] = await Promise.all([
      ask('GET /exams/{id}', `api/v1/exams/${this.examId}`),
      this.me ? { status: 200, body: this.me } : ask('GET /session', 'api/v1/session'),
    ]);
    if (exam.status === 401 || me.status === 404) {
      this.signIn();
    } else if (exam.body && me.body) {
      this.tries = 0;
      this.trouble = '';
      this.shown(exam.body, me.body);
    } else if (exam.status === 403 || exam.status === 404) {
      this.trouble = this.say('notFoundText');
    } else {
      this.trouble = this.say('unreachable');
      later(examPause(this.tries++, Math.random()), () => void this.arrive());
    }
  }

  private shown(exam: MyExam, me: SessionMe): void {
    if (me.mustChangePassword) {
      location.replace(new URL('password', document.baseURI));
      return;
    }
    this.offset = Date.parse(exam.serverTime) - performance.now();
    this.drift = Date.now() - performance.now();
    this.exam = exam;
    this.me = me;
    document.title = exam.title;
    if (location.pathname.endsWith('/paper')) {
      if (exam.state === 'RUNNING') {
        this.attempt = exam.attemptId;
      } else if (!this.attempt) {
        history.replaceState(null, '', this.door);
      }
    }
  }

  private readonly signIn = (): void => {
    location.replace(new URL(`sign-in?next=${encodeURIComponent(location.pathname.slice(1))}`, document.baseURI));
  };

  private readonly entered = (event: CustomEvent<number>): void => {
    history.pushState(null, '', `${this.door}/paper`);
    this.attempt = event.detail;
    window.scrollTo({ top: 0 });
  };

  /** Back and forward between door and paper: what is running is asked anew. */
  private readonly turned = (): void => {
    this.attempt = undefined;
    void this.arrive();
  };

  protected override render() {
    if (this.attempt) {
      return html`<xk-paper
        .words=${under(this.facts.words, 'paper.')}
        .attempt=${this.attempt}
        .number=${this.me?.number ?? ''}
        .resultHref=${`attempts/${this.attempt}/result`}
        .helpHref=${'help'}
      ></xk-paper>`;
    }
    return html`<a class="xk-skip" href="${location.pathname}#main">${this.say('skip')}</a>
      <header class="xk-header">
        <a class="xk-brand" href="./">${this.say('brand')}</a>
        <span></span>
        <a class="xk-help-link" href="help">${this.say('help')}</a>
      </header>
      <main id="main" class="xk-page" tabindex="-1">${this.exam ? this.doorOf(this.exam) : this.waiting()}</main>`;
  }

  private waiting(): TemplateResult {
    return html`<h1>${this.say('menu')}</h1>
      <p role="status">${this.trouble || this.say('comes')}</p>
      <p class="xk-trail"><a href="exams">${this.say('backToList')}</a></p>`;
  }

  private doorOf(exam: MyExam): TemplateResult {
    const { say, facts } = this;
    const now = performance.now() + this.offset;
    const before: Before = { say, exam, now, offset: this.offset, lang: facts.lang, zone: facts.zone };
    return html`<h1>${exam.title}</h1>
      ${factsOf(before)} ${rules(before)} ${doorCard(before, under(facts.words, 'door.'), this.entered, this.signIn)}
      ${this.trouble ? html`<p class="xk-refusal" role="status">${this.trouble}</p>` : nothing}
      <p class="xk-trail"><a href="exams">${say('backToList')}</a></p>`;
  }
}
