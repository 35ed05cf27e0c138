import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { alive } from '../shared/alive';
import { later } from '../shared/later';
import { pageFacts } from '../shared/page';
import { pause } from '../shared/pause';
import { XkElement } from '../shared/xk-element';
import type { HelpFacts } from './help-copy';
import { helpLines } from './help-lines';

const FIRST_PAUSE = 4000;
const LONGEST_PAUSE = 60_000;

/** In place of a page that did not come: help first, the lesson last read, and the page itself as soon as it can be had. */
@customElement('xk-offline')
export class XkOffline extends XkElement {
  @state() private looking = false;
  private readonly facts = pageFacts<HelpFacts>();
  private readonly help = location.pathname === '/help';
  private readonly exam = location.pathname.startsWith('/sit/');
  private tries = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.words = this.facts.words;
    document.title = this.say(this.help ? 'title' : 'offline.title');
    window.addEventListener('online', this.again);
    this.soon();
  }

  /** Whoever reads a number is not interrupted: the help page waits for its reader. */
  private soon(): void {
    if (!this.help) {
      later(pause(this.tries++, Math.random(), FIRST_PAUSE, LONGEST_PAUSE), () => void this.again());
    }
  }

  private readonly again = async (): Promise<void> => {
    this.looking = true;
    if (await alive()) {
      location.reload();
    } else {
      this.looking = false;
      this.soon();
    }
  };

  protected override render() {
    const { say } = this;
    return html`<header class="xk-header"><a class="xk-brand" href="./">${say('brand')}</a></header>
      <main id="main" class="xk-page xk-offline-page">
        <h1>${say(this.help ? 'title' : 'offline.title')}</h1>
        <p role="status">${say(this.help ? 'offline.help' : this.exam ? 'offline.exam' : 'offline.text')}</p>
        <p><button type="button" class="xk-button ${this.help ? '' : 'xk-button-main'}" ?disabled=${this.looking} @click=${this.again}>${say('offline.again')}</button></p>
        ${this.help ? nothing : html`<h2>${say('title')}</h2>`} ${helpLines(say, this.facts.lines)}
        ${this.exam ? nothing : html`<xk-last-read .words=${this.words}></xk-last-read>`}
      </main>`;
  }
}
