import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Places, Turning, turns } from '../../../main/frontend/lessons/place';

function store() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test('Back comes to the place that was left, a link to the top', () => {
  const places = new Places(store());
  const turning = new Turning(places, false);
  places.note('/lessons/L1/P1', 900.4);
  assert.equal(turning.begins('/lessons/L1/P1'), 0);
  turning.wentBack();
  assert.equal(turning.begins('/lessons/L1/P1'), 900);
  assert.equal(turning.begins('/lessons/L1/P1'), 0);
  turning.wentBack();
  turning.wentOn();
  assert.equal(turning.begins('/lessons/L1/P1'), 0);
});

test('a reload comes back too, and a page never read begins at the top', () => {
  const places = new Places(store());
  places.note('/lessons/L1/P2', 40);
  assert.equal(new Turning(places, true).begins('/lessons/L1/P2'), 40);
  assert.equal(new Turning(places, true).begins('/lessons/L1/P3'), 0);
});

test('a window that keeps nothing reads on from the top', () => {
  const refuses = { getItem: () => null, setItem: () => { throw new Error('private'); } };
  const places = new Places(refuses);
  places.note('/x', 5);
  assert.equal(places.of('/x'), 0);
});

test('arrow keys turn the page, unless one writes, chooses, or holds another key', () => {
  const key = (over: object) => ({ key: 'ArrowRight', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, defaultPrevented: false, ...over });
  assert.equal(turns(key({}), ''), true);
  assert.equal(turns(key({ key: 'ArrowLeft' }), ''), true);
  assert.equal(turns(key({}), 'textarea'), false);
  assert.equal(turns(key({ altKey: true }), ''), false);
  assert.equal(turns(key({ key: 'a' }), ''), false);
});
