import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keeper, LONGEST, type Kept, type Port, type Shelf, type State } from '../../../main/frontend/shared/keeper';
import {
  around, breathAt, cardText, clearOf, dayOf, daysFrom, dial, fullness, hoursLeft, hoursOf, moved, scarcest, segments, sortInto, wrap,
} from '../../../main/frontend/journal/practice/models';

interface Job {
  millis: number;
  job: () => void;
}

/** A server that gives each stored sheet a new number, and a network that can be cut. */
class Server {
  sheet = '';
  number = 0;
  last = 0;
  status = 200;
  puts = 0;

  port(jobs: Job[]): Port {
    return {
      get: async () => (this.status === 200 ? { status: 200, body: { sheet: this.sheet, number: this.number, savedAt: 'now' } } : { status: this.status }),
      put: async (sheet, number) => {
        this.puts++;
        if (this.status !== 200) return { status: this.status };
        if (number !== this.number && sheet !== this.sheet) return { status: 409 };
        this.sheet = sheet;
        this.number = ++this.last;
        return { status: 200, body: { number: this.number, savedAt: 'now' } };
      },
      erase: async () => {
        if (this.status !== 200) return { status: this.status };
        this.sheet = '';
        this.number = 0;
        return { status: 204 };
      },
      later: (millis, job) => {
        const entry = { millis, job };
        jobs.push(entry);
        return () => void jobs.splice(jobs.indexOf(entry) >>> 0, 1);
      },
      random: () => 1,
    };
  }
}

class OneShelf implements Shelf {
  kept?: Kept;
  full = false;
  get = () => this.kept;
  put = (kept: Kept) => {
    if (!this.full) this.kept = structuredClone(kept);
    return !this.full;
  };
  drop = () => (this.kept = undefined);
}

async function device(server: Server, shelf = new OneShelf()) {
  const states: State[] = [];
  const jobs: Job[] = [];
  const keeper: Keeper = new Keeper(server.port(jobs), shelf, () => states.push(keeper.state));
  await keeper.open();
  await keeper.settled();
  return { keeper, shelf, jobs, states };
}

test('saved is said only when the server has stored it', async () => {
  const server = new Server();
  const { keeper, shelf, states } = await device(server);
  assert.equal(keeper.state, 'blank');
  keeper.write('a');
  assert.equal(keeper.state, 'device');
  assert.deepEqual(shelf.kept, { sheet: 'a', number: 0 });
  server.status = 0;
  await keeper.push();
  assert.equal(keeper.state, 'device');
  assert.ok(!states.includes('saved'));
  server.status = 200;
  await keeper.nudge();
  assert.equal(keeper.state, 'saved');
  assert.equal(server.sheet, 'a');
});

test('what the server has leaves the device', async () => {
  const server = new Server();
  const { keeper, shelf } = await device(server);
  keeper.write('a');
  await keeper.push();
  assert.equal(shelf.kept, undefined);
});

test('what was written while a save was on its way is sent after it', async () => {
  const server = new Server();
  const { keeper, shelf, jobs } = await device(server);
  keeper.write('a');
  const sending = keeper.push();
  keeper.write('ab');
  await sending;
  assert.equal(keeper.state, 'device');
  assert.deepEqual(shelf.kept, { sheet: 'ab', number: 1 });
  await jobs.at(-1)!.job();
  assert.equal(server.sheet, 'ab');
});

test('a sheet written without a network arrives when the page is opened again', async () => {
  const server = new Server();
  server.status = 0;
  const { keeper, shelf } = await device(server);
  keeper.write('offline');
  server.status = 200;
  const again = await device(server, shelf);
  assert.equal(server.sheet, 'offline');
  assert.equal(again.keeper.state, 'saved');
});

test('a second device does not overwrite unseen; the newer can be taken', async () => {
  const server = new Server();
  const one = await device(server);
  const two = await device(server);
  one.keeper.write('one');
  await one.keeper.push();
  two.keeper.write('two');
  await two.keeper.push();
  assert.equal(two.keeper.state, 'conflict');
  assert.equal(server.sheet, 'one');
  assert.equal(two.keeper.sheet, 'two');
  two.keeper.takeTheirs();
  assert.equal(two.keeper.sheet, 'one');
  assert.equal(two.keeper.state, 'saved');
  assert.equal(two.shelf.kept, undefined);
});

test('in a conflict the own sheet can be kept, knowingly', async () => {
  const server = new Server();
  const one = await device(server);
  const two = await device(server);
  one.keeper.write('one');
  await one.keeper.push();
  two.keeper.write('two');
  await two.keeper.push();
  await two.keeper.keepMine();
  assert.equal(server.sheet, 'two');
  assert.equal(two.keeper.state, 'saved');
});

test('a conflict loses nothing on a device that keeps nothing', async () => {
  const server = new Server();
  const one = await device(server);
  const shelf = new OneShelf();
  shelf.full = true;
  const two = await device(server, shelf);
  one.keeper.write('one');
  await one.keeper.push();
  two.keeper.write('two');
  assert.equal(two.keeper.durable, false);
  await two.keeper.push();
  assert.equal(two.keeper.state, 'conflict');
  assert.equal(two.keeper.sheet, 'two');
});

test('a lost answer is no conflict', async () => {
  const server = new Server();
  const { keeper } = await device(server);
  keeper.write('a');
  server.sheet = 'a';
  server.number = server.last = 7;
  await keeper.push();
  assert.equal(keeper.state, 'saved');
});

test('erasing leaves nothing here or there, and says when it could not', async () => {
  const server = new Server();
  const { keeper, shelf } = await device(server);
  keeper.write('a');
  await keeper.push();
  server.status = 0;
  assert.equal(await keeper.erase(), false);
  server.status = 200;
  assert.equal(await keeper.erase(), true);
  assert.equal(keeper.state, 'blank');
  assert.equal(keeper.sheet, '');
  assert.equal(server.sheet, '');
  assert.equal(shelf.kept, undefined);
});

test('what is too long is not sent, and shorter again it is', async () => {
  const server = new Server();
  const { keeper } = await device(server);
  keeper.write('x'.repeat(LONGEST + 1));
  assert.equal(keeper.state, 'tooLong');
  await keeper.push();
  assert.equal(server.puts, 0);
  keeper.write('x');
  await keeper.push();
  assert.equal(keeper.state, 'saved');
});

test('a sign-in that ran out keeps the words on the device', async () => {
  const server = new Server();
  const { keeper, shelf } = await device(server);
  server.status = 401;
  keeper.write('a');
  await keeper.push();
  assert.equal(keeper.state, 'signedOut');
  keeper.write('ab');
  assert.equal(shelf.kept?.sheet, 'ab');
});

test('a breath goes in, holds, goes out, and is counted', () => {
  assert.deepEqual([0, 3.9, 4, 6, 11.9].map((at) => breathAt('4-2-6-0', at * 1000).phase), ['in', 'in', 'hold', 'out', 'out']);
  assert.equal(breathAt('4-2-6-0', 0).left, 4);
  assert.equal(breathAt('4-2-6-0', 3500).left, 1);
  assert.equal(breathAt('4-2-6-0', 24_500).breaths, 2);
  assert.equal(breathAt('4-0-6-0', 4000).phase, 'out');
  assert.equal(breathAt('4-4-4-4', 13_000).phase, 'rest');
});

test('the circle is full between breathing in and out', () => {
  assert.equal(fullness({ phase: 'in', done: 0 }), 0);
  assert.ok(Math.abs(fullness({ phase: 'in', done: 1 }) - 1) < 1e-9);
  assert.equal(fullness({ phase: 'hold', done: 0.3 }), 1);
  assert.ok(Math.abs(fullness({ phase: 'out', done: 1 })) < 1e-9);
});

test('the ring of the week never turns past its top', () => {
  assert.deepEqual(segments([84, 42]), [{ from: 0, share: 0.5 }, { from: 0.5, share: 0.25 }]);
  const over = segments([168, 168]);
  assert.equal(over.at(-1)!.from + over.at(-1)!.share, 1);
  assert.equal(hoursLeft([56, 20.5]), 91.5);
  assert.equal(hoursLeft([168, 2]), -2);
});

test('hours are typed as people type them', () => {
  assert.deepEqual(['7,5', '-3', '999', 'x', '', '7.3'].map(hoursOf), [7.5, 0, 168, 0, 0, 7.5]);
});

test('thirty days cross months, whatever the time zone', () => {
  const days = daysFrom('2026-02-15', '2026-03-01');
  assert.equal(days.length, 30);
  assert.deepEqual(days.filter((day) => day.today).map((day) => day.number), [15]);
  assert.equal(days[29].date, '2026-03-16');
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});

test('a card lies on one pile only', () => {
  const piles = sortInto({ very: ['a'], some: ['b'], less: [] }, 'b', 'very');
  assert.deepEqual(piles, { very: ['a', 'b'], some: [], less: [] });
  assert.deepEqual(sortInto(piles, 'a', ''), { very: ['b'], some: [], less: [] });
  assert.deepEqual(moved(['a', 'b'], 1, -1), ['b', 'a']);
  assert.deepEqual(moved(['a', 'b'], 0, -1), ['a', 'b']);
});

test('names stand evenly on their ring', () => {
  const places = around(4, 100);
  assert.equal(places.length, 4);
  places.forEach(({ x, y }) => assert.ok(Math.abs(Math.hypot(x, y) - 100) < 1e-9));
  assert.deepEqual(around(0, 100), []);
});

test('a ring is turned so that its names do not stand on others', () => {
  const inner = around(2, 74);
  const outer = clearOf(inner, 3, 122);
  const nearest = Math.min(...outer.flatMap((one) => inner.map((other) => Math.hypot((one.x - other.x) / 2.2, one.y - other.y))));
  assert.ok(nearest > 26, `nearest ${nearest}`);
  assert.equal(clearOf(inner, 0, 122).length, 0);
});

test('the rarest kind of help is named only when it says something', () => {
  assert.equal(scarcest(['heart', 'hand'], [['heart'], ['heart', 'hand']]), 'hand');
  assert.equal(scarcest(['heart', 'hand'], [['heart', 'hand']]), undefined);
  assert.equal(scarcest(['heart', 'hand'], []), undefined);
});

test('only a telephone number becomes a link', () => {
  assert.equal(dial('0571-8820 0000'), '057188200000');
  assert.equal(dial('+86 12356'), '+8612356');
  assert.equal(dial('微信'), '');
  assert.equal(dial(undefined), '');
});

test('Chinese text breaks anywhere but before a closing mark', () => {
  const wide = (text: string) => text.length;
  assert.deepEqual(wrap('今天先找人。', 5, wide), ['今天先找人。']);
  assert.deepEqual(wrap('一二三四五六', 3, wide), ['一二三', '四五六']);
  assert.deepEqual(wrap('甲\n乙', 9, wide), ['甲', '乙']);
});

test('a card as text leaves out what is empty', () => {
  assert.equal(cardText('卡', [{ title: '一', lines: ['a', 'b'] }, { title: '二', lines: [] }]), '卡\n\n一\n· a\n· b');
});
