import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Entry, type EntryWorld, type Stage } from '../../../main/frontend/signin/entry';
import { departure } from '../../../main/frontend/signin/departure';
import { ownPage } from '../../../main/frontend/signin/own-page';
import { prove, zeroBits } from '../../../main/frontend/signin/proof';
import type { Answered } from '../../../main/frontend/shared/ask';
import type { SessionCredentials, SessionPlace } from '../../../main/frontend/shared/rest';

const sha = (text: string) => new Uint8Array(createHash('sha256').update(text).digest());

/** A sign-in whose answers and timers are given by hand. */
class Door implements EntryWorld {
  sent: SessionCredentials[] = [];
  jobs: { millis: number; job: () => void }[] = [];
  stages: Stage[] = [];
  queue: Partial<Answered<SessionPlace>> = { status: 404 };
  private open: ((answer: Answered<unknown>) => void)[] = [];
  readonly entry = new Entry(this, () => this.stages.push(this.entry.stage));

  signIn(credentials: SessionCredentials) {
    this.sent.push(credentials);
    return new Promise<Answered<unknown>>((done) => this.open.push(done));
  }
  codes: string[] = [];
  second(code: string) {
    this.codes.push(code);
    return new Promise<Answered<unknown>>((done) => this.open.push(done));
  }
  place = async () => ({ asked: 0, came: 0, status: 0, ...this.queue });
  prove = async (challenge: string, bits: number) => `${challenge}/${bits}`;
  later = (millis: number, job: () => void) => {
    this.jobs.push({ millis, job });
    return () => undefined;
  };
  random = () => 0.5;
  ticket = () => 'T1';

  async answer(answer: Partial<Answered<unknown>>): Promise<void> {
    this.open.shift()!({ status: 0, asked: 0, came: 0, ...answer });
    await settled();
  }

  async next(): Promise<number> {
    const { millis, job } = this.jobs.pop()!;
    job();
    await settled();
    return millis;
  }
}

const settled = () => new Promise((done) => setImmediate(done));

test('who is let in is in', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  await door.answer({ status: 204 });
  assert.deepEqual(door.stages, ['sending', 'in']);
  assert.deepEqual(door.sent, [{ number: '20260001', password: 'secret', ticket: 'T1' }]);
});

test('a refusal is said in the words of the server, and nothing is tried again', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'wrong');
  await door.answer({ status: 422, code: 'signin.error.wrong', title: '密码不对' });
  assert.equal(door.entry.stage, 'asking');
  assert.equal(door.entry.said, '密码不对');
});

test('who waits hears how many are before, each second, and not after the answer', async () => {
  const door = new Door();
  door.queue = { status: 200, body: { ahead: 40, seconds: 9 } };
  void door.entry.submit('20260001', 'secret');
  assert.equal(await door.next(), 1000);
  assert.equal(door.entry.ahead, 40);
  door.queue = { status: 200, body: { ahead: 0, seconds: 1 } };
  await door.next();
  assert.equal(door.entry.ahead, 0);
  await door.answer({ status: 204 });
  await door.next();
  assert.equal(door.entry.ahead, undefined);
  assert.equal(door.jobs.length, 0);
});

test('a server without a queue is asked once', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  await door.next();
  assert.equal(door.jobs.length, 0);
});

test('a proof is found and sent with the same ticket', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  await door.answer({ status: 429, code: 'signin.error.proofNeeded', problem: { challenge: 'c', bits: 12 } });
  assert.deepEqual(door.sent[1], { number: '20260001', password: 'secret', ticket: 'T1', proof: { challenge: 'c', nonce: 'c/12' } });
  await door.answer({ status: 204 });
  assert.deepEqual(door.stages, ['sending', 'proving', 'sending', 'in']);
});

test('a server that never has enough proof is left alone', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  for (let i = 0; i < 4; i++) {
    await door.answer({ status: 422, code: 'signin.error.proofNeeded', title: '请再试', problem: { challenge: `${i}`, bits: 1 } });
  }
  assert.equal(door.sent.length, 4);
  assert.equal(door.entry.stage, 'asking');
});

test('while the server is away it is tried again, not sooner than the server asks', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  await door.answer({ status: 503, title: '暂时连不上数据库', retryAfter: 5000 });
  assert.equal(door.entry.stage, 'away');
  assert.equal(door.entry.said, '暂时连不上数据库');
  assert.ok((await door.next()) >= 5000);
  await door.answer({ status: 204 });
  assert.equal(door.entry.stage, 'in');
  assert.equal(door.sent.length, 2);
});

test('too many at once is waited out like an absence', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  await door.answer({ status: 429, title: '请求太多', retryAfter: 3000 });
  assert.equal(door.entry.stage, 'away');
});

test('pressing the button again takes the place of the try that waits', async () => {
  const door = new Door();
  void door.entry.submit('20260001', 'secret');
  await door.answer({ status: 0 });
  const waiting = door.jobs.pop()!;
  void door.entry.submit('20260001', 'better');
  waiting.job();
  await settled();
  assert.equal(door.sent.length, 2);
});

test('the proof is what the server asks for', async () => {
  let breaths = 0;
  const nonce = await prove('challenge', 11, sha, async () => void breaths++);
  assert.ok(zeroBits(sha(`challenge:${nonce}`)) >= 11);
  assert.equal(breaths, Math.floor(Number(nonce) / 500));
});

test('zero bits are counted over bytes', () => {
  assert.equal(zeroBits(new Uint8Array([0x80])), 0);
  assert.equal(zeroBits(new Uint8Array([0, 0x1f])), 11);
  assert.equal(zeroBits(new Uint8Array([0, 0])), 16);
});

test('a sign-in leads to pages of this application alone', () => {
  for (const own of ['course', 'lessons/L1/L1-P3', 'coverage?college=4&term=2026-1', 'sit/12/paper', 'sign-ins', 'languages/zh', 'apis']) {
    assert.equal(ownPage(own), own);
  }
  for (const other of [
    null, '', '/course', '//evil.example', 'https://evil.example', 'javascript:alert(1)', '\\evil.example', 'a//b', '../x', 'a/../b',
    'sign-in', 'sign-in?next=course', 'sign-in/cas', 'sign-out', 'api', 'api/v1/session', 'language?to=en', ' course', 'course\n', 'x'.repeat(501),
  ]) {
    assert.equal(ownPage(other), '', String(other));
  }
});

test('leaving for the school with a proof goes to a way of this house only', () => {
  const ways = [{ label: 'CAS', path: 'sign-in/cas' }];
  const asked = (query: string) => departure(new URLSearchParams(query), ways, 'sit/12/paper');
  assert.deepEqual(asked('way=sign-in/cas&challenge=16.9.x.y&bits=16&again=1'), {
    address: 'sign-in/cas?to=sit%2F12%2Fpaper&again=1&challenge=16.9.x.y',
    challenge: '16.9.x.y',
    bits: 16,
  });
  for (const none of ['', 'way=sign-in/cas', 'way=//evil.example&challenge=a&bits=16', 'way=sign-in/cas&challenge=a&bits=60']) {
    assert.equal(asked(none), undefined, none);
  }
});

test('a second factor is asked for after the password, and again when a code is wrong', async () => {
  const door = new Door();
  void door.entry.submit('admin01', 'secret');
  await door.answer({ status: 401, code: 'signin.second.needed', title: '还需要验证码' });
  assert.equal(door.entry.stage, 'code');
  assert.equal(door.entry.said, '');
  void door.entry.bring('000000');
  await door.answer({ status: 422, code: 'signin.error.secondWrong', title: '验证码不对' });
  assert.equal(door.entry.stage, 'code');
  assert.equal(door.entry.said, '验证码不对');
  void door.entry.bring('123456');
  await door.answer({ status: 0 });
  assert.equal(door.entry.unreached, true);
  void door.entry.bring('123456');
  await door.answer({ status: 204 });
  assert.equal(door.entry.stage, 'in');
  assert.deepEqual(door.codes, ['000000', '123456', '123456']);
});

test('when no code is waited for any more all begins anew', async () => {
  const door = new Door();
  door.entry.askForCode();
  void door.entry.bring('123456');
  await door.answer({ status: 422, code: 'signin.error.secondOver', title: '请重新登录' });
  assert.equal(door.entry.stage, 'asking');
  assert.equal(door.entry.said, '请重新登录');
});
