import type { Pixel } from '@community1373/exchange/tracing';
import { useState } from 'react';
import type { MessageKey } from '../messages';
import type { Tool } from './tool';
import {
  boxBetween,
  changeOutline,
  moveCorner,
  nextNumber,
  type Outline,
  type Tracing,
  withOutline,
  withoutOutline,
} from './tracing';

/** Announces an action to screen readers and in the line below the picture. */
export type Say = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => void;

interface DrawingWish {
  readonly tool: Tool;
  readonly tracing: Tracing;
  readonly selected: number | undefined;
  readonly change: (next: Tracing) => void;
  readonly select: (key: number | undefined) => void;
  readonly say: Say;
  /** Returns the outline at a point of the picture. */
  readonly outlineAt: (place: Pixel) => Outline | undefined;
  /** Called when both points of the scale are set. */
  readonly onScale: () => void;
}

/** A corner of the selected outline being moved. */
export interface Carried {
  readonly key: number;
  readonly index: number;
}

/** The drawing actions of mouse, touch and the keyboard's cross-hair. */
export interface Drawing {
  /** The corner from which a rectangle is drawn. */
  readonly start: Pixel | undefined;
  readonly carried: Carried | undefined;
  /** Sets a point; `near` is the tolerance for hitting a corner. */
  readonly place: (at: Pixel, near: number) => void;
  /** As `place`; repeated on the last corner, it closes the outline. */
  readonly enter: (at: Pixel, near: number) => void;
  readonly begin: (at: Pixel) => void;
  readonly carry: (carried: Carried | undefined) => void;
  readonly drop: (at: Pixel) => void;
  readonly back: () => void;
  readonly cancel: () => void;
  readonly remove: () => void;
}

const shown = ([x, y]: Pixel): { readonly x: number; readonly y: number } => ({ x: Math.round(x), y: Math.round(y) });

const close = ([x, y]: Pixel, [u, v]: Pixel, near: number): boolean =>
  Math.max(Math.abs(x - u), Math.abs(y - v)) <= near;

export const useDrawing = ({
  tool,
  tracing,
  selected,
  change,
  select,
  say,
  outlineAt,
  onScale,
}: DrawingWish): Drawing => {
  const [start, setStart] = useState<Pixel>();
  const [carried, setCarried] = useState<Carried>();
  const { scale, draft, outlines } = tracing;
  const chosen = outlines.find(({ key }) => key === selected);

  const finish = (corners: readonly Pixel[]): void => {
    const number = nextNumber(outlines, 1);
    const next = withOutline(tracing, corners, number);
    change(next);
    select(next.outlines.at(-1)?.key);
    say('trace.said-closed', { number, n: corners.length });
  };
  const drop = (at: Pixel): void => {
    const moved = outlines.find(({ key }) => key === carried?.key);
    setCarried(undefined);
    if (carried === undefined || moved === undefined) return;
    change(moveCorner(tracing, carried.key, carried.index, at));
    say('trace.said-moved', { number: moved.number, ...shown(at) });
  };
  const pick = (at: Pixel, near: number): void => {
    if (carried !== undefined) {
      drop(at);
      return;
    }
    const index = chosen?.corners.findIndex((corner) => close(corner, at, near)) ?? -1;
    if (chosen !== undefined && index >= 0) {
      setCarried({ key: chosen.key, index });
      say('trace.said-carried', { number: chosen.number, n: index + 1 });
      return;
    }
    const outline = outlineAt(at);
    select(outline?.key);
    if (outline === undefined) say('trace.said-none');
    else say('trace.said-selected', { number: outline.number });
  };
  const place = (at: Pixel, near: number): void => {
    switch (tool) {
      case 'scale':
        if (scale.from === undefined || scale.to !== undefined) {
          change({ ...tracing, scale: { ...scale, from: at, to: undefined } });
          say('trace.said-from', shown(at));
        } else {
          change({ ...tracing, scale: { ...scale, to: at } });
          say('trace.said-to', shown(at));
          onScale();
        }
        return;
      case 'anchor':
        change({ ...tracing, anchor: { ...tracing.anchor, pixel: at } });
        say('trace.said-anchor', shown(at));
        return;
      case 'outline': {
        const [first] = draft;
        if (first !== undefined && draft.length >= 3 && close(first, at, near)) finish(draft);
        else {
          change({ ...tracing, draft: [...draft, at] });
          say('trace.said-corner', { n: draft.length + 1, ...shown(at) });
        }
        return;
      }
      case 'box':
        if (start === undefined) {
          setStart(at);
          say('trace.said-start', shown(at));
        } else if (!close(start, at, 1)) {
          setStart(undefined);
          finish(boxBetween(start, at));
        }
        return;
      case 'select':
        pick(at, near);
    }
  };
  const back = (): void => {
    if (draft.length === 0) return;
    change({ ...tracing, draft: draft.slice(0, -1) });
    say('trace.said-back', { n: draft.length });
  };
  return {
    start,
    carried,
    place,
    enter: (at, near) => {
      const last = draft.at(-1);
      if (tool !== 'outline' || last === undefined || !close(last, at, 0.5)) place(at, near);
      else if (draft.length < 3) say('trace.said-few');
      else finish(draft);
    },
    begin: setStart,
    carry: setCarried,
    drop,
    back,
    cancel: () => {
      setStart(undefined);
      setCarried(undefined);
      if (draft.length > 0) change({ ...tracing, draft: [] });
      else if (start === undefined && carried === undefined) select(undefined);
      say('trace.said-cancelled');
    },
    remove: () => {
      if (chosen === undefined) {
        back();
        return;
      }
      const corner = carried?.key === chosen.key ? carried.index : undefined;
      setCarried(undefined);
      // Deletes only the carried corner, unless fewer than 3 would remain.
      if (corner !== undefined && chosen.corners.length > 3)
        change(changeOutline(tracing, chosen.key, { corners: chosen.corners.filter((_, i) => i !== corner) }));
      else {
        change(withoutOutline(tracing, chosen.key));
        select(undefined);
        say('trace.said-deleted', { number: chosen.number });
      }
    },
  };
};
