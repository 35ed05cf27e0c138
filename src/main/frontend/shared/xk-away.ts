import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { alive } from './alive';
import { XkElement } from './xk-element';

/** The part of Vaadin's client that tells whether the server answers. */
interface Connection {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

const LOST = ['connection-lost', 'reconnecting'];
const LOOK_EVERY = 10_000;

/**
 * One calm line below the header while nobody answers. What became of a text is said beside the text, and only there, so that
 * two lines cannot contradict each other.
 */
@customElement('xk-away')
export class XkAway extends XkElement {
  @state() private lost = false;
  private looking = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.connection?.addStateChangeListener(this.changed);
    window.addEventListener('offline', this.changed);
    window.addEventListener('online', this.changed);
    this.changed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.connection?.removeStateChangeListener(this.changed);
    window.removeEventListener('offline', this.changed);
    window.removeEventListener('online', this.changed);
    window.clearInterval(this.looking);
  }

  private get connection(): Connection | undefined {
    return (window as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState;
  }

  private readonly changed = (): void => {
    this.show(!navigator.onLine || LOST.includes(this.connection?.state ?? ''));
  };

  private show(lost: boolean): void {
    this.lost = lost;
    window.clearInterval(this.looking);
    if (lost) {
      this.looking = window.setInterval(() => void this.look(), LOOK_EVERY);
    }
  }

  /** Vaadin's client learns nothing new before it asks again. */
  private async look(): Promise<void> {
    if (await alive()) {
      this.show(false);
    }
  }

  protected override render() {
    return html`<p class="xk-away" role="status" ?hidden=${!this.lost}>${this.lost ? this.say('away') : nothing}</p>`;
  }
}
