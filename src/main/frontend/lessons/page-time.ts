/** Seconds that a page was shown and the server has not heard of, by the page's address. */
type Queue = Record<string, number>;

/** What cannot be sent waits in this browser, for its owner only: two people may sit at one computer in turn. */
export class PageTime {
  constructor(private readonly owner: string) {}

  all(): [string, number][] {
    return Object.entries(this.queue());
  }

  add(url: string, seconds: number): void {
    const queue = this.queue();
    queue[url] = (queue[url] ?? 0) + seconds;
    this.keep(queue);
  }

  /** The server has heard of so many. */
  taken(url: string, seconds: number, stillShown: boolean): void {
    const queue = this.queue();
    const left = (queue[url] ?? 0) - seconds;
    if (left < 0.5 && !stillShown) {
      delete queue[url];
    } else {
      queue[url] = Math.max(0, left);
    }
    this.keep(queue);
  }

  private queue(): Queue {
    try {
      return JSON.parse(localStorage.getItem(this.key()) ?? '{}') as Queue;
    } catch {
      return {};
    }
  }

  private keep(queue: Queue): void {
    try {
      localStorage.setItem(this.key(), JSON.stringify(queue));
    } catch {
      /* private mode: the time of a lost connection is not kept */
    }
  }

  private key(): string {
    return `xk-progress.${this.owner}`;
  }
}
