import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { later } from '../shared/later';
import { XkElement } from '../shared/xk-element';
import type { Desk } from './desk';
import { DeviceShelf } from './device-shelf';
import { PaperApi } from './paper-api';
import { openingCard, overlay, receiptCard } from './paper-cards';
import { bar, header, sheet, spoken } from './paper-frame';
import { mapOf } from './paper-map';
import { Sitting } from './sitting';

/**
 * The exam paper, one question on the screen. It shows a sitting and tells it what happens to the page; nothing of it lives
 * in a server-side session.
 */
@customElement('xk-paper')
export class XkPaper extends XkElement implements Desk {
  @property({ type: Number }) attempt = 0;
  @property() number = '';
  @property() resultHref = '';
  @property() helpHref = '';
  @state() mapOpen = false;
  sitting!: Sitting;
  private readonly windowId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  private ticker?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    document.body.classList.add('xk-in-exam');
    window.addEventListener('online', this.back);
    window.addEventListener('storage', this.elsewhere);
    document.addEventListener('visibilitychange', this.shownOrHidden);
    document.addEventListener('keydown', this.key);
    this.ticker = window.setInterval(() => this.sitting?.tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.body.classList.remove('xk-in-exam');
    window.removeEventListener('online', this.back);
    window.removeEventListener('storage', this.elsewhere);
    document.removeEventListener('visibilitychange', this.shownOrHidden);
    document.removeEventListener('keydown', this.key);
    window.clearInterval(this.ticker);
  }

  protected override willUpdate(): void {
    if (!this.sitting) {
      this.sitting = this.begin();
      void this.sitting.open();
    }
  }

  private begin(): Sitting {
    const world = {
      api: new PaperApi(this.attempt, this.windowId),
      shelf: new DeviceShelf(this.attempt),
      announce: () => this.announce(),
      later,
      now: () => performance.now(),
      wall: () => Date.now(),
      random: Math.random,
    };
    return new Sitting(world, () => this.look());
  }

  private look(): void {
    const { stage, sheet: { paper } } = this.sitting;
    if (stage === 'writing' && paper) {
      document.title = paper.title;
    }
    this.requestUpdate();
  }

  private announce(): void {
    try {
      localStorage.setItem(`xinke.window.${this.attempt}`, this.windowId);
    } catch {
      // the other tab learns it from the server
    }
  }

  readonly go = (position: number): void => {
    this.mapOpen = false;
    this.sitting.go(position);
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('#xk-exam-head')?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  };

  private readonly back = () => void this.sitting?.back();

  private readonly shownOrHidden = () => {
    if (document.visibilityState === 'hidden') {
      this.sitting?.leave();
    } else {
      this.back();
    }
  };

  private readonly elsewhere = (event: StorageEvent) => {
    if (event.key === `xinke.window.${this.attempt}` && event.newValue !== this.windowId) {
      this.sitting?.replaced();
    }
  };

  private readonly key = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const typing = target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])');
    const { sitting } = this;
    if (sitting?.stage !== 'writing' || sitting.asking || typing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Escape' && this.mapOpen) {
      this.turnMap();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      this.go(sitting.sheet.position + (event.key === 'ArrowLeft' ? -1 : 1));
    } else if (/^[1-9]$/.test(event.key)) {
      this.querySelector<HTMLInputElement>(`.xk-exam-sheet [data-place="${Number(event.key) - 1}"]`)?.click();
    }
  };

  private readonly turnMap = () => {
    this.mapOpen = !this.mapOpen;
    const goal = this.mapOpen ? '.xk-exam-map [aria-current], .xk-exam-map li button' : '.xk-exam-map-button';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(goal)?.focus());
  };

  protected override render() {
    const { sitting } = this;
    if (sitting.trouble) {
      return html`<div class="xk-exam-card" role="alert"><p>${sitting.trouble}</p></div>`;
    }
    if (sitting.stage === 'done' && sitting.receipt) {
      return receiptCard(this, sitting.receipt);
    }
    if (!sitting.sheet.paper) {
      return openingCard(this);
    }
    return html`${header(this)}
      <div class="xk-exam-body" ?inert=${sitting.link === 'otherWindow' || sitting.stage !== 'writing'}>${sheet(this)} ${mapOf(this)}</div>
      ${bar(this, this.turnMap)} ${overlay(this)} ${spoken(this)}`;
  }
}
