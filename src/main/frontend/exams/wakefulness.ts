/** The two clocks of a device never drift apart so far by themselves. */
const APART = 2000;

/**
 * Tells that a device has slept, or that its clock was set: the wall clock and the steady one have moved apart. Neither
 * says what time it is; it is only a reason to ask the server.
 */
export class Wakefulness {
  private apart: number;

  constructor(
    private readonly wall: () => number,
    private readonly steady: () => number,
  ) {
    this.apart = wall() - steady();
  }

  /** True once after each sleep or setting. */
  disturbed(): boolean {
    const apart = this.wall() - this.steady();
    const far = Math.abs(apart - this.apart) > APART;
    this.apart = apart;
    return far;
  }
}
