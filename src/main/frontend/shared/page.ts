import type { Texts } from './words';

/** What the server put into a page of ours without Vaadin; the same for everybody who reads its language. */
export interface PageFacts {
  lang: 'zh' | 'en';
  words: Texts;
}

export function pageFacts<F extends PageFacts>(): F {
  return JSON.parse(document.getElementById('xk-page')?.textContent ?? '{"lang":"zh","words":{}}');
}
