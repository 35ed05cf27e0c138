import type { Entry, Shelf } from './journal';

/** The journal's shelf in the browser's local storage: written before the page goes on, there after a crash. */
export class DeviceShelf implements Shelf {
  private readonly prefix: string;

  constructor(attempt: number) {
    this.prefix = `xinke.paper.${attempt}.`;
  }

  all(): Map<number, Entry> {
    const entries = new Map<number, Entry>();
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i) ?? '';
        if (key.startsWith(this.prefix)) {
          entries.set(Number(key.slice(this.prefix.length)), JSON.parse(localStorage.getItem(key) ?? ''));
        }
      }
    } catch {
      // a browser that keeps nothing: put() says so
    }
    return entries;
  }

  put(position: number, entry: Entry): boolean {
    try {
      localStorage.setItem(this.prefix + position, JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  }

  drop(position: number): void {
    try {
      localStorage.removeItem(this.prefix + position);
    } catch {
      // nothing was kept
    }
  }
}
