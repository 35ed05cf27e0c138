/** How far down each address was read, in this window only. */
export class Places {
  constructor(private readonly store: Pick<Storage, 'getItem' | 'setItem'>) {}

  note(path: string, y: number): void {
    try {
      this.store.setItem(`xk-place.${path}`, String(Math.round(y)));
    } catch {
      /* then Back begins at the top */
    }
  }

  of(path: string): number {
    try {
      return Number(this.store.getItem(`xk-place.${path}`) ?? 0) || 0;
    } catch {
      return 0;
    }
  }
}

/** Back, forward and a reload come back to a place; a link goes to the top. */
export class Turning {
  private back: boolean;

  constructor(
    private readonly places: Places,
    reloaded: boolean,
  ) {
    this.back = reloaded;
  }

  wentBack(): void {
    this.back = true;
  }

  wentOn(): void {
    this.back = false;
  }

  /** Where the page that is shown now begins. */
  begins(path: string): number {
    const y = this.back ? this.places.of(path) : 0;
    this.back = false;
    return y;
  }
}

/** Whether a key turns the page: not while one writes, chooses or scrolls a table. */
export function turns(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'>, within: string): boolean {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.defaultPrevented;
  return plain && !within && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
}
