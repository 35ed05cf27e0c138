import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RollBook } from '../../../main/frontend/sessions/roll-book';

const LINE = { personId: 1, number: '20260001', name: '学生甲', state: 'ABSENT', open: true, marked: false, sharedDevice: false } as const;

/** A browser that keeps what is put there. */
function shelf() {
  let kept: string | null = null;
  return { get: () => kept, put: (text: string) => void (kept = text) };
}

test('what the server does not have outlives the page', () => {
  const kept = shelf();
  new RollBook(kept).mark(1, 'PRESENT');
  const again = new RollBook(kept);
  assert.deepEqual(again.pending(10), [{ personId: 1, state: 'PRESENT' }]);
  assert.equal(again.shown(LINE).state, 'PRESENT');
  assert.equal(again.shown(LINE).open, false);
});

test('the newest mark of a student takes the place of an older one', () => {
  const book = new RollBook(shelf());
  book.mark(1, 'ABSENT');
  book.mark(2, 'PRESENT');
  book.mark(1, 'LATE');
  assert.deepEqual(book.pending(10), [
    { personId: 2, state: 'PRESENT' },
    { personId: 1, state: 'LATE' },
  ]);
  assert.equal(book.pending(1).length, 1);
});

test('what was marked anew while it was being sent still waits', () => {
  const book = new RollBook(shelf());
  book.mark(1, 'PRESENT');
  book.mark(2, 'PRESENT');
  const sent = book.pending(10);
  book.mark(1, 'LATE');
  book.taken(sent);
  assert.deepEqual(book.pending(10), [{ personId: 1, state: 'LATE' }]);
});

test('a mark can be taken back', () => {
  const kept = shelf();
  const book = new RollBook(kept);
  book.mark(1, undefined);
  assert.deepEqual(new RollBook(kept).pending(10), [{ personId: 1, state: undefined }]);
  assert.equal(book.shown({ ...LINE, marked: true, open: false }).open, true);
});

test('what cannot be read is nothing', () => {
  const kept = shelf();
  kept.put('{');
  assert.equal(new RollBook(kept).size, 0);
});
