import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, LateSent, Sent, Shelf } from '../../../main/frontend/exams/journal';
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
  /** By the server, when time and grace were over. */
  closed = false;
  /** Of these questions it will read no answer. */
  refuses: number[] = [];
  late = new Map<number, LateSent>();
  lateStatus?: number;
  lateCode?: string;
  /** What is answered instead, while it is set. */
  status?: number;
  code?: string;
  retryAfter?: number;
  password = 'right';
}

/** A browser window: clock and timers are moved by hand, the network can be cut. */
class Window {
  now = START;
  wall = START;
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
      wall: () => this.wall,
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
    return this.answer('clock', () => ({ ...this.time(), state: this.server.ended || this.server.closed ? 'MARKED' : 'RUNNING', lastSaveAt: this.time().deadline }));
  }

  async save(answers: Sent[], leaving: boolean) {
    this.leaving.push(leaving);
    if (this.refused(answers)) return this.badInput('save');
    return this.answer('save', () => {
      this.store(answers);
      return { ...this.time(), answers: answers.map(({ position }) => ({ position, seq: this.server.stored.get(position)!.seq })) };
    });
  }

  async handIn(answers: Sent[]) {
    if (this.refused(answers)) return this.badInput('handIn');
    return this.answer('handIn', () => {
      const endedAt = new Date(this.now).toISOString();
      if (this.server.closed) return { attemptId: 1, state: 'CLOSED_BY_SERVER', endedAt, late: answers.length };
      this.store(answers);
      this.server.ended = true;
      return { attemptId: 1, state: 'HANDED_IN', endedAt, late: 0 };
    });
  }

  async late(answers: LateSent[]) {
    const time = { asked: this.now, came: this.now };
    this.asked.push('late');
    const status = this.server.lateStatus ?? this.server.status;
    if (status !== undefined) return { status, code: this.server.lateCode, ...time };
    answers.forEach((answer) => this.server.late.set(answer.position, answer));
    return { status: 200, body: { answers: answers.map(({ position, seq }) => ({ position, seq, waiting: true })) }, ...time };
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
    if (this.server.status !== undefined) return { status: this.server.status, title: 'no', code: this.server.code, retryAfter: this.server.retryAfter, ...time };
    const over = this.server.ended || this.server.closed;
    if ((what === 'open' || what === 'save') && over) return { status: 422, code: 'exams.error.closed', ...time };
    if (what !== 'open' && what !== 'clock' && this.server.writer !== this) return { status: 409, code: 'exams.error.otherWindow', ...time };
    return { status: 200, body: body(), ...time };
  }

  private refused(answers: Sent[]) {
    return this.server.status === undefined && answers.some(({ position }) => this.server.refuses.includes(position));
  }

  private badInput(what: string) {
    this.asked.push(what);
    return { status: 400, code: 'shared.error.input', problem: { errors: [{ field: 'texts[0]', reason: 'too long' }] }, asked: this.now, came: this.now };
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
    this.wall += millis;
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

test('time: the device\'s clock goes an hour ahead ten minutes into the exam, or back, and nothing happens', async () => {
  for (const jump of [60 * MINUTE, -60 * MINUTE, 24 * 60 * MINUTE]) {
    const window = await Window.writing();
    await window.pass(10 * MINUTE);
    window.wall += jump;
    await window.pass(0);
    assert.equal(window.sitting.stage, 'writing');
    assert.equal(window.sitting.clock.left, 10 * MINUTE);
    assert.equal(window.asked.includes('handIn'), false);
  }
});

test('time: after a sleep, in which the steady time stood still, the server is asked', async () => {
  const window = await Window.writing();
  window.wall += 15 * MINUTE;
  const slept = window.server;
  slept.deadline -= 15 * MINUTE;
  const before = window.asked.filter((what) => what === 'clock').length;
  await window.pass(1000);
  assert.equal(window.asked.filter((what) => what === 'clock').length, before + 1);
  await window.pass(0);
  assert.equal(window.sitting.clock.left, 5 * MINUTE - 1000);
});

test('time: who reads for long without answering hears of an extension all the same', async () => {
  const window = await Window.writing();
  window.server.deadline += 30 * MINUTE;
  await window.pass(6 * MINUTE);
  await window.pass(0);
  assert.equal(window.sitting.clock.left, 44 * MINUTE);
});

test('time: none left by the device; the server says there is, and writing goes on', async () => {
  const window = await Window.writing();
  window.server.deadline += 10 * MINUTE;
  window.now += 20 * MINUTE;
  window.sitting.tick();
  assert.equal(window.sitting.stage, 'ending');
  await settle();
  assert.equal(window.sitting.stage, 'writing');
  assert.equal(window.sitting.timeUp, false);
  assert.equal(window.sitting.clock.left, 10 * MINUTE);
  assert.equal(window.asked.includes('handIn'), false);
});

test('time: none left by the device and no network; it waits for the server, whose word counts then', async () => {
  const window = await Window.writing();
  window.server.status = 0;
  window.sitting.write(1, chosen(1), true);
  await window.pass(21 * MINUTE);
  assert.equal(window.sitting.stage, 'ending');
  assert.equal(window.sitting.link, 'offline');
  assert.equal(window.asked.includes('handIn'), false);
  window.server.deadline += 10 * MINUTE;
  window.server.status = undefined;
  await window.wind();
  await window.wind();
  assert.equal(window.sitting.stage, 'writing');
  assert.equal(window.sitting.link, 'saved');
  await window.pass(10 * MINUTE);
  assert.equal(window.sitting.stage, 'done');
  assert.equal(window.sitting.timeUp, true);
});

test('time: while handing in at the end finds nobody, the deadline may still move', async () => {
  const window = await Window.writing();
  const { handIn } = window;
  window.handIn = async () => ({ status: 0, asked: window.now, came: window.now }) as never;
  await window.pass(21 * MINUTE);
  assert.equal(window.sitting.stage, 'handingIn');
  window.handIn = handIn;
  window.server.deadline += 10 * MINUTE;
  await window.wind();
  assert.equal(window.sitting.stage, 'writing');
});

test('handing in: an answer that the server will not read is set aside, the others are handed in, nothing typed is lost', async () => {
  const window = await Window.writing();
  window.server.refuses = [2];
  window.sitting.write(1, chosen(1), true);
  window.sitting.write(2, { texts: ['long'] }, true);
  await window.sitting.handIn();
  assert.equal(window.sitting.stage, 'handingIn');
  for (let i = 0; i < 6; i++) await window.wind();
  assert.equal(window.sitting.stage, 'done');
  assert.deepEqual([...window.server.stored.keys()], [1]);
  assert.deepEqual([...window.shelf.entries.keys()], [2]);
  assert.equal(window.sitting.late.left, 1);
});

test('writing: the question whose answer is refused says why, in its own place', async () => {
  const window = await Window.writing();
  window.server.refuses = [2];
  window.sitting.write(1, chosen(1), true);
  window.sitting.write(2, { texts: ['long'] }, true);
  for (let i = 0; i < 4; i++) await window.wind();
  assert.equal(window.sitting.link, 'refused');
  assert.equal(window.sitting.refusedAt(2)?.reason, 'too long');
  assert.equal(window.sitting.refusedAt(1), undefined);
});

/** Offline since something was written, until the server has closed the paper. */
async function outage(): Promise<Window> {
  const window = await Window.writing();
  await window.pass(5 * MINUTE);
  window.server.status = 0;
  window.sitting.write(1, chosen(1), false);
  await window.wind();
  await window.pass(25 * MINUTE);
  window.server.status = undefined;
  window.server.closed = true;
  return window;
}

test('an outage longer than the deadline: what is late is brought with its time of writing, and waits', async () => {
  const window = await outage();
  for (let i = 0; i < 4; i++) await window.wind();
  const { sitting, server } = window;
  assert.equal(sitting.stage, 'done');
  assert.equal(sitting.late.waiting, 1);
  assert.equal(sitting.late.left, 0);
  assert.equal(server.late.get(1)?.writtenAt, '2026-11-23T10:05:00.000Z');
  assert.equal(server.late.get(1)?.afterSeq, 0);
  assert.equal(window.shelf.entries.size, 0);
});

test('late answers are tried again until they are there; signed out, signing in lets them through', async () => {
  const window = await outage();
  window.server.lateStatus = 0;
  for (let i = 0; i < 4; i++) await window.wind();
  assert.equal(window.sitting.link, 'offline');
  assert.equal(window.shelf.entries.size, 1);
  window.server.lateStatus = 401;
  await window.wind();
  assert.equal(window.sitting.link, 'signedOut');
  window.server.lateStatus = undefined;
  await window.sitting.signIn('1', 'right');
  await window.wind();
  assert.equal(window.sitting.late.waiting, 1);
  assert.equal(window.shelf.entries.size, 0);
});

test('late answers that are not taken stay on the device and are said', async () => {
  const window = await outage();
  window.server.lateStatus = 422;
  window.server.lateCode = 'exams.error.closed';
  for (let i = 0; i < 4; i++) await window.wind();
  assert.equal(window.sitting.late.waiting, 0);
  assert.equal(window.sitting.late.left, 1);
  assert.equal(window.shelf.entries.size, 1);
});

test('a paper that is opened again before its late answers come takes them as answers', async () => {
  const window = await outage();
  const { server } = window;
  const late = window.late;
  window.late = async (answers) => {
    server.closed = false;
    server.deadline += 30 * MINUTE;
    server.lateStatus = 422;
    server.lateCode = 'exams.error.stillOpen';
    return late.call(window, answers);
  };
  for (let i = 0; i < 5; i++) await window.wind();
  assert.equal(window.sitting.stage, 'writing');
  assert.deepEqual(server.stored.get(1)?.value, chosen(1));
  assert.equal(window.sitting.link, 'saved');
});

test('a server that asks for a pause gets it, at the opening too', async () => {
  const window = new Window();
  window.server.status = 429;
  window.server.retryAfter = 10_000;
  await window.sitting.open();
  assert.deepEqual(window.jobs.map(({ millis }) => millis), [12_500]);
});
