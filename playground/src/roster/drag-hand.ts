import { type PointerEvent, useEffect, useRef } from 'react';

/** Distance in pixels that a pointer moves before a drag begins. */
const threshold = 6;

interface DragHand<T> {
  readonly onStart: (what: T) => void;
  /** Called with the drop target under the pointer, if any. */
  readonly onOver: (target: HTMLElement | undefined) => void;
  readonly onDrop: (target: HTMLElement | undefined) => void;
}

const under = ({ clientX, clientY }: MouseEvent, selector: string): HTMLElement | undefined => {
  const found = document.elementFromPoint(clientX, clientY)?.closest(selector);
  return found instanceof HTMLElement ? found : undefined;
};

/**
 * Handles drags by pointer: elements with `data-drop` are drop targets; elements with `data-drag-open` (days) are clicked when the pointer enters them, so that
 * their places can be reached. A press without a drag stays a click.
 */
export const useDragHand = <T>(hand: DragHand<T>): ((event: PointerEvent, what: T) => void) => {
  const latest = useRef(hand);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = hand;
  });
  useEffect(() => () => stop.current?.(), []);
  return (down, what) => {
    if (down.button !== 0) return;
    let dragging = false;
    let opened: HTMLElement | undefined;
    const move = (event: globalThis.PointerEvent): void => {
      if (!dragging && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < threshold) return;
      if (!dragging) latest.current.onStart(what);
      dragging = true;
      event.preventDefault();
      latest.current.onOver(under(event, '[data-drop]'));
      const opener = under(event, '[data-drag-open]');
      if (opener !== opened) opener?.click();
      opened = opener;
    };
    // The click event that the browser sends after a drag is ignored.
    const click = (event: MouseEvent): void => {
      if (dragging && event.isTrusted) event.stopPropagation();
    };
    const end = (event: globalThis.PointerEvent): void => {
      stop.current?.();
      if (dragging) latest.current.onDrop(event.type === 'pointerup' ? under(event, '[data-drop]') : undefined);
    };
    stop.current = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setTimeout(() => removeEventListener('click', click, true));
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    addEventListener('click', click, true);
  };
};
