import { ask } from './ask';
import { later } from './later';
import { Keeper, type Kept, type Port, type Shelf } from './keeper';

const PREFIX = 'xk-practice.';
const ADDRESS = '/lessons/{lessonId}/practice/{blockId}';

/** The keeper of one person's sheet on this device. */
export function keeperOf(owner: string, url: string, changed: () => void): Keeper {
  return new Keeper(port(url), shelf(owner, url), changed);
}

/** The addresses of this person's sheets that lie on this device and not yet on the server. */
export function waitingSheets(owner: string): string[] {
  const prefix = `${PREFIX}${owner}.`;
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

function port(url: string): Port {
  return {
    get: () => ask(`GET ${ADDRESS}`, url),
    put: (sheet, number, leaving) => ask(`PUT ${ADDRESS}`, url, { sheet, number }, leaving),
    erase: () => ask(`DELETE ${ADDRESS}`, url),
    later,
    random: Math.random,
  };
}

function shelf(owner: string, url: string): Shelf {
  const key = `${PREFIX}${owner}.${url}`;
  return {
    get(): Kept | undefined {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },
    put(kept: Kept): boolean {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    drop(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        /* nothing was kept */
      }
    },
  };
}
