import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { XkElement } from '../../shared/xk-element';
import { keeperOf } from '../../shared/sheets';
import type { Keeper, State } from '../../shared/keeper';

/** What a piece is given to speak of help with. */
export interface Help {
  center?: { name: string; telephone: string; place: string; hours: string };
  lines: { number: string; name: string }[];
}

/**
 * A practice piece. What is written in it lies on the device, under its owner's id, until the server has stored it, and
 * is asked for by REST: the page's own server session never holds it.
 */
export abstract class PracticeElement<Sheet extends object> extends XkElement {
  @property() url = '';
  @property() owner = '';

  @state() protected sheet!: Sheet;
  @state() private kept: State = 'loading';
  @state() private asking = false;
  @state() private eraseFailed = false;
  private keeper?: Keeper;
  private readonly prefix_ = `p${Math.random().toString(36).slice(2, 8)}`;

  /** The sheet before anything is written. */
  protected abstract blank(): Sheet;

  protected abstract piece(): TemplateResult;

  /** Ids in a page may occur twice when a piece does. */
  protected id_(name: string): string {
    return `${this.prefix_}-${name}`;
  }

  protected change(part: Partial<Sheet>): void {
    this.sheet = { ...this.sheet, ...part };
    this.keeper?.write(JSON.stringify(this.sheet));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sheet ??= this.blank();
    window.addEventListener('online', this.back);
    window.addEventListener('pagehide', this.leave);
    document.addEventListener('visibilitychange', this.hidden_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.back);
    window.removeEventListener('pagehide', this.leave);
    document.removeEventListener('visibilitychange', this.hidden_);
    this.leave();
    this.keeper?.stop();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if ((changed.has('url') || changed.has('owner')) && this.url && this.owner && !this.keeper) {
      this.keeper = keeperOf(this.owner, this.url, () => this.look());
      if (this.keeper.sheet) {
        this.take(this.keeper.sheet);
      }
      void this.keeper.open();
    }
  }

  private look(): void {
    const keeper = this.keeper!;
    const came = this.kept === 'loading' || this.kept === 'conflict' || keeper.state === 'blank';
    if (came && keeper.state !== 'conflict') {
      this.take(keeper.sheet);
    }
    this.kept = keeper.state;
    this.requestUpdate();
  }

  /** A sheet that an older version of the piece wrote lacks parts; they are blank. */
  private take(text: string): void {
    if (text !== JSON.stringify(this.sheet)) {
      try {
        this.sheet = { ...this.blank(), ...(text ? JSON.parse(text) : {}) };
      } catch {
        this.sheet = this.blank();
      }
      this.taken();
    }
  }

  /** A sheet has come from the device or the server. */
  protected taken(): void {}

  protected override render() {
    return html`<div class="xk-piece" role="group" aria-label=${this.say('title')}>
      ${this.kept === 'conflict' ? this.conflict() : nothing} ${this.piece()} ${this.foot()}
    </div>`;
  }

  private conflict() {
    const theirs = this.keeper!.theirs!;
    return html`<div class="xk-sure" role="alert">
      <p>${theirs.number ? this.say('conflict', this.time(theirs.savedAt)) : this.say('conflictErased')}</p>
      <div class="xk-actions">
        <button type="button" class="xk-button xk-button-main" @click=${() => this.keeper!.takeTheirs()}>${this.say('takeTheirs')}</button>
        <button type="button" class="xk-button" @click=${() => void this.keeper!.keepMine()}>${this.say('keepMine')}</button>
      </div>
    </div>`;
  }

  private foot() {
    return html`<div class="xk-piece-foot">
      <p class="xk-piece-mark" role="status" data-state=${this.kept}>${this.mark()}</p>
      <p class="xk-piece-private">${this.say('private')}</p>
      ${this.asking ? this.sure() : this.eraseButton()}
    </div>`;
  }

  private eraseButton() {
    return this.kept === 'saved' || this.kept === 'device'
      ? html`<button type="button" class="xk-quiet-button" @click=${() => this.ask(true)}>${this.say('erase')}</button>`
      : nothing;
  }

  private sure() {
    return html`<div class="xk-sure" role="alertdialog" aria-label=${this.say('sure')}>
      <p>${this.say(this.eraseFailed ? 'eraseFailed' : 'sure')}</p>
      <div class="xk-actions">
        <button type="button" class="xk-button xk-button-main" @click=${() => this.ask(false)}>${this.say('sureNo')}</button>
        <button type="button" class="xk-button" @click=${() => void this.erase()}>${this.say('sureYes')}</button>
      </div>
    </div>`;
  }

  private ask(asking: boolean): void {
    this.asking = asking;
    this.eraseFailed = false;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(asking ? '.xk-piece-foot .xk-sure button' : '.xk-quiet-button')?.focus(),
    );
  }

  private async erase(): Promise<void> {
    const gone = await this.keeper?.erase();
    this.eraseFailed = !gone;
    this.asking = !gone;
  }

  private mark(): string {
    if (this.kept === 'saved') {
      return this.say('saved', this.time(this.keeper?.savedAt));
    }
    if (this.kept === 'device' || this.kept === 'saving') {
      if (this.keeper && !this.keeper.durable) {
        return this.say('onlyHere');
      }
      return this.say(this.kept === 'saving' ? 'saving' : matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer');
    }
    return this.kept === 'conflict' || this.kept === 'loading' ? '' : this.say(this.kept);
  }

  private time(iso?: string): string {
    if (!iso) {
      return '';
    }
    const at = new Date(iso);
    const clock = at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
    return at.toDateString() === new Date().toDateString() ? clock : `${this.say('day', at.getMonth() + 1, at.getDate())} ${clock}`;
  }

  private readonly back = () => void this.keeper?.nudge();

  private readonly leave = () => {
    if (this.keeper?.pending) {
      void this.keeper.push(true);
    }
  };

  private readonly hidden_ = () => {
    if (document.hidden) {
      this.leave();
    } else if (this.keeper?.pending) {
      this.back();
    }
  };
}
