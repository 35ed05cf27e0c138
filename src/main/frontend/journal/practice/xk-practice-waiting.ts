import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { XkElement } from '../../shared/xk-element';
import { keeperOf, waitingSheets } from '../../shared/sheets';

/** Sends what lies on this device only, and says how much still does. */
@customElement('xk-practice-waiting')
export class XkPracticeWaiting extends XkElement {
  @property() owner = '';
  @state() private waiting = 0;

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
    return this.waiting === 0 ? nothing : html`<p class="xk-offline" role="status">${this.say('waiting', this.waiting)}</p>`;
  }
}
