import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft, lengthOf } from '../../../main/frontend/journal/draft';

/** A server that takes a draft only from who knows its number, and timers that are wound by hand. */
class Desk {
  status = 200;
  text = '';
  number = 0;
  puts: { text: string; leaving: boolean }[] = [];
  jobs: { millis: number; job: () => void }[] = [];
  readonly draft: Draft;

  constructor(text = '', number = 0) {
    this.text = text;
    this.number = number;
    const port = {
      put: async (sent: string, from: number, leaving: boolean) => this.put(sent, from, leaving),
      later: (millis: number, job: () => void) => {
        const entry = { millis, job };
        this.jobs.push(entry);
        return () => {
          this.jobs = this.jobs.filter((other) => other !== entry);
        };
      },
    };
    this.draft = new Draft(port, text, number, 20, () => undefined);
  }

  private put(text: string, number: number, leaving: boolean) {
    this.puts.push({ text, leaving });
    const time = { asked: 0, came: 0 };
    if (this.status !== 200) return { status: this.status, ...time };
    if (number !== this.number) return { status: 409, ...time };
    this.text = text;
    this.number++;
    return { status: 200, body: { number: this.number, savedAt: 'now' }, ...time };
  }

  async wind(): Promise<number[]> {
    const { jobs } = this;
    this.jobs = [];
    jobs.forEach(({ job }) => job());
    await new Promise((done) => setImmediate(done));
    return jobs.map(({ millis }) => millis);
  }
}

test('saved is said only when the server has stored it, a pause after the last stroke', async () => {
  const desk = new Desk();
  desk.draft.write('a');
  desk.draft.write('ab');
  assert.equal(desk.draft.state, 'saving');
  assert.equal(desk.puts.length, 0);
  assert.deepEqual(await desk.wind(), [1200]);
  assert.equal(desk.draft.state, 'saved');
  assert.deepEqual(desk.puts, [{ text: 'ab', leaving: false }]);
});

test('what was written while a save was on its way is not called saved', async () => {
  const { draft } = new Desk();
  draft.write('a');
  const saving = draft.save(false);
  await Promise.resolve();
  draft.write('ab');
  await saving;
  assert.equal(draft.state, 'saving');
  assert.equal(draft.pending, true);
  await draft.save(false);
  assert.equal(draft.state, 'saved');
  assert.equal(draft.pending, false);
});

test('a second window is not overwritten, and this one stops saving', async () => {
  const desk = new Desk('a', 3);
  desk.number = 4;
  desk.draft.write('mine');
  await desk.draft.save(false);
  assert.equal(desk.draft.state, 'elsewhere');
  desk.draft.write('mine again');
  await desk.draft.save(false);
  assert.equal(desk.puts.length, 1);
  assert.equal(desk.text, 'a');
});

test('without a network it says so and tries again', async () => {
  const desk = new Desk();
  desk.status = 0;
  desk.draft.write('a');
  await desk.wind();
  assert.equal(desk.draft.state, 'unsaved');
  desk.status = 200;
  assert.deepEqual(await desk.wind(), [5000]);
  assert.equal(desk.draft.state, 'saved');
});

test('signed out is said, and not tried again by itself', async () => {
  const desk = new Desk();
  desk.status = 401;
  desk.draft.write('a');
  await desk.wind();
  assert.equal(desk.draft.state, 'signedOut');
  assert.deepEqual(desk.jobs, []);
});

test('what is unchanged or too long is not sent', async () => {
  const desk = new Desk('a', 1);
  await desk.draft.save(true);
  desk.draft.write('x'.repeat(21));
  await desk.draft.save(true);
  assert.equal(desk.puts.length, 0);
  desk.draft.write('x'.repeat(20));
  await desk.draft.save(true);
  assert.deepEqual(desk.puts, [{ text: 'x'.repeat(20), leaving: true }]);
});

test('a draft of an earlier page is saved already', () => {
  const { draft } = new Desk('a', 1);
  draft.wasSaved('2026-11-23T10:00:00Z');
  assert.equal(draft.state, 'saved');
  draft.wasSaved('');
  assert.equal(draft.state, 'idle');
});

test('blanks are no characters, and a character beyond the first plane is one', () => {
  assert.equal(lengthOf(' 今天\n\u3000好 😀'), 4);
});

/** A device that keeps one text. */
function shelfOf(left: string) {
  const shelf = { left, get: () => shelf.left, keep: (text: string) => ((shelf.left = text), true) };
  return shelf;
}

const nowhere = { put: async () => ({ status: 0, asked: 0, came: 0 }), later: () => () => undefined };

test('each stroke lies on the device until the server has it', async () => {
  const shelf = shelfOf('');
  const answers = [{ status: 0 }, { status: 200, body: { number: 1, savedAt: 'now' } }];
  const put = async () => ({ ...answers.shift()!, asked: 0, came: 0 });
  const draft = new Draft({ put, later: () => () => undefined }, '', 0, 20, () => undefined, shelf);
  draft.write('写到一半');
  await draft.save(false);
  assert.equal(shelf.left, '写到一半');
  assert.equal(draft.state, 'unsaved');
  await draft.save(false);
  assert.equal(shelf.left, '');
  assert.equal(draft.state, 'saved');
});

test('what an earlier page left on the device comes back, alone or below what the server has by now', () => {
  const of = (server: string, left: string) => new Draft(nowhere, server, 1, 100, () => undefined, shelfOf(left));
  assert.equal(of('', '写到一半').text, '写到一半');
  assert.equal(of('写到', '写到一半').text, '写到一半');
  assert.equal(of('别处写的', '写到一半').text, '别处写的\n\n写到一半');
  assert.equal(of('写到一半，又写', '写到一半').text, '写到一半，又写');
  assert.equal(of('写到一半，又写', '写到一半').pending, false);
});
