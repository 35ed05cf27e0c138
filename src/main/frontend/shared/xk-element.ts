import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { words, type Say, type Texts } from './words';

/** What all of our elements are: part of the page itself, so that its styles reach them, and speaking with the bundle's words. */
export abstract class XkElement extends LitElement {
  @property({ attribute: false }) words: Texts = {};

  readonly say: Say = (key, ...values) => words(this.words)(key, ...values);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
