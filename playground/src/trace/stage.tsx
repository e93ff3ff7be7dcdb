import type { Pixel, TraceFrame } from '@community1373/exchange/tracing';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../preferences/language';
import type { Picture } from './picture';
import { CrossHair, Draft, Marks, Outlines } from './stage-drawing';
import styles from './stage.module.css';
import type { Tool } from './tool';
import type { Tracing } from './tracing';
import { type Say, useDrawing } from './use-drawing';
import { type Box, useStageView } from './use-stage-view';
import { ViewButtons } from './view-buttons';

interface StageProps {
  readonly picture: Picture;
  readonly address: string;
  readonly tracing: Tracing;
  readonly tool: Tool;
  readonly selected: number | undefined;
  readonly scale: TraceFrame | undefined;
  readonly change: (next: Tracing) => void;
  readonly select: (key: number | undefined) => void;
  /** The message on the last action. */
  readonly said: string;
  readonly say: Say;
  readonly onScale: () => void;
}

/** A pressed pointer: its start, the box shown at that time, and whether it has moved far enough to be a drag. */
interface Press {
  readonly clientX: number;
  readonly clientY: number;
  readonly box: Box;
  readonly moves: boolean;
  readonly kind: 'press' | 'pan' | 'box' | 'corner';
}

/** Tolerances in screen pixels: distance from a corner, movement of a press, and step of an arrow key. */
const reach = { near: 10, slip: 4, step: 10 } as const;

const arrows: Readonly<Record<string, Pixel>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The picture with its drawing, for mouse, touch and keyboard. */
export const Stage = ({
  picture,
  address,
  tracing,
  tool,
  selected,
  scale,
  change,
  select,
  said,
  say,
  onScale,
}: StageProps) => {
  const { t, number } = useLanguage();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const view = useStageView(picture, stage, drawing);
  const { box } = view;
  const unit = 1 / view.scale;
  const [cross, setCross] = useState<Pixel>(() => [Math.round(picture.width / 2), Math.round(picture.height / 2)]);
  const [pointer, setPointer] = useState<Pixel>();
  const [keyed, setKeyed] = useState(false);
  const [press, setPress] = useState<Press>();
  const hand = keyed ? cross : pointer;
  const [untouched] = useState(tracing.scale.from === undefined && tracing.outlines.length === 0);
  useEffect(() => {
    // A newly chosen picture takes the focus, because the focused button is gone.
    if (untouched) stage.current?.focus();
  }, [untouched]);
  const { start, carried, ...act } = useDrawing({
    tool,
    tracing,
    selected,
    change,
    select,
    say,
    onScale,
    outlineAt: ([x, y]) =>
      tracing.outlines.findLast(({ key }) => {
        const shape = drawing.current?.querySelector(`[data-outline="${key}"]`);
        return shape instanceof SVGGeometryElement && shape.isPointInFill(new DOMPoint(x, y));
      }),
  });

  const down = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button > 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = view.placeAt(event);
    setKeyed(false);
    setPointer(at);
    const { clientX, clientY } = event;
    const corner = event.target instanceof Element ? event.target.getAttribute('data-corner') : null;
    const pressed = (kind: Press['kind']): void => setPress({ clientX, clientY, box, moves: false, kind });
    if (event.button === 1) pressed('pan');
    else if (tool === 'select' && corner !== null && selected !== undefined) {
      act.carry({ key: selected, index: Number(corner) });
      pressed('corner');
    } else if (tool === 'box' && start === undefined) {
      act.begin(at);
      pressed('box');
    } else pressed('press');
  };
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const at = view.placeAt(event);
    setPointer(at);
    if (press === undefined) return;
    const [x, y] = [event.clientX - press.clientX, event.clientY - press.clientY];
    const moves = press.moves || Math.max(Math.abs(x), Math.abs(y)) > reach.slip;
    if (moves !== press.moves) setPress({ ...press, moves });
    if (moves && (press.kind === 'pan' || press.kind === 'press'))
      view.show({ ...press.box, x: press.box.x - x * unit, y: press.box.y - y * unit });
  };
  const up = (event: PointerEvent<SVGSVGElement>): void => {
    const at = view.placeAt(event);
    setPress(undefined);
    if (press === undefined) return;
    setCross(at);
    if (press.kind === 'corner') {
      if (press.moves) act.drop(at);
      else act.carry(undefined);
    } else if (press.kind === 'box') {
      if (press.moves) act.place(at, 0);
      else say('trace.said-start', { x: Math.round(at[0]), y: Math.round(at[1]) });
    } else if (press.kind === 'press' && !press.moves) act.place(at, reach.near * unit);
  };
  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow !== undefined) {
      const step = event.shiftKey ? 1 : Math.max(1, Math.round(reach.step * unit));
      const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
      const next: Pixel = [
        within(Math.round(cross[0]) + arrow[0] * step, picture.width),
        within(Math.round(cross[1]) + arrow[1] * step, picture.height),
      ];
      setKeyed(true);
      setCross(next);
      view.follow(next);
    } else if (event.key === ' ') act.place(cross, reach.near * unit);
    else if (event.key === 'Enter') act.enter(cross, reach.near * unit);
    else if (event.key === 'Backspace') act.back();
    else if (event.key === 'Escape') act.cancel();
    else if (event.key === 'Delete') act.remove();
    else if (event.key === '+' || event.key === '=') view.zoom(1.5, cross);
    else if (event.key === '-') view.zoom(1 / 1.5, cross);
    else if (event.key === '0') view.fit();
    else return;
    if (event.key === ' ' || event.key === 'Enter') setKeyed(true);
    event.preventDefault();
  };

  const last = tracing.draft.at(-1);
  const measured =
    scale === undefined || hand === undefined
      ? ''
      : start !== undefined
        ? t('trace.box-now', {
            width: number(Math.round(scale.meters(start, [hand[0], start[1]]) * 10) / 10),
            height: number(Math.round(scale.meters(start, [start[0], hand[1]]) * 10) / 10),
          })
        : last === undefined
          ? ''
          : t('trace.from-last', { meters: number(Math.round(scale.meters(last, hand) * 10) / 10) });
  const { meters } = tracing.scale;
  return (
    <div className={styles.frame}>
      {/* The role `application` passes key presses through: the arrow keys move the cross-hair over the picture. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={stage}
        className={styles.stage}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('trace.stage')}
        aria-describedby={help}
        data-testid="stage"
        data-tool={tool}
        style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
        onKeyDown={key}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setKeyed(true);
        }}
      >
        <svg
          ref={drawing}
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          aria-hidden="true"
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerLeave={() => setPointer(undefined)}
        >
          <image href={address} width={picture.width} height={picture.height} />
          <Outlines outlines={tracing.outlines} selected={selected} carried={carried} hand={hand} unit={unit} />
          <Draft draft={tracing.draft} start={start} hand={hand} unit={unit} />
          <Marks tracing={tracing} unit={unit} label={meters === undefined ? '' : `${number(meters)} m`} />
          {keyed && <CrossHair at={cross} unit={unit} />}
        </svg>
      </div>
      <div className={styles.under}>
        <p className={styles.said} aria-live="polite" data-testid="trace-said">
          {said}
        </p>
        <ViewButtons onZoom={(factor) => view.zoom(factor)} onFit={view.fit} />
      </div>
      <p className={styles.measure} data-testid="measure">
        {t('trace.at', { x: Math.round((hand ?? cross)[0]), y: Math.round((hand ?? cross)[1]) })}
        {measured !== '' && ` · ${measured}`}
      </p>
      <details className={styles.keys}>
        <summary>{t('trace.keys-title')}</summary>
        <p id={help}>{t('trace.keys')}</p>
      </details>
    </div>
  );
};
