/** Whatever of a person's own lies on a device begins so: signing out takes it away. */
const PREFIX = 'xk-own.';

/** A text that is being written, on this device, until the server has it; apart for each person. */
export class OwnDraft {
  private readonly key: string;

  constructor(owner: string, place: string) {
    this.key = `${PREFIX}draft.${owner}.${place}`;
  }

  get text(): string {
    try {
      return localStorage.getItem(this.key) ?? '';
    } catch {
      return '';
    }
  }

  /** @returns false when this device keeps nothing */
  keep(text: string): boolean {
    try {
      if (text) {
        localStorage.setItem(this.key, text);
      } else {
        localStorage.removeItem(this.key);
      }
      return true;
    } catch {
      return false;
    }
  }
}

/** Nothing of the person's own stays for whoever sits here next. */
export async function forget(): Promise<void> {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));
    if ('caches' in window) {
      await caches.delete('xk-lesson');
    }
  } catch {
    /* nothing was kept */
  }
}

document.addEventListener('xk-sign-out', () => void forget().then(() => location.assign('sign-out')));
