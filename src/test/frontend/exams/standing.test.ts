import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutTo, minutesLeft, myMinutes, standing } from '../../../main/frontend/exams/standing';
import { moment } from '../../../main/frontend/shared/moments';
import type { MyExam } from '../../../main/frontend/shared/rest';

const OPENS = Date.parse('2026-11-23T10:00:00Z');
const CLOSES = OPENS + 3_600_000;

function exam(made: number, state?: MyExam['state'], more: Partial<MyExam> = {}): MyExam {
  return {
    id: 7,
    title: '第一单元测验',
    opensAt: new Date(OPENS).toISOString(),
    closesAt: new Date(CLOSES).toISOString(),
    minutes: 30,
    graceSeconds: 180,
    attemptsAllowed: 2,
    releaseRule: 'AFTER_CLOSE',
    full: 100,
    pass: 60,
    extraPercent: 0,
    questions: 20,
    made,
    state,
    serverTime: new Date(OPENS).toISOString(),
    ...more,
  };
}

/** The cases of MyExamTest: device and server say the same. */
test('without an attempt time decides', () => {
  assert.equal(standing(exam(0), OPENS - 1), 'NOT_YET');
  assert.equal(standing(exam(0), OPENS), 'OPEN');
  assert.equal(standing(exam(0), CLOSES), 'MISSED');
});

test('a running attempt comes first even after the close', () => {
  assert.equal(standing(exam(1, 'RUNNING'), CLOSES + 10_000), 'RUNNING');
});

test('with attempts left it can be sat again until the close', () => {
  assert.equal(standing(exam(1, 'MARKED'), OPENS), 'AGAIN');
  assert.equal(standing(exam(2, 'MARKED'), OPENS), 'WAITING');
});

test('the result opens when nobody can work on it any more', () => {
  assert.equal(standing(exam(2, 'MARKED'), CLOSES + 180_000), 'WAITING');
  assert.equal(standing(exam(2, 'MARKED'), CLOSES + 181_000), 'RESULT');
  assert.equal(standing(exam(2, 'HANDED_IN'), CLOSES + 181_000), 'WAITING');
});

test('the result opens as its rule says', () => {
  assert.equal(standing(exam(2, 'MARKED', { releaseRule: 'AT_ONCE' }), OPENS), 'RESULT');
  assert.equal(standing(exam(2, 'MARKED', { releaseRule: 'BY_HAND' }), CLOSES + 999_000), 'WAITING');
  assert.equal(standing(exam(2, 'MARKED', { releaseRule: 'BY_HAND', releasedAt: new Date(OPENS).toISOString() }), OPENS), 'RESULT');
});

test('started minutes of extra time count whole', () => {
  assert.equal(myMinutes(exam(0, undefined, { extraPercent: 25 })), 38);
});

test('who starts late is told what is left', () => {
  assert.equal(cutTo(exam(0), CLOSES - 30 * 60_000), undefined);
  assert.equal(cutTo(exam(0), CLOSES - 10 * 60_000 - 1), 10);
  assert.equal(cutTo(exam(1, 'RUNNING'), CLOSES - 600_000), undefined);
  assert.equal(cutTo(exam(0), CLOSES), undefined);
});

test('started minutes of what is left count whole', () => {
  const running = exam(1, 'RUNNING', { deadline: new Date(CLOSES).toISOString() });
  assert.equal(minutesLeft(running, CLOSES - 60_001), 2);
  assert.equal(minutesLeft(running, CLOSES + 1), 0);
});

test('moments are those of the school', () => {
  assert.equal(moment('2026-09-01T06:03:00Z', 'zh', 'Asia/Shanghai'), '2026年9月1日 14:03');
  assert.equal(moment('2026-11-30T16:00:00Z', 'zh', 'Asia/Shanghai'), '2026年12月1日 00:00');
  assert.equal(moment('2026-12-01T06:03:00Z', 'en', 'Asia/Shanghai'), '1 Dec 2026, 14:03');
});
