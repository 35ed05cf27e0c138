import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { XkElement } from '../shared/xk-element';
import '../shared/xk-prose';
import { lastRead } from './last-read';

/** The lesson last read on this device, to go on with when there is no network. */
@customElement('xk-last-read')
export class XkLastRead extends XkElement {
  private readonly lesson = lastRead();
  private readonly here = /^\/lessons\/[^/]+\/([^/]+)/.exec(location.pathname)?.[1];

  protected override render() {
    return this.lesson
      ? html`<section class="xk-last-read">
          <h2>${this.say('offline.lesson', this.lesson.title)}</h2>
          <p class="xk-quiet">${this.say('offline.lessonText')}</p>
          ${this.lesson.pages.map(
            (page) => html`<details class="xk-card" ?open=${page.id === this.here}>
              <summary>${page.title}</summary>
              <xk-prose class="xk-prose" .innerHTML=${page.html}></xk-prose>
            </details>`,
          )}
        </section>`
      : nothing;
  }
}
