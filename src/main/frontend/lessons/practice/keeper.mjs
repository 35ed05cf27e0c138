/**
 * Keeps one sheet. Every change lies on the device before it is sent and leaves the device when the server has stored
 * it; "saved" is only said then. Each change carries the number of the sheet that it began with, so that two windows or
 * two devices cannot overwrite each other unseen.
 *
 * Plain JavaScript without a page, so that `node --test` runs it as it is; the types stand in keeper.d.mts.
 */

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** As PracticeSheets has it. */
export const LONGEST = 20_000;

export class Keeper {
  /** loading, blank, saved, offline, device, saving, signedOut, conflict, tooLong, gone */
  state = 'loading';
  sheet = '';
  savedAt;
  /** In a conflict: what the server has. */
  theirs;
  /** False once the device refused to keep a change: then only this page has it. */
  durable = true;
  #number;
  #stored = '';
  #tries = 0;
  #cancel = () => {};
  #busy = false;
  #sending = Promise.resolve();
  #port;
  #shelf;
  #changed;

  constructor(port, shelf, changed) {
    this.#port = port;
    this.#shelf = shelf;
    this.#changed = changed;
    const kept = shelf.get();
    if (kept) {
      this.sheet = kept.sheet;
      this.#number = kept.number;
    }
  }

  get pending() {
    return this.sheet !== this.#stored;
  }

  /** Asks the server what it has, and joins it with what this device kept. */
  async open() {
    const reply = await this.#port.get();
    if (reply.status !== 200) {
      this.#failed(reply.status, () => this.open());
      return;
    }
    this.#tries = 0;
    this.#meet(reply);
  }

  write(sheet) {
    this.sheet = sheet;
    this.durable = this.#shelf.put({ sheet, number: this.#number });
    if (this.state === 'conflict' || this.state === 'gone') {
      this.#changed();
      return;
    }
    if (sheet.length > LONGEST) {
      this.#cancel();
      this.#show('tooLong');
      return;
    }
    if (this.state !== 'signedOut') {
      this.#show('device');
    }
    if (this.#tries === 0 && this.#number !== undefined) {
      this.#later(this.#port.pause ?? 900, () => this.push());
    }
  }

  /** The network is back, or the page is left: send what is waiting now. */
  async nudge(leaving = false) {
    this.#tries = 0;
    if (this.#number === undefined && !leaving) {
      await this.open();
    } else {
      await this.push(leaving);
    }
  }

  async push(leaving = false) {
    this.#cancel();
    if (!this.pending || this.#busy || this.#number === undefined || this.state === 'conflict' || this.sheet.length > LONGEST) {
      return;
    }
    const sheet = this.sheet;
    this.#busy = true;
    this.#show('saving');
    const reply = await this.#port.put({ sheet, number: this.#number }, leaving);
    this.#busy = false;
    if (reply.status === 200) {
      this.#taken(sheet, reply);
    } else if (reply.status === 409) {
      await this.open();
    } else {
      this.#failed(reply.status, () => this.push());
    }
  }

  /** In a conflict: goes on with the sheet of the server. */
  takeTheirs() {
    const theirs = this.theirs;
    this.#shelf.drop();
    this.theirs = undefined;
    this.#adopt(theirs);
  }

  /** In a conflict: this sheet replaces the server's, now knowingly. */
  async keepMine() {
    this.#number = this.theirs.number;
    this.#stored = this.theirs.sheet;
    this.theirs = undefined;
    this.#shelf.put({ sheet: this.sheet, number: this.#number });
    this.#show('device');
    await this.push();
  }

  /** @returns true when nothing is left, neither here nor there */
  async erase() {
    this.#cancel();
    const reply = await this.#port.erase();
    if (reply.status !== 204 && reply.status !== 200) {
      return false;
    }
    this.#shelf.drop();
    this.theirs = undefined;
    this.#adopt({ sheet: '', number: 0 });
    return true;
  }

  /** What open() began to send has arrived, or not. */
  async settled() {
    await this.#sending;
  }

  stop() {
    this.#cancel();
  }

  #meet(reply) {
    const kept = this.#shelf.get() ?? (this.pending ? { sheet: this.sheet, number: this.#number } : undefined);
    if (!kept || kept.sheet === reply.sheet) {
      this.#shelf.drop();
      this.#adopt(reply);
    } else if (kept.number === reply.number || (kept.number === undefined && reply.number === 0)) {
      this.#number = reply.number;
      this.#stored = reply.sheet;
      this.savedAt = reply.savedAt;
      this.#show('device');
      this.#sending = this.push();
    } else {
      this.sheet = kept.sheet;
      this.theirs = reply;
      this.#cancel();
      this.#show('conflict');
    }
  }

  #adopt(reply) {
    this.sheet = reply.sheet;
    this.#stored = reply.sheet;
    this.#number = reply.number;
    this.savedAt = reply.savedAt;
    this.#show(reply.number === 0 ? 'blank' : 'saved');
  }

  #taken(sheet, reply) {
    this.#tries = 0;
    this.#number = reply.number;
    this.#stored = sheet;
    this.savedAt = reply.savedAt;
    if (this.pending) {
      this.#shelf.put({ sheet: this.sheet, number: this.#number });
      this.#show('device');
      this.#later(0, () => this.push());
    } else {
      this.#shelf.drop();
      this.#show('saved');
    }
  }

  #failed(status, again) {
    if (status === 404 || status === 403) {
      this.#show('gone');
    } else if (status === 400 || status === 422) {
      this.#show('tooLong');
    } else {
      this.#show(status === 401 ? 'signedOut' : this.pending ? 'device' : 'offline');
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(this.#tries++, 10));
      this.#later(pause * (0.5 + this.#port.random() / 2), again);
    }
  }

  #later(millis, job) {
    this.#cancel();
    this.#cancel = this.#port.later(millis, () => void job());
  }

  #show(state) {
    this.state = state;
    this.#changed();
  }
}
