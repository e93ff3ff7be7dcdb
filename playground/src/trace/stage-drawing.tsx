import type { Pixel } from '@community1373/exchange/tracing';
import type { Carried } from './use-drawing';
import { boxBetween, type Outline, type Tracing } from './tracing';
import styles from './stage.module.css';

const pointsOf = (corners: readonly Pixel[]): string => corners.map(([x, y]) => `${x},${y}`).join(' ');

/** Returns the position of an outline's number: the mean of its corners. */
const labelPlace = (corners: readonly Pixel[]): Pixel => {
  const count = Math.max(1, corners.length);
  return [corners.reduce((sum, [x]) => sum + x, 0) / count, corners.reduce((sum, [, y]) => sum + y, 0) / count];
};

interface SizedProps {
  /** Size of a screen pixel in pixels of the picture. */
  readonly unit: number;
}

interface OutlinesProps extends SizedProps {
  readonly outlines: readonly Outline[];
  readonly selected: number | undefined;
  readonly carried: Carried | undefined;
  /** The current position of the dragged corner. */
  readonly hand: Pixel | undefined;
}

/** The outlines with their numbers; the selected one has handles. */
export const Outlines = ({ outlines, selected, carried, hand, unit }: OutlinesProps) => (
  <>
    {outlines.map(({ key, number, corners }) => {
      const drawn =
        carried?.key === key && hand !== undefined
          ? corners.map((corner, i) => (i === carried.index ? hand : corner))
          : corners;
      const [x, y] = labelPlace(drawn);
      return (
        <g key={key} data-selected={key === selected}>
          <polygon className={styles.halo} points={pointsOf(drawn)} />
          <polygon className={styles.outline} points={pointsOf(drawn)} data-outline={key} />
          <text className={styles.number} x={x} y={y} fontSize={15 * unit} strokeWidth={3 * unit}>
            {number}
          </text>
          {key === selected &&
            drawn.map(([cx, cy], i) => (
              // A corner is identified only by its index in the outline.
              // oxlint-disable-next-line react/no-array-index-key
              <circle
                key={i}
                className={styles.corner}
                cx={cx}
                cy={cy}
                r={6 * unit}
                data-corner={i}
                data-carried={carried?.key === key && carried.index === i}
              />
            ))}
        </g>
      );
    })}
  </>
);

interface DraftProps extends SizedProps {
  readonly draft: readonly Pixel[];
  readonly start: Pixel | undefined;
  readonly hand: Pixel | undefined;
}

/** The outline or rectangle being drawn, up to the pointer. */
export const Draft = ({ draft, start, hand, unit }: DraftProps) => {
  const [first] = draft;
  return (
    <>
      {draft.length > 0 && (
        <>
          <polyline className={styles.haloLine} points={pointsOf(hand === undefined ? draft : [...draft, hand])} />
          <polyline className={styles.draft} points={pointsOf(hand === undefined ? draft : [...draft, hand])} />
          {draft.map(([x, y], i) => (
            // oxlint-disable-next-line react/no-array-index-key
            <circle
              key={i}
              className={styles.corner}
              cx={x}
              cy={y}
              r={(first === draft[i] && draft.length >= 3 ? 8 : 4) * unit}
            />
          ))}
        </>
      )}
      {start !== undefined && (
        <>
          {hand !== undefined && <polygon className={styles.draft} points={pointsOf(boxBetween(start, hand))} />}
          <circle className={styles.corner} cx={start[0]} cy={start[1]} r={4 * unit} />
        </>
      )}
    </>
  );
};

/** The two points of the scale, the known place, and the direction of north. */
export const Marks = ({
  tracing: { scale, anchor, north },
  unit,
  label,
}: SizedProps & { readonly tracing: Tracing; readonly label: string }) => {
  const { from, to } = scale;
  return (
    <g className={styles.marks}>
      {from !== undefined && to !== undefined && (
        <>
          <polyline className={styles.haloLine} points={pointsOf([from, to])} />
          <polyline className={styles.scale} points={pointsOf([from, to])} />
          {label !== '' && (
            <text
              className={styles.scaleText}
              x={(from[0] + to[0]) / 2}
              y={(from[1] + to[1]) / 2 - 14 * unit}
              fontSize={14 * unit}
              strokeWidth={3 * unit}
            >
              {label}
            </text>
          )}
        </>
      )}
      {[from, to].map((end, i) =>
        end === undefined ? null : (
          // oxlint-disable-next-line react/no-array-index-key
          <circle key={i} className={styles.scaleEnd} cx={end[0]} cy={end[1]} r={5 * unit} />
        ),
      )}
      {anchor.pixel !== undefined && (
        <g transform={`translate(${anchor.pixel[0]} ${anchor.pixel[1]}) scale(${unit})`}>
          <g transform={`rotate(${north})`} className={styles.north}>
            <line x1="0" y1="-10" x2="0" y2="-40" />
            <path d="M0 -50 L7 -34 L-7 -34 Z" />
          </g>
          <circle className={styles.anchor} r="8" />
          <circle className={styles.anchorDot} r="2.5" />
        </g>
      )}
    </g>
  );
};

/** The cross-hair of the keyboard. */
export const CrossHair = ({ at: [x, y], unit }: SizedProps & { readonly at: Pixel }) => (
  <g transform={`translate(${x} ${y}) scale(${unit})`} className={styles.cross} data-testid="cross-hair">
    <path className={styles.crossHalo} d="M-22 0 H-5 M5 0 H22 M0 -22 V-5 M0 5 V22" />
    <path d="M-22 0 H-5 M5 0 H22 M0 -22 V-5 M0 5 V22" />
  </g>
);
