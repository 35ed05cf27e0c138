import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, Sent, Shelf } from '../../../main/frontend/exams/journal';
import type { Paper, PaperApi } from '../../../main/frontend/exams/paper-api';
import { Sitting } from '../../../main/frontend/exams/sitting';
import type { Answered } from '../../../main/frontend/shared/ask';

const START = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;

class MapShelf implements Shelf {
  entries = new Map<number, Entry>();
  full = false;
  all = () => new Map(this.entries);
  put = (position: number, entry: Entry) => {
    if (!this.full) this.entries.set(position, entry);
    return !this.full;
  };
  drop = (position: number) => void this.entries.delete(position);
}

/** The exam's server for one attempt: answers stored by the larger seq, one window that may write, a deadline. */
class Server {
  stored = new Map<number, Entry>();
  deadline = START + 20 * MINUTE;
  windows = 0;
  writer?: Window;
  ended = false;
  /** What is answered instead, while it is set. */
  status?: number;
  password = 'right';
}

/** A browser window: clock and timers are moved by hand, the network can be cut. */
class Window {
  now = START;
  jobs: { millis: number; job: () => void }[] = [];
  asked: string[] = [];
  announced = 0;
  changes = 0;
  leaving: boolean[] = [];
  readonly sitting: Sitting;

  constructor(
    readonly server = new Server(),
    readonly shelf = new MapShelf(),
  ) {
    const world = {
      api: this as unknown as PaperApi,
      shelf,
      announce: () => void this.announced++,
      later: (millis: number, job: () => void) => {
        const entry = { millis, job };
        this.jobs.push(entry);
        return () => {
          this.jobs = this.jobs.filter((other) => other !== entry);
        };
      },
      now: () => this.now,
      random: () => 1,
    };
    this.sitting = new Sitting(world, () => void this.changes++);
  }

  /** A window in which the paper is open and all is settled. */
  static async writing(server = new Server(), shelf = new MapShelf()): Promise<Window> {
    const window = new Window(server, shelf);
    await window.sitting.open();
    await window.wind();
    return window;
  }

  // what PaperApi asks
  async open() {
    return this.answer('open', () => {
      this.server.writer = this;
      this.server.windows++;
      return this.paper();
    });
  }

  async clock() {
    return this.answer('clock', () => ({ ...this.time(), state: 'RUNNING', lastSaveAt: this.time().deadline }));
  }

  async save(answers: Sent[], leaving: boolean) {
    this.leaving.push(leaving);
    return this.answer('save', () => {
      this.store(answers);
      return { ...this.time(), answers: answers.map(({ position }) => ({ position, seq: this.server.stored.get(position)!.seq })) };
    });
  }

  async handIn(answers: Sent[]) {
    return this.answer('handIn', () => {
      this.store(answers);
      this.server.ended = true;
      return { attemptId: 1, state: 'HANDED_IN', endedAt: new Date(this.now).toISOString(), late: 0 };
    });
  }

  async signIn(_: string, password: string) {
    this.asked.push('signIn');
    const right = this.server.status !== 0 && password === this.server.password;
    if (right) this.server.status = undefined;
    return { asked: this.now, came: this.now, ...(right ? { status: 204 } : this.server.status === 0 ? { status: 0 } : { status: 422, title: 'wrong' }) };
  }

  private answer<T>(what: string, body: () => T): Answered<T> {
    this.asked.push(what);
    const time = { asked: this.now, came: this.now };
    if (this.server.status !== undefined) return { status: this.server.status, title: 'no', ...time };
    if (what === 'open' && this.server.ended) return { status: 422, ...time };
    if (what === 'save' && this.server.ended) return { status: 422, ...time };
    if (what !== 'open' && what !== 'clock' && this.server.writer !== this) return { status: 409, ...time };
    return { status: 200, body: body(), ...time };
  }

  private store(answers: Sent[]) {
    for (const { position, seq, value } of answers) {
      if (seq > (this.server.stored.get(position)?.seq ?? 0)) this.server.stored.set(position, { seq, value });
    }
  }

  private time() {
    return { deadline: new Date(this.server.deadline).toISOString(), serverTime: new Date(this.now).toISOString() };
  }

  private paper(): Paper {
    const questions = [1, 2, 3].map((position) => ({
      position,
      section: 'A',
      question: { type: 'SINGLE', stem: '', options: ['', ''], lefts: [], blanks: 0, parts: [] },
      answer: this.server.stored.get(position)?.value,
      seq: this.server.stored.get(position)?.seq ?? 0,
    }));
    return { ...this.time(), id: 1, title: 'Quiz', windowNumber: this.server.windows, questions } as unknown as Paper;
  }

  /** Lets everything that waits run, once. */
  async wind(): Promise<number[]> {
    const { jobs } = this;
    this.jobs = [];
    jobs.forEach(({ job }) => job());
    await settle();
    return jobs.map(({ millis }) => millis);
  }

  async pass(millis: number): Promise<void> {
    this.now += millis;
    this.sitting.tick();
    await settle();
  }
}

const settle = () => new Promise((done) => setImmediate(done));
const chosen = (place: number) => ({ chosen: [place] });

test('opening: the paper comes, the first open question lies on top, and this window announces itself', async () => {
  const server = new Server();
  server.stored.set(1, { seq: 7, value: chosen(1) });
  const window = new Window(server);
  assert.equal(window.sitting.stage, 'opening');
  await window.sitting.open();
  const { sitting } = window;
  assert.equal(sitting.stage, 'writing');
  assert.equal(sitting.sheet.position, 2);
  assert.deepEqual(sitting.sheet.answered(), [1]);
  assert.deepEqual(sitting.sheet.unanswered(), [2, 3]);
  assert.equal(window.announced, 1);
  assert.equal(sitting.clock.left, 20 * MINUTE);
  await window.wind();
  assert.equal(sitting.link, 'saved');
});

test('opening: without a network it tries again, after longer and longer pauses, until the paper is there', async () => {
  const window = new Window();
  window.server.status = 0;
  await window.sitting.open();
  assert.equal(window.sitting.link, 'offline');
  assert.deepEqual([...(await window.wind()), ...(await window.wind())], [1000, 2000]);
  window.server.status = undefined;
  await window.wind();
  assert.equal(window.sitting.stage, 'writing');
});

test('opening: what the server refuses for good is said, and nothing is tried again', async () => {
  for (const status of [404, 400]) {
    const window = new Window();
    window.server.status = status;
    await window.sitting.open();
    assert.equal(window.sitting.trouble, 'no');
    assert.deepEqual(window.jobs, []);
  }
});

test('opening: a paper that has ended meanwhile is handed in with what the device kept', async () => {
  const shelf = new MapShelf();
  shelf.put(2, { seq: 5, value: chosen(1) });
  const window = new Window(new Server(), shelf);
  window.server.ended = true;
  window.server.writer = window;
  await window.sitting.open();
  await settle();
  assert.equal(window.sitting.stage, 'done');
  assert.deepEqual(window.server.stored.get(2)?.value, chosen(1));
  assert.equal(shelf.entries.size, 0);
});

test('writing: an answer is on the device at once and "saved" only when the server has it', async () => {
  const window = await Window.writing();
  window.sitting.write(1, chosen(1), false);
  assert.deepEqual(window.shelf.entries.get(1)?.value, chosen(1));
  assert.equal(window.sitting.link, 'saving');
  await window.wind();
  assert.equal(window.sitting.link, 'saved');
  assert.deepEqual(window.server.stored.get(1)?.value, chosen(1));
  assert.equal(window.shelf.entries.size, 0);
});

test('writing: typing waits for a pause, a tick does not', async () => {
  const window = await Window.writing();
  window.sitting.write(1, { texts: ['a'] }, true);
  window.sitting.write(1, { texts: ['ab'] }, true);
  assert.deepEqual(window.jobs.map(({ millis }) => millis), [800]);
  window.sitting.write(1, { texts: ['ab'] }, false);
  assert.deepEqual(window.jobs.map(({ millis }) => millis), [0]);
});

test('writing: a flag keeps the answer, and takes itself back', async () => {
  const window = await Window.writing();
  window.sitting.write(1, chosen(1), false);
  window.sitting.flag();
  assert.deepEqual(window.sitting.sheet.value(1), { chosen: [1], flagged: true });
  window.sitting.flag();
  assert.deepEqual(window.sitting.sheet.value(1), { chosen: [1], flagged: false });
});

test('writing: nobody goes before the first question or past the last; going on closes the question about handing in', async () => {
  const { sitting } = await Window.writing();
  sitting.ask(true);
  sitting.go(99);
  assert.equal(sitting.sheet.position, 3);
  assert.equal(sitting.asking, false);
  sitting.go(-1);
  assert.equal(sitting.sheet.position, 1);
});

test('writing: each change is told to whoever shows the sitting', async () => {
  const window = await Window.writing();
  const moves = [() => window.sitting.go(2), () => window.sitting.ask(true), () => window.sitting.flag(), () => window.sitting.tick()];
  for (const move of moves) {
    const before = window.changes;
    move();
    assert.ok(window.changes > before);
  }
});

test('offline: what is answered stays on the device and is sent when the network is back', async () => {
  const window = await Window.writing();
  window.server.status = 0;
  window.sitting.write(1, chosen(1), false);
  await window.wind();
  assert.equal(window.sitting.link, 'offline');
  window.sitting.write(2, chosen(0), false);
  assert.equal(window.sitting.stage, 'writing');
  assert.equal(window.shelf.entries.size, 2);
  window.server.status = undefined;
  await window.sitting.back();
  await window.wind();
  assert.equal(window.sitting.link, 'saved');
  assert.deepEqual([...window.server.stored.keys()].sort(), [1, 2]);
  assert.equal(window.shelf.entries.size, 0);
});

test('offline: a device that keeps nothing is found out', async () => {
  const window = await Window.writing();
  window.shelf.full = true;
  window.sitting.write(1, chosen(1), false);
  assert.equal(window.sitting.sheet.journal.durable, false);
});

test('offline: after a crash the device\'s answers are there again', async () => {
  const window = await Window.writing();
  window.server.status = 0;
  window.sitting.write(3, chosen(1), false);
  await window.wind();
  window.server.status = undefined;
  const again = await Window.writing(window.server, window.shelf);
  assert.deepEqual(again.sitting.sheet.value(3), chosen(1));
  assert.deepEqual(again.server.stored.get(3)?.value, chosen(1));
});

test('leaving the page sends what waits so that it outlives the page', async () => {
  const window = await Window.writing();
  window.sitting.write(1, { texts: ['a'] }, true);
  window.sitting.leave();
  assert.deepEqual(window.leaving, [true]);
  await settle();
  assert.equal(window.sitting.link, 'saved');
});

test('another window: the server stops this one, which takes the paper back with what the other wrote', async () => {
  const phone = await Window.writing();
  const laptop = await Window.writing(phone.server);
  laptop.sitting.write(1, chosen(1), false);
  await laptop.wind();
  phone.sitting.write(2, chosen(0), false);
  await phone.wind();
  assert.equal(phone.sitting.link, 'otherWindow');
  assert.equal(phone.sitting.stage, 'writing');
  phone.sitting.takeBack();
  assert.equal(phone.sitting.stage, 'opening');
  await settle();
  await phone.wind();
  assert.equal(phone.sitting.link, 'saved');
  assert.deepEqual(phone.sitting.sheet.value(1), chosen(1));
  assert.deepEqual(phone.server.stored.get(2)?.value, chosen(0));
});

test('another window: one that announces itself on this device stops this one at once', async () => {
  const window = await Window.writing();
  window.sitting.write(1, chosen(1), false);
  window.sitting.replaced();
  assert.equal(window.sitting.link, 'otherWindow');
  assert.deepEqual(window.jobs, []);
});

test('another window: while it writes, this one does not hand in when time is up', async () => {
  const window = await Window.writing();
  window.sitting.replaced();
  await window.pass(30 * MINUTE);
  assert.equal(window.sitting.stage, 'writing');
  assert.equal(window.sitting.timeUp, false);
});

test('another window: handing in from the wrong window says so', async () => {
  const phone = await Window.writing();
  await Window.writing(phone.server);
  phone.sitting.ask(true);
  await phone.sitting.handIn();
  assert.equal(phone.sitting.stage, 'writing');
  assert.equal(phone.sitting.link, 'otherWindow');
  assert.equal(phone.sitting.asking, false);
});

test('handing in takes along what is not yet saved, and empties the device', async () => {
  const window = await Window.writing();
  window.sitting.write(1, { texts: ['last words'] }, true);
  await window.sitting.handIn();
  assert.equal(window.sitting.stage, 'done');
  assert.equal(window.sitting.receipt?.state, 'HANDED_IN');
  assert.deepEqual(window.server.stored.get(1)?.value, { texts: ['last words'] });
  assert.equal(window.shelf.entries.size, 0);
});

test('handing in goes on trying while nobody answers; nothing is lost', async () => {
  const window = await Window.writing();
  window.sitting.write(1, chosen(1), true);
  window.server.status = 0;
  await window.sitting.handIn();
  assert.equal(window.sitting.stage, 'handingIn');
  assert.equal(window.sitting.link, 'offline');
  assert.equal(window.shelf.entries.size, 1);
  window.server.status = undefined;
  await window.wind();
  assert.equal(window.sitting.stage, 'done');
  assert.deepEqual(window.server.stored.get(1)?.value, chosen(1));
});

test('handing in: an attempt that is gone is said', async () => {
  const window = await Window.writing();
  window.server.status = 404;
  await window.sitting.handIn();
  assert.equal(window.sitting.trouble, 'no');
});

test('a paper that the server has closed is handed in by itself', async () => {
  const window = await Window.writing();
  window.server.ended = true;
  window.sitting.write(1, chosen(1), false);
  await window.wind();
  assert.equal(window.sitting.stage, 'done');
});

test('signed out: the paper goes on; a wrong password is told, the right one brings everything to the server', async () => {
  const window = await Window.writing();
  window.server.status = 401;
  window.sitting.write(1, chosen(1), false);
  await window.wind();
  assert.equal(window.sitting.link, 'signedOut');
  await window.sitting.signIn('1', 'wrong');
  assert.deepEqual(window.sitting.refusal, { title: 'wrong' });
  await window.sitting.signIn('1', 'right');
  assert.equal(window.sitting.refusal, undefined);
  await window.wind();
  assert.equal(window.sitting.link, 'saved');
  assert.deepEqual(window.server.stored.get(1)?.value, chosen(1));
});

test('signed out while handing in: signing in lets the next try through', async () => {
  const window = await Window.writing();
  window.server.status = 401;
  await window.sitting.handIn();
  assert.equal(window.sitting.link, 'signedOut');
  await window.sitting.signIn('1', 'right');
  assert.equal(window.sitting.link, 'saving');
  await window.wind();
  assert.equal(window.sitting.stage, 'done');
});

test('signing in without a network has no reason from the server', async () => {
  const window = await Window.writing();
  window.server.status = 0;
  await window.sitting.signIn('1', 'right');
  assert.deepEqual(window.sitting.refusal, { title: undefined });
});

test('time: minutes are announced on the way, and when none is left the paper is handed in', async () => {
  const window = await Window.writing();
  const said: (number | undefined)[] = [];
  for (let minute = 0; minute < 20; minute++) {
    await window.pass(MINUTE);
    said.push(window.sitting.clock.minute);
  }
  assert.deepEqual([...new Set(said)], [undefined, 10, 5, 1]);
  assert.equal(window.sitting.timeUp, true);
  assert.equal(window.sitting.stage, 'done');
});

test('time: an extension that came while the device slept is heard when it is back', async () => {
  const window = await Window.writing();
  window.server.deadline += 30 * MINUTE;
  await window.sitting.back();
  await window.pass(25 * MINUTE);
  assert.equal(window.sitting.stage, 'writing');
  assert.equal(window.sitting.clock.left, 25 * MINUTE);
});

test('time: an extension comes with a saved answer as well', async () => {
  const window = await Window.writing();
  window.server.deadline += 10 * MINUTE;
  window.sitting.write(1, chosen(1), false);
  await window.wind();
  await window.pass(MINUTE);
  assert.equal(window.sitting.clock.left, 29 * MINUTE);
});

test('time stands still before the paper is there and after it is handed in', async () => {
  const window = new Window();
  window.sitting.tick();
  assert.equal(window.sitting.clock.left, undefined);
  await window.sitting.open();
  await window.sitting.handIn();
  const { left } = window.sitting.clock;
  await window.pass(MINUTE);
  assert.equal(window.sitting.clock.left, left);
});
