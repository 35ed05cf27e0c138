import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keeperOf, waitingSheets } from './practice-element';

/** Sends what lies on this device only, and says how much still does. */
@customElement('xk-practice-waiting')
export class XkPracticeWaiting extends LitElement {
  @property() owner = '';
  @property() words = '';
  @state() private waiting = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.send);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.send);
  }

  protected override firstUpdated(): void {
    void this.send();
  }

  private readonly send = async () => {
    this.waiting = waitingSheets(this.owner).length;
    for (const url of waitingSheets(this.owner)) {
      const keeper = keeperOf(this.owner, url, () => undefined);
      await keeper.open();
      await keeper.settled();
      keeper.stop();
    }
    this.waiting = waitingSheets(this.owner).length;
  };

  protected override render() {
    return this.waiting === 0 ? nothing : html`<p class="xk-offline" role="status">${this.words.replace('{0}', String(this.waiting))}</p>`;
  }
}
