import type { Pixel } from '@community1373/exchange/tracing';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/** The shown part of the picture, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageView {
  readonly box: Box;
  /** Screen pixels per pixel of the picture. */
  readonly scale: number;
  readonly show: (box: Box) => void;
  readonly fit: () => void;
  /** Zooms about a point; about the centre by default. */
  readonly zoom: (factor: number, about?: Pixel) => void;
  /** Scrolls until a point is well inside the shown part. */
  readonly follow: (place: Pixel) => void;
  /** Returns the point of the picture under a screen point, to 0.1 pixel, clamped to the picture. */
  readonly placeAt: (point: { readonly clientX: number; readonly clientY: number }) => Pixel;
}

const tenth = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value * 10) / 10));

/** The largest magnification, in screen pixels per pixel of the picture. */
const nearest = 16;

/**
 * Manages the shown part and scale of a picture; the wheel zooms only when the stage has the focus (or with Ctrl), so that the page can be scrolled past it.
 */
export const useStageView = (
  { width, height }: { readonly width: number; readonly height: number },
  stage: RefObject<HTMLDivElement | null>,
  drawing: RefObject<SVGSVGElement | null>,
): StageView => {
  const whole: Box = { x: 0, y: 0, width, height };
  const [box, setBox] = useState(whole);
  const [size, setSize] = useState({ width: 600, height: 400 });
  useEffect(() => {
    const { current } = drawing;
    if (current === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const { width: across = 0, height: down = 0 } = entry?.contentRect ?? {};
      // A hidden stage has no size.
      if (across > 0 && down > 0) setSize({ width: across, height: down });
    });
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [drawing]);
  const scale = Math.min(size.width / box.width, size.height / box.height);
  const placeAt: StageView['placeAt'] = ({ clientX, clientY }) => {
    const inverse = drawing.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(inverse);
    return [tenth(x, width), tenth(y, height)];
  };
  const zoom: StageView['zoom'] = (factor, about) => {
    const wanted = Math.min(nearest, scale * factor);
    // Zooming out stops at the whole picture.
    if (wanted <= Math.min(size.width / width, size.height / height)) {
      setBox(whole);
      return;
    }
    const [x, y] = about ?? [box.x + box.width / 2, box.y + box.height / 2];
    const by = scale / wanted;
    setBox({ x: x - (x - box.x) * by, y: y - (y - box.y) * by, width: box.width * by, height: box.height * by });
  };
  const turned = useEffectEvent((event: WheelEvent): void => {
    if (!event.ctrlKey && stage.current?.contains(document.activeElement) !== true) return;
    event.preventDefault();
    zoom(1.2 ** (-event.deltaY / 100), placeAt(event));
  });
  useEffect(() => {
    const { current } = stage;
    const listen = (event: WheelEvent): void => turned(event);
    current?.addEventListener('wheel', listen, { passive: false });
    return () => current?.removeEventListener('wheel', listen);
  }, [stage]);
  return {
    box,
    scale,
    show: setBox,
    fit: () => setBox(whole),
    zoom,
    follow: ([x, y]) => {
      const [marginX, marginY] = [box.width / 8, box.height / 8];
      const within = (at: number, start: number, length: number, margin: number): number =>
        Math.min(at - margin, Math.max(start, at - length + margin));
      setBox({ ...box, x: within(x, box.x, box.width, marginX), y: within(y, box.y, box.height, marginY) });
    },
    placeAt,
  };
};
