// Tells when a box may have moved on screen, by events alone: no timer ever runs.

/** Calls `moved` (at most once a frame) whenever the element may have moved, grown or been covered, until `signal` ends it. */
export function watchPlace(element: Element, moved: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = (): void => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        moved();
        watchShift();
      });
    }
  };

  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  sizes.observe(document.documentElement);

  // Content that appears above the box moves it without any event. An intersection observer whose
  // frame is exactly the element's own rectangle notices as soon as the two no longer coincide.
  let shift: IntersectionObserver | null = null;
  let lastKey = "";
  const watchShift = (): void => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const view = document.documentElement;
    const key = [left, top, right, bottom, view.clientWidth, view.clientHeight].map(Math.floor).join();
    if (key === lastKey && shift) return;
    lastKey = key;
    shift?.disconnect();
    shift = null;
    if (!width || !height) return;
    const inset = (value: number) => `${-Math.floor(value)}px`;
    let first: number | null = null;
    shift = new IntersectionObserver(
      (entries) => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 0;
        if (first === null) first = ratio;
        else if (ratio !== first) {
          lastKey = "";
          soon();
        }
      },
      {
        root: document,
        rootMargin: `${inset(top)} ${inset(view.clientWidth - right)} ${inset(view.clientHeight - bottom)} ${inset(left)}`,
        threshold: [0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 1],
      },
    );
    shift.observe(element);
  };
  watchShift();

  const quiet = { capture: true, passive: true, signal };
  for (const type of ["scroll", "resize", "transitionend"]) window.addEventListener(type, soon, quiet);
  for (const type of ["scroll", "resize"]) window.visualViewport?.addEventListener(type, soon, quiet);
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    shift?.disconnect();
  });
}
