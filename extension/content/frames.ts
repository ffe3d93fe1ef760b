// Time taken from the page is rationed by frame, without any timer.

/** Milliseconds of a frame that reading may take before the rest has to wait for the next one. */
const BUDGET = 4;

/**
 * Calls `work` at once as long as it is cheap. Where it takes long (a very long text) or the page keeps
 * calling for it, what comes on top waits, as one call, for the next frame.
 */
export class WithinBudget {
  readonly #work: () => void;
  #frame = 0;
  #spent = 0;
  #again = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  run(): void {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#spent = 0;
        if (!this.#again) return;
        this.#again = false;
        this.run();
      });
    }
    if (this.#spent >= BUDGET) {
      this.#again = true;
      return;
    }
    const started = performance.now();
    this.#work();
    this.#spent += performance.now() - started;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#again = false;
  }
}

/** Resolves with the next frame. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Waits until `holds` does, for at most `frames` frames; whether it came to hold. */
export async function untilHolds(holds: () => boolean, frames: number): Promise<boolean> {
  for (let left = frames; left > 0; left -= 1) {
    if (holds()) return true;
    await nextFrame();
  }
  return holds();
}
