import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pause } from '../../../main/frontend/shared/pause';
import { words } from '../../../main/frontend/shared/words';

test('a text is filled in, place by place', () => {
  const say = words({ of: '{1} of {0}, {1}', plain: 'plain' });
  assert.equal(say('of', 9, 2), '2 of 9, 2');
  assert.equal(say('of', 9), ' of 9, ');
  assert.equal(say('plain', 1), 'plain');
});

test('a text that is missing is seen', () => {
  assert.equal(words({})('lost'), '!lost');
});

test('pauses double up to the longest, spread over their upper half', () => {
  assert.deepEqual([0, 1, 2, 9].map((tries) => pause(tries, 1, 2000, 60_000)), [2000, 4000, 8000, 60_000]);
  assert.equal(pause(1, 0, 2000, 60_000), 2000);
});
