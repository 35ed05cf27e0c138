/*
 * What a device shows when neither network nor server answers: the way to help, and the lesson last read. It keeps one page
 * of everybody's, never an answer of the interface, a view or an exam; those have their own journals.
 */
const KEPT = 'xk-kept';
/** Pictures of the lesson last read; the page that reads fills it, signing out empties it. */
const LESSON = 'xk-lesson';
const AWAY = '/offline';
const ALIVE = '/alive.txt';
/** Our server signs what it sends; the page of a captive network or of a proxy does not. */
const SIGN = 'X-Xinke';
const HELP_PATIENCE = 4000;
const PATIENCE = 30000;
const PROBE = 3000;
/** Neither views nor pages: who asks for these waits for an answer, not for a page. */
const NO_PAGE = /^\/(api|VAADIN|media|sso|offline|alive\.txt)(\/|$)/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** A page has seen that the copy is old or speaks another language. */
self.addEventListener('message', (event) => {
  if (event.data === 'keep') {
    event.waitUntil(keep().catch(() => undefined));
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    if (!NO_PAGE.test(pathname)) {
      event.respondWith(page(request, pathname));
    }
  } else if (pathname.startsWith('/VAADIN/build/')) {
    event.respondWith(kept(KEPT, request).then((copy) => copy ?? fetch(request)));
  } else if (pathname.startsWith('/media/')) {
    event.respondWith(fetch(request).catch(async () => (await kept(LESSON, request)) ?? Response.error()));
  }
});

async function page(request, pathname) {
  const help = pathname === '/help';
  try {
    const answer = await within(help ? HELP_PATIENCE : PATIENCE, fetch(request));
    if (await isOurs(answer) && !(help && answer.status >= 500)) {
      return answer;
    }
  } catch {
    // nobody answered: what is kept does
  }
  return (await kept(KEPT, AWAY)) ?? Response.error();
}

/** Where a redirect leads is hidden from us: then a file of ours must be there unchanged. */
async function isOurs(answer) {
  return answer.type === 'opaqueredirect' ? alive() : answer.headers.has(SIGN);
}

async function alive() {
  try {
    const answer = await within(PROBE, fetch(ALIVE, { cache: 'no-store', redirect: 'error' }));
    return answer.headers.has(SIGN);
  } catch {
    return false;
  }
}

/** The page and what it is made of: both or neither. */
async function keep() {
  const answer = await fetch(AWAY, { cache: 'no-cache', credentials: 'same-origin' });
  if (!answer.ok || !answer.headers.has(SIGN)) {
    throw new Error('no page to keep');
  }
  const parts = [...(await answer.clone().text()).matchAll(/(?:href|src)="\.?\/?(VAADIN\/build\/[^"]+|icons\/[^"]+)"/g)].map((found) => `/${found[1]}`);
  const cache = await caches.open(KEPT);
  const old = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(parts.filter((part) => !old.includes(part)));
  await cache.put(AWAY, answer);
  await Promise.all(old.filter((one) => one !== AWAY && !parts.includes(one)).map((one) => cache.delete(one)));
}

async function kept(name, wanted) {
  const cache = await caches.open(name);
  return cache.match(wanted, { ignoreVary: true });
}

function within(millis, promise) {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('too slow')), millis);
    promise.then(done, failed).finally(() => clearTimeout(timer));
  });
}
