import { ask } from '../shared/ask';
import type { LessonText } from '../shared/rest';

/** The text of a lesson, as everybody reads it: nothing that anyone has written. */
interface Kept {
  owner: string;
  lesson: LessonText;
}

/** Signing out takes away whatever begins so. */
const KEY = 'xk-own.lesson';
const PICTURES = 'xk-lesson';

export function lastRead(): LessonText | undefined {
  return kept()?.lesson;
}

function kept(): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps one lesson, the last, and its pictures; asks for it once. */
export async function keepLesson(owner: string, lessonId: string): Promise<void> {
  const before = kept();
  if (before?.owner === owner && before.lesson.id === lessonId) {
    return;
  }
  const { body } = await ask('GET /lessons/{lessonId}/text', `api/v1/lessons/${lessonId}/text`);
  if (!body) {
    return;
  }
  try {
    localStorage.setItem(KEY, JSON.stringify({ owner, lesson: body } satisfies Kept));
    if ('caches' in window) {
      await caches.delete(PICTURES);
      await (await caches.open(PICTURES)).addAll(pictures(body));
    }
  } catch {
    /* a device without room reads on line */
  }
}

export function pictures(lesson: LessonText): string[] {
  const all = lesson.pages.flatMap(({ html }) => [...html.matchAll(/<img\b[^>]*\bsrc="([^"]+)"/g)].map((found) => found[1]));
  return [...new Set(all)].filter((source) => !source.startsWith('data:'));
}
