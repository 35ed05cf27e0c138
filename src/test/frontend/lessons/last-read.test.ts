import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictures } from '../../../main/frontend/lessons/last-read';

test('the pictures of a lesson are each kept once, those within the text not at all', () => {
  const page = (html: string) => ({ id: 'P', title: '', html });
  const lesson = {
    id: 'L1',
    title: '',
    pages: [page('<p><img alt="a" src="media/a.svg"><img src="media/b.svg"></p>'), page('<img src="media/a.svg"><img src="data:image/png;base64,x">')],
  };
  assert.deepEqual(pictures(lesson), ['media/a.svg', 'media/b.svg']);
});
