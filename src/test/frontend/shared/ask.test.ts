import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from '../../../main/frontend/shared/ask';

const SAVE = 'PUT /lessons/{lessonId}/practice/{blockId}';
const GET = 'GET /lessons/{lessonId}/practice/{blockId}';

/** A network that answers as it is told, and remembers what it was asked. */
class Network {
  requests: { url: string; init: RequestInit }[] = [];

  constructor(answer: (init: RequestInit) => Promise<Response>) {
    const fetch = (url: URL, init: RequestInit) => {
      this.requests.push({ url: url.href, init });
      return answer(init);
    };
    Object.assign(globalThis, { fetch, document: { baseURI: 'http://school/app/' } });
  }

  static says(status: number, body: string | null): Network {
    return new Network(async () => new Response(body, { status }));
  }
}

test('what is asked is JSON with the header that no other site can send', async () => {
  const network = Network.says(200, '{"number":4,"savedAt":"now"}');
  const { status, body } = await ask(SAVE, 'api/v1/lessons/L1/practice/b', { sheet: 's', number: 3 });
  assert.equal(status, 200);
  assert.equal(body?.number, 4);
  const [{ url, init }] = network.requests;
  const headers = new Headers(init.headers);
  assert.equal(url, 'http://school/app/api/v1/lessons/L1/practice/b');
  assert.equal(init.method, 'PUT');
  assert.equal(init.body, '{"sheet":"s","number":3}');
  assert.equal(headers.get('Content-Type'), 'application/json');
  assert.ok(headers.has('X-Requested-With'));
  assert.equal(init.keepalive, false);
});

test('a refusal has its code and its title, and no body', async () => {
  Network.says(422, '{"code":"exams.over","title":"Over","status":422,"type":"about:blank"}');
  const { status, code, title, body } = await ask(GET, 'x');
  assert.deepEqual({ status, code, title, body }, { status: 422, code: 'exams.over', title: 'Over', body: undefined });
});

test('an answer without a body is an answer', async () => {
  Network.says(204, null);
  const { status, body } = await ask('DELETE /lessons/{lessonId}/practice/{blockId}', 'x');
  assert.deepEqual({ status, body }, { status: 204, body: undefined });
});

test('a page of words from a proxy counts as no answer, whatever its status', async () => {
  for (const status of [200, 404, 502]) {
    Network.says(status, '<html>Bad gateway</html>');
    assert.equal((await ask(GET, 'x')).status, 0);
  }
});

test('without a network the status is 0', async () => {
  new Network(async () => Promise.reject(new TypeError('failed to fetch')));
  assert.equal((await ask(GET, 'x')).status, 0);
});

test('a connection that says nothing is given up after twelve seconds', async () => {
  const { setTimeout } = globalThis;
  const patience: number[] = [];
  const giveUp = (job: () => void, millis: number) => {
    patience.push(millis);
    queueMicrotask(job);
  };
  Object.assign(globalThis, { setTimeout: giveUp });
  new Network(({ signal }) => new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason))));
  const { status } = await ask(GET, 'x');
  Object.assign(globalThis, { setTimeout });
  assert.equal(status, 0);
  assert.deepEqual(patience, [12_000]);
});

test('what is sent on leaving outlives the page, unless it is more than a browser lets go', async () => {
  const { requests } = Network.says(200, '{}');
  await ask(SAVE, 'x', { sheet: 's', number: 1 }, true);
  await ask(SAVE, 'x', { sheet: '字'.repeat(20_000), number: 1 }, true);
  assert.deepEqual(requests.map(({ init }) => init.keepalive), [true, false]);
});
