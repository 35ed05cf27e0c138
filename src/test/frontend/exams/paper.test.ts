import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCK, Journal, isBlank, type Entry, type Sent, type Shelf } from '../../../main/frontend/exams/journal';
import { examPause, Sender, type Link } from '../../../main/frontend/exams/sender';
import { isOver, minuteToSay, ServerClock } from '../../../main/frontend/exams/server-clock';
import { Wakefulness } from '../../../main/frontend/exams/wakefulness';

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

const START = Date.parse('2026-11-23T10:00:00Z');
const chosen = (...places: number[]) => ({ chosen: places });

/** A server that keeps the larger seq, a network that can be cut, and a clock that is wound by hand. */
class World {
  shelf = new MapShelf();
  stored = new Map<number, Entry>();
  status: number | ((answers: Sent[]) => number) = 200;
  code?: string;
  reason?: string;
  retryAfter?: number;
  sent: Sent[][] = [];
  jobs: { millis: number; job: () => void }[] = [];
  links: Link[] = [];
  journal = new Journal(this.shelf);
  sender = new Sender(
    {
      send: async (answers) => this.answer(answers),
      later: (millis, job) => {
        const entry = { millis, job };
        this.jobs.push(entry);
        return () => {
          this.jobs = this.jobs.filter((other) => other !== entry);
        };
      },
      random: () => 1,
    },
    this.journal,
    () => this.links.push(this.sender.link),
  );

  private answer(answers: Sent[]) {
    this.sent.push(answers);
    const status = typeof this.status === 'function' ? this.status(answers) : this.status;
    if (status !== 200) return { status, code: this.code, reason: this.reason, retryAfter: this.retryAfter };
    for (const { position, seq, value } of answers) {
      if (seq > (this.stored.get(position)?.seq ?? 0)) this.stored.set(position, { seq, value });
    }
    return { status, stored: answers.map(({ position }) => ({ position, seq: this.stored.get(position)!.seq })) };
  }

  async wind() {
    const jobs = this.jobs;
    this.jobs = [];
    jobs.forEach(({ job }) => job());
    await new Promise((done) => setImmediate(done));
    return jobs.map(({ millis }) => millis);
  }
}

test('a change is on the device before anything is sent', () => {
  const { journal, shelf, sent } = new World();
  journal.merge(1, []);
  journal.write(3, chosen(1));
  assert.deepEqual(shelf.entries.get(3), { seq: BLOCK + 1, value: chosen(1) });
  assert.equal(sent.length, 0);
});

test('an acknowledged answer leaves the shelf, a newer one stays', () => {
  const { journal, shelf } = new World();
  journal.merge(1, []);
  journal.write(3, chosen(1));
  journal.write(3, chosen(2));
  journal.acknowledge([{ position: 3, seq: BLOCK + 1 }]);
  assert.equal(shelf.entries.size, 1);
  assert.deepEqual(journal.pending().map((entry) => entry.seq), [BLOCK + 2]);
  journal.acknowledge([{ position: 3, seq: BLOCK + 2 }]);
  assert.equal(shelf.entries.size, 0);
  assert.deepEqual(journal.pending(), []);
});

test('an acknowledgement that comes late changes nothing', () => {
  const { journal } = new World();
  journal.merge(1, []);
  journal.write(3, chosen(1));
  journal.acknowledge([{ position: 3, seq: BLOCK + 1 }]);
  journal.acknowledge([{ position: 3, seq: 5 }]);
  assert.deepEqual(journal.pending(), []);
});

test('after a reload the larger seq wins, position by position', () => {
  const shelf = new MapShelf();
  shelf.put(1, { seq: 7, value: chosen(1) });
  shelf.put(2, { seq: 4, value: chosen(1) });
  const journal = new Journal(shelf);
  journal.merge(0, [
    { position: 1, seq: 5, value: chosen(0) },
    { position: 2, seq: 6, value: chosen(0) },
    { position: 3, seq: 0 },
  ]);
  assert.deepEqual(journal.value(1), chosen(1));
  assert.deepEqual(journal.value(2), chosen(0));
  assert.deepEqual(journal.value(3), {});
  assert.deepEqual(journal.pending().map((entry) => entry.position), [1]);
  journal.write(3, chosen(2));
  assert.equal(journal.pending().at(-1)!.seq, 8);
});

test('what a window writes after taking over is newer than all that others wrote before', () => {
  const phone = new Journal(new MapShelf());
  phone.merge(1, []);
  for (let i = 0; i < 40; i++) phone.write(5, chosen(i));
  const laptop = new Journal(new MapShelf());
  laptop.merge(2, [{ position: 5, seq: 0 }]);
  laptop.write(5, chosen(99));
  const [answer] = laptop.pending();
  phone.merge(3, [answer]);
  assert.deepEqual(phone.value(5), chosen(99));
  assert.deepEqual(phone.pending(), []);
});

test('what was written offline and nobody else touched survives the take-over', () => {
  const phone = new Journal(new MapShelf());
  phone.merge(1, []);
  phone.write(6, chosen(2));
  phone.merge(3, [{ position: 6, seq: 0 }]);
  assert.deepEqual(phone.pending().map((entry) => entry.position), [6]);
});

test('even before the paper is read, the shelf can be handed in', () => {
  const shelf = new MapShelf();
  shelf.put(1, { seq: 7, value: chosen(1) });
  assert.deepEqual(new Journal(shelf).pending(), [{ position: 1, seq: 7, value: chosen(1) }]);
});

test('a device that keeps nothing is found out', () => {
  const { journal, shelf } = new World();
  journal.merge(1, []);
  shelf.full = true;
  journal.write(1, chosen(1));
  assert.equal(journal.durable, false);
  assert.equal(journal.pending().length, 1);
});

test('"saved" is said only after the server has acknowledged', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.journal.write(1, chosen(1));
  world.sender.soon(0);
  assert.equal(world.sender.link, 'saving');
  await world.wind();
  assert.equal(world.sender.link, 'saved');
  assert.deepEqual(world.links, ['saving', 'saved']);
});

test('offline it goes on trying, with longer and longer pauses, and then sends all at once', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.status = 0;
  world.journal.write(1, chosen(1));
  world.sender.soon(0);
  await world.wind();
  assert.equal(world.sender.link, 'offline');
  world.journal.write(2, chosen(2));
  world.sender.soon(0);
  assert.equal(world.sender.link, 'offline');
  const pauses = [...(await world.wind()), ...(await world.wind()), ...(await world.wind())];
  assert.deepEqual(pauses, [1000, 2000, 4000]);
  world.status = 200;
  world.sender.nudge();
  await world.wind();
  assert.equal(world.sender.link, 'saved');
  assert.equal(world.sent.at(-1)!.length, 2);
});

test('a change while a request is on its way is sent after it', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.journal.write(1, chosen(1));
  const first = world.sender.push();
  world.journal.write(1, chosen(2));
  world.sender.soon(0);
  await first;
  assert.equal(world.sender.link, 'saving');
  await world.wind();
  assert.deepEqual(world.stored.get(1)!.value, chosen(2));
  assert.equal(world.sender.link, 'saved');
});

test('signed out, nothing is lost, and signing in sends it', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.status = 401;
  world.journal.write(1, chosen(1));
  await world.sender.push();
  assert.equal(world.sender.link, 'signedOut');
  world.status = 200;
  world.sender.resume();
  await world.wind();
  assert.equal(world.sender.link, 'saved');
});

test('another window stops it until the paper is taken back', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.status = 409;
  world.code = 'exams.error.otherWindow';
  world.journal.write(1, chosen(1));
  await world.sender.push();
  assert.equal(world.sender.link, 'otherWindow');
  world.sender.nudge();
  await world.wind();
  assert.equal(world.sent.length, 1);
});

test('one unreadable answer does not hold up the others', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.status = (answers) => (answers.some((entry) => entry.position === 2) ? 400 : 200);
  [1, 2, 3].forEach((position) => world.journal.write(position, chosen(1)));
  await world.sender.push();
  for (let i = 0; i < 5; i++) await world.wind();
  assert.deepEqual([...world.stored.keys()].sort(), [1, 3]);
  assert.equal(world.sender.link, 'refused');
  world.status = 200;
  world.journal.write(2, chosen(0));
  await world.sender.push();
  assert.equal(world.sender.link, 'saved');
});

test('an answer that is set aside says why on its question, and only while it stands there unchanged', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.status = 400;
  world.reason = 'too long';
  world.journal.write(2, chosen(1));
  await world.sender.push();
  assert.equal(world.sender.refusal(2)?.reason, 'too long');
  assert.equal(world.sender.refusal(1), undefined);
  assert.equal(world.shelf.entries.size, 1);
  world.status = 200;
  world.journal.write(2, chosen(0));
  assert.equal(world.sender.refusal(2), undefined);
  await world.sender.push();
  assert.equal(world.sender.link, 'saved');
});

test('one bad answer among fifty is found by halves, a body that is too large too', async () => {
  for (const status of [400, 413]) {
    const world = new World();
    world.journal.merge(1, []);
    world.status = (answers) => (answers.some((entry) => entry.position === 33) ? status : 200);
    for (let position = 1; position <= 50; position++) world.journal.write(position, chosen(1));
    await world.sender.push();
    for (let i = 0; i < 25; i++) await world.wind();
    assert.equal(world.stored.size, 49);
    assert.equal(world.sender.link, 'refused');
    assert.ok(world.sent.length < 20, `${world.sent.length} requests`);
  }
});

test('an "OK" that acknowledges nothing is tried again with pauses, not at once for ever', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.journal.write(1, chosen(1));
  world.stored.set(1, { seq: 9_000_000, value: {} });
  const { sender } = world;
  Object.assign(sender, { port: { ...sender['port'], send: async () => ({ status: 200, stored: [] }) } });
  await sender.push();
  assert.equal(sender.link, 'offline');
  assert.deepEqual([...(await world.wind()), ...(await world.wind())], [1000, 2000]);
});

test('a server that names a time is not asked before it; all the others close nothing', async () => {
  for (const status of [0, 429, 500, 502, 503]) {
    const world = new World();
    world.journal.merge(1, []);
    world.status = status;
    world.retryAfter = 20_000;
    world.journal.write(1, chosen(1));
    await world.sender.push();
    assert.equal(world.sender.link, 'offline');
    assert.deepEqual(await world.wind(), [25_000]);
  }
});

test('a conflict that is not the other window is tried again', async () => {
  const world = new World();
  world.journal.merge(1, []);
  world.status = 409;
  world.code = 'shared.error.conflict';
  world.journal.write(1, chosen(1));
  await world.sender.push();
  assert.equal(world.sender.link, 'offline');
  assert.equal(world.jobs.length, 1);
});

test('what is written carries the server\'s time and what had been acknowledged before', () => {
  let time = START;
  const shelf = new MapShelf();
  const journal = new Journal(shelf, () => time);
  journal.merge(1, [{ position: 1, seq: 1_000_000 }]);
  journal.write(2, chosen(1));
  time += 60_000;
  journal.acknowledge([{ position: 2, seq: 1_000_001 }]);
  journal.write(3, chosen(2));
  assert.deepEqual(journal.pendingWithProof(), [
    { position: 3, seq: 1_000_002, value: chosen(2), writtenAt: '2026-11-23T10:01:00.000Z', afterSeq: 1_000_001 },
  ]);
  assert.deepEqual(journal.pending(), [{ position: 3, seq: 1_000_002, value: chosen(2) }]);
  assert.equal(new Journal(shelf).pendingWithProof()[0].writtenAt, '2026-11-23T10:01:00.000Z');
});

test('pauses are spread and end at half a minute', () => {
  assert.equal(examPause(0, 0), 500);
  assert.equal(examPause(0, 1), 1000);
  assert.equal(examPause(3, 1), 8000);
  assert.equal(examPause(60, 1), 30_000);
});

test('a flag alone is no answer', () => {
  assert.equal(isBlank({ flagged: true, chosen: [] }), true);
  assert.equal(isBlank({ chosen: [-1, -1], texts: [' '], parts: [{}] }), true);
  assert.equal(isBlank({ chosen: [0] }), false);
  assert.equal(isBlank({ parts: [{}, { texts: ['a'] }] }), false);
});

test('the time left is the server\'s, however wrong the device is', () => {
  let now = 5_000_000;
  const clock = new ServerClock(() => now);
  clock.hear({ serverTime: '2026-11-23T10:00:00Z', deadline: '2026-11-23T10:10:00Z' }, { asked: 4_999_000, came: 5_000_000 });
  now += 60_000;
  assert.equal(clock.tick(), 600_000 - 60_000 - 500);
  now += 3_600_000;
  assert.equal(clock.tick(), 0);
  assert.equal(clock.left, 0);
});

test('nobody knows the time before the server was heard; then it goes on by the steady clock alone', () => {
  let steady = 50;
  const clock = new ServerClock(() => steady);
  assert.equal(clock.time(), undefined);
  clock.hear({ serverTime: '2026-11-23T10:00:00Z', deadline: '2026-11-23T10:10:00Z' }, { asked: 40, came: 60 });
  steady += 1000;
  assert.equal(clock.time(), START + 1000);
});

test('the server alone says that it is over', () => {
  const said = (serverTime: string) => ({ serverTime, deadline: '2026-11-23T10:10:00Z' });
  assert.equal(isOver(said('2026-11-23T10:09:59.999Z')), false);
  assert.equal(isOver(said('2026-11-23T10:10:00Z')), true);
});

test('a sleep, and a clock that is set, is noticed once; slow drifting is not', () => {
  let steady = 0;
  let wall = START;
  const pass = (wallMillis: number, steadyMillis: number) => {
    wall += wallMillis;
    steady += steadyMillis;
  };
  const wakefulness = new Wakefulness(() => wall, () => steady);
  assert.equal(wakefulness.disturbed(), false);
  for (const jump of [3_600_000, -3_600_000, 600_000]) {
    pass(1000 + jump, 1000);
    assert.equal(wakefulness.disturbed(), true);
    assert.equal(wakefulness.disturbed(), false);
  }
  for (let i = 0; i < 100; i++) {
    pass(1100, 1000);
    assert.equal(wakefulness.disturbed(), false);
  }
});

test('10, 5 and 1 minutes are said once each', () => {
  const said: number[] = [];
  for (let left = 700_000, before: number | undefined = undefined as number | undefined; left >= 0; before = left, left -= 1000) {
    const minute = minuteToSay(before, left);
    if (minute !== undefined) said.push(minute);
  }
  assert.deepEqual(said, [10, 5, 1]);
});

test('who opens the paper again hears no minute that has gone by', () => {
  assert.equal(minuteToSay(undefined, 420_000), undefined);
});
