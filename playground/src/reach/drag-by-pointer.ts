/** How far a pointer goes before it drags, in pixels. */
const threshold = 3;

/** What happens to an element that is dragged. */
export interface DragSteps {
  readonly allowed: () => boolean;
  readonly onStart: () => void;
  /** How far the pointer is from where it went down, on the page, in pixels; told once a frame at most. */
  readonly onMove: (east: number, south: number) => void;
  readonly onDrop: () => void;
  /** The drag was given up: by Escape, or by the machine. */
  readonly onCancel: () => void;
}

/** A drag that goes on; giving it up tells no step. */
interface Drag {
  readonly stop: () => void;
}

/** Lets an element be dragged by mouse, pen or finger; a press that does not go anywhere stays a click. Nothing else on the page hears of a drag. */
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
    // The map would look what lies under the pointer.
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
