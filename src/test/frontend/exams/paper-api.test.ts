import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PaperApi } from '../../../main/frontend/exams/paper-api';

const TIME = { deadline: '2026-11-23T10:10:00Z', serverTime: '2026-11-23T10:00:00Z' };

function says(status: number, body: string, headers: Record<string, string> = {}): PaperApi {
  const fetch = async () => new Response(body === '' ? null : body, { status, headers });
  Object.assign(globalThis, { fetch, document: { baseURI: 'http://school/app/' } });
  return new PaperApi(1, 'w');
}

/** Whatever a window asks of its paper. */
const asked = (api: PaperApi) => [api.open(), api.clock(), api.save([], false), api.handIn([]), api.late([])];

test('what our server says is heard', async () => {
  const { status, body } = await says(200, JSON.stringify({ ...TIME, answers: [] })).save([], false);
  assert.equal(status, 200);
  assert.deepEqual(body?.answers, []);
});

test('an "OK" of somebody else is no answer: a page, nothing at all, JSON of another kind', async () => {
  for (const body of ['<html>please sign in to the network</html>', '', '{"login":true}', '[]', 'null', '"ok"']) {
    for (const answer of await Promise.all(asked(says(200, body)))) {
      assert.equal(answer.status, 0, body);
      assert.equal(answer.body, undefined);
    }
  }
});

test('a refusal without a code of ours closes nothing', async () => {
  for (const status of [400, 401, 404, 409, 422, 502, 511]) {
    for (const body of ['<html>Not found</html>', '', '{"error":"gone"}', '{"code":404}']) {
      for (const answer of await Promise.all(asked(says(status, body)))) assert.equal(answer.status, 0);
    }
  }
});

test('a refusal of ours says its code and what is wrong', async () => {
  const problem = { code: 'shared.error.input', title: 'Input', errors: [{ field: 'texts[0]', reason: 'too long' }] };
  const { status, code, problem: told } = await says(400, JSON.stringify(problem)).save([], false);
  assert.deepEqual({ status, code, errors: told?.errors }, { status: 400, code: 'shared.error.input', errors: problem.errors });
});

test('how long to wait is believed to anybody', async () => {
  for (const body of ['<html>busy</html>', '{"code":"shared.error.unavailable","title":"busy"}']) {
    const answer = await says(503, body, { 'Retry-After': '7' }).clock();
    assert.equal(answer.retryAfter, 7000);
  }
  assert.equal((await says(503, '', { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }).clock()).retryAfter, undefined);
});
