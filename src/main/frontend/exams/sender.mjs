/**
 * Brings the journal to the server: one request at a time, again and again until it is acknowledged. It decides the words
 * at the top of the paper; "saved" stands there only when nothing is waiting. Plain JavaScript without a page, like the
 * journal.
 */

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
const MOST_AT_ONCE = 50;

/** 1, 2, 4 … 30 seconds, each spread over its upper half, so that thousands do not come back in the same second. */
export function pause(tries, random) {
  const whole = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 10));
  return Math.round(whole * (0.5 + random / 2));
}

export class Sender {
  link = 'saved';
  #tries = 0;
  #busy = false;
  #atOnce = MOST_AT_ONCE;
  #refused = new Map();
  #cancel = () => {};
  #port;
  #journal;
  #changed;

  constructor(port, journal, changed) {
    this.#port = port;
    this.#journal = journal;
    this.#changed = changed;
  }

  /**
   * Sends after a moment, for typing; a later call starts the moment anew. While the server does not answer, the next
   * try stays where it is.
   */
  soon(millis) {
    this.#show(this.link === 'saved' ? 'saving' : this.link);
    if (!this.#busy && this.#tries === 0) {
      this.#schedule(millis);
    }
  }

  /** The network is back, or the page is: try at once, as if nothing had failed. */
  nudge() {
    this.#tries = 0;
    if (!this.#busy) {
      this.#schedule(this.#port.random() * 500);
    }
  }

  /** This window writes again, or somebody signed in again. */
  resume() {
    this.#show('saving');
    this.#tries = 0;
    this.#schedule(0);
  }

  /** Another window has told that it writes now. */
  stop() {
    this.#cancel();
    this.#show('otherWindow');
  }

  async push() {
    this.#cancel();
    if (this.#busy || this.link === 'otherWindow' || this.link === 'closed') {
      return;
    }
    const answers = this.#waiting().slice(0, this.#atOnce);
    if (answers.length === 0) {
      this.#show(this.link === 'signedOut' ? 'signedOut' : this.#settled());
      return;
    }
    this.#busy = true;
    this.#show(this.link === 'saved' ? 'saving' : this.link);
    const reply = await this.#port.send(answers);
    this.#busy = false;
    this.#take(reply, answers);
  }

  #take(reply, answers) {
    if (reply.status === 200) {
      this.#tries = 0;
      this.#journal.acknowledge(reply.stored ?? []);
      this.#show(this.#waiting().length === 0 ? this.#settled() : 'saving');
      this.#goOn();
    } else if (reply.status === 409) {
      this.stop();
    } else if (reply.status === 404 || reply.status === 422) {
      this.#show('closed');
    } else if (reply.status === 400) {
      this.#refuse(answers);
    } else {
      this.#show(reply.status === 401 ? 'signedOut' : 'offline');
      this.#schedule(pause(this.#tries++, this.#port.random()));
    }
  }

  /** One unreadable answer must not hold up the others: find it by sending one at a time, then leave it out. */
  #refuse(answers) {
    if (answers.length === 1) {
      this.#refused.set(answers[0].position, answers[0].seq);
      this.#atOnce = MOST_AT_ONCE;
    } else {
      this.#atOnce = 1;
    }
    this.#show(this.#waiting().length === 0 ? this.#settled() : 'saving');
    this.#goOn();
  }

  #settled() {
    return this.#journal.pending().length === 0 ? 'saved' : 'refused';
  }

  #goOn() {
    if (this.#waiting().length > 0) {
      this.#schedule(0);
    }
  }

  #waiting() {
    return this.#journal.pending().filter((entry) => this.#refused.get(entry.position) !== entry.seq);
  }

  #schedule(millis) {
    this.#cancel();
    this.#cancel = this.#port.later(millis, () => void this.push());
  }

  #show(link) {
    if (this.link !== link) {
      this.link = link;
      this.#changed();
    }
  }
}
