import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const SIGNED = { 'X-Xinke': '1' };
const PAGE = '<link href="/VAADIN/build/a.css"><script src="VAADIN/build/b.js"></script><p>120</p>';

type Net = (path: string) => Response | Promise<Response>;

/** The worker with a network made by hand and caches in memory. */
class Device {
  readonly caches = new Map<string, Map<string, Response>>();
  readonly asked: string[] = [];
  private readonly heard: Record<string, (event: unknown) => void> = {};

  constructor(public net: Net) {
    const path = (wanted: string | { url: string }) => new URL(typeof wanted === 'string' ? wanted : wanted.url, 'http://school/').pathname;
    const fetch = async (wanted: string | { url: string }) => {
      this.asked.push(path(wanted));
      return this.net(path(wanted));
    };
    const open = async (name: string) => {
      const kept = this.caches.get(name) ?? new Map<string, Response>();
      this.caches.set(name, kept);
      return {
        keys: async () => [...kept.keys()].map((key) => ({ url: `http://school${key}` })),
        addAll: async (all: string[]) => {
          for (const one of all) kept.set(one, await fetch(one));
        },
        put: async (key: string, value: Response) => kept.set(path(key), value),
        delete: async (key: string) => kept.delete(path(key)),
        match: async (key: string | { url: string }) => kept.get(path(key))?.clone(),
      };
    };
    const self = {
      location: { origin: 'http://school' },
      skipWaiting: () => undefined,
      clients: { claim: async () => undefined },
      addEventListener: (type: string, hear: (event: unknown) => void) => (this.heard[type] = hear),
    };
    const timer = (job: () => void) => setTimeout(job, 20);
    vm.runInNewContext(readFileSync('src/main/webapp/sw.js', 'utf8'), { self, caches: { open }, fetch, URL, Response, setTimeout: timer, clearTimeout, Error, Promise });
  }

  async install(): Promise<void> {
    let until: Promise<unknown> = Promise.resolve();
    this.heard['install']({ waitUntil: (job: Promise<unknown>) => (until = job) });
    await until;
  }

  /** @returns undefined when the worker leaves it to the browser */
  go(path: string, mode = 'navigate', method = 'GET'): Promise<Response> | undefined {
    let answer: Promise<Response> | undefined;
    this.heard['fetch']({ request: { url: `http://school${path}`, mode, method }, respondWith: (given: Promise<Response>) => (answer = given) });
    return answer;
  }
}

const server: Net = (path) => new Response(path === '/offline' ? PAGE : `net ${path}`, { headers: SIGNED });
const dead: Net = () => Promise.reject(new TypeError('no network'));

async function device(): Promise<Device> {
  const one = new Device(server);
  await one.install();
  return one;
}

test('it keeps the page of help and what the page is made of, and nothing else', async () => {
  const kept = (await device()).caches.get('xk-kept')!;
  assert.deepEqual([...kept.keys()].sort(), ['/VAADIN/build/a.css', '/VAADIN/build/b.js', '/offline']);
});

test('while the server answers, its answer is shown', async () => {
  const one = await device();
  assert.equal(await (await one.go('/course')!).text(), 'net /course');
});

test('without a network every page is the kept one, the exam and help among them', async () => {
  const one = await device();
  one.net = dead;
  for (const path of ['/', '/help', '/sit/1/paper', '/lessons/L1/L1-P2', '/sign-in']) {
    assert.match(await (await one.go(path)!).text(), /120/, path);
  }
});

test('the page of a captive network or of a proxy counts as no answer', async () => {
  const one = await device();
  one.net = () => new Response('please pay for this network');
  assert.match(await (await one.go('/')!).text(), /120/);
  one.net = () => new Response('bad gateway', { status: 502 });
  assert.match(await (await one.go('/')!).text(), /120/);
});

test('a server that is silent counts as away', async () => {
  const one = await device();
  one.net = () => new Promise<Response>(() => undefined);
  assert.match(await (await one.go('/help')!).text(), /120/);
});

test('a refusal of ours is shown in its own words, but help is never an error', async () => {
  const one = await device();
  one.net = () => new Response('busy', { status: 503, headers: SIGNED });
  assert.equal(await (await one.go('/course')!).text(), 'busy');
  assert.match(await (await one.go('/help')!).text(), /120/);
});

test('a redirect is believed when a file of ours is where it should be', async () => {
  const one = await device();
  const away = { type: 'opaqueredirect', headers: new Headers(), status: 0 } as Response;
  one.net = (path) => (path === '/alive.txt' ? server(path) : away);
  assert.equal(await one.go('/course'), away);
  one.net = (path) => (path === '/alive.txt' ? new Response('portal') : away);
  assert.match(await (await one.go('/course')!).text(), /120/);
});

test('the interface, the views’ own requests and everything that is sent are left alone', async () => {
  const one = await device();
  assert.equal(one.go('/api/v1/exams/1', 'cors'), undefined);
  assert.equal(one.go('/api/v1/coverage/files/1'), undefined);
  assert.equal(one.go('/?v-r=uidl', 'same-origin', 'POST'), undefined);
  assert.equal(one.go('/VAADIN/dynamic/resource/1/x.xlsx'), undefined);
});

test('a page that cannot be kept whole leaves the old one as it is', async () => {
  const one = new Device(() => new Response('portal'));
  await assert.rejects(one.install());
  assert.equal(one.caches.get('xk-kept'), undefined);
});
