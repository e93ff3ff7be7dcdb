/** Distance in pixels that a pointer moves before a drag begins. */
const threshold = 3;

/** Callbacks of a drag. */
export interface DragSteps {
  readonly allowed: () => boolean;
  readonly onStart: () => void;
  /** Called with the offset from the start of the drag, in page pixels, at most once per frame. */
  readonly onMove: (east: number, south: number) => void;
  readonly onDrop: () => void;
  /** Called when the drag is cancelled, by Escape or by the system. */
  readonly onCancel: () => void;
}

/** A drag in progress; `stop` ends it without a callback. */
interface Drag {
  readonly stop: () => void;
}

/** Makes an element draggable by mouse, pen or finger; a press without movement stays a click. No other element receives events of the drag. */
export const dragByPointer = (element: HTMLElement, steps: DragSteps): void => {
  let drag: Drag | undefined;
  for (const type of ['mousedown', 'touchstart'])
    element.addEventListener(type, (event) => {
      if (drag !== undefined) event.stopPropagation();
    });
  element.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || !down.isPrimary || drag !== undefined || !steps.allowed()) return;
    const life = new AbortController();
    const options = { signal: life.signal, capture: true };
    let dragging = false;
    let frame: number | undefined;
    let [east, south] = [0, 0];
    const tell = (): void => {
      frame = undefined;
      steps.onMove(east, south);
    };
    drag = {
      stop: () => {
        life.abort();
        if (frame !== undefined) cancelAnimationFrame(frame);
        drag = undefined;
      },
    };
    const end = (step: 'onDrop' | 'onCancel'): void => {
      drag?.stop();
      if (!dragging) return;
      if (step === 'onDrop') tell();
      steps[step]();
    };
    element.setPointerCapture(down.pointerId);
    addEventListener(
      'pointermove',
      (event) => {
        [east, south] = [event.pageX - down.pageX, event.pageY - down.pageY];
        if (!dragging && Math.hypot(east, south) < threshold) return;
        if (!dragging) steps.onStart();
        dragging = true;
        event.stopPropagation();
        frame ??= requestAnimationFrame(tell);
      },
      options,
    );
    // Otherwise the map would query the features under the pointer.
    for (const type of ['mousemove', 'touchmove']) addEventListener(type, (event) => event.stopPropagation(), options);
    addEventListener('pointerup', () => end('onDrop'), options);
    addEventListener('pointercancel', () => end('onCancel'), options);
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end('onCancel');
      },
      options,
    );
  });
};
