import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PageTime } from '../../../main/frontend/lessons/page-time';

/** A browser that keeps what is written. */
function keeping(kept = new Map<string, string>()): void {
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.assign(globalThis, { localStorage });
}

test('time adds up, page by page, and is there when the page is loaded again', () => {
  keeping();
  const time = new PageTime('7');
  time.add('p1', 3.2);
  time.add('p2', 1);
  time.add('p1', 2);
  assert.deepEqual(new PageTime('7').all(), [['p1', 5.2], ['p2', 1]]);
});

test('what the server has heard of is taken off; less than half a second of a page that is gone is nothing', () => {
  keeping();
  const time = new PageTime('7');
  time.add('here', 15.3);
  time.add('gone', 15.3);
  time.taken('here', 15, true);
  time.taken('gone', 15, false);
  assert.deepEqual(time.all().map(([url, seconds]) => [url, Math.round(seconds * 10) / 10]), [['here', 0.3]]);
});

test('two people at one computer have a queue each', () => {
  keeping();
  new PageTime('7').add('p', 5);
  assert.deepEqual(new PageTime('8').all(), []);
});

test('what somebody else wrote there, or a browser that keeps nothing, is no trouble', () => {
  keeping(new Map([['xk-progress.7', 'no json']]));
  assert.deepEqual(new PageTime('7').all(), []);
  Object.assign(globalThis, { localStorage: undefined });
  new PageTime('7').add('p', 5);
  assert.deepEqual(new PageTime('7').all(), []);
});
