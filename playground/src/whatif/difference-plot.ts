import * as Plot from '@observablehq/plot';
import type { Palette } from '../preferences/palette';

/** A difference as it is drawn, with its words. */
interface DrawnDifference {
  /** Id of the figure; two figures may have one name. */
  readonly figure: string;
  readonly name: string;
  /** Index of the variant, from 0. */
  readonly at: number;
  readonly size: number;
  readonly verdict: 'better' | 'worse' | 'same' | 'other';
  /** The difference in its unit, with sign. */
  readonly label: string;
}

interface Drawing {
  readonly rows: readonly DrawnDifference[];
  readonly palette: Palette;
  /** Width in pixels. */
  readonly width: number;
  /** Text for those who cannot see the picture. */
  readonly description: string;
}

/** Symbols of the variants, distinguishable without colour. */
const symbols = ['circle', 'square', 'triangle'] as const;

/** Width of a text in Latin letters; a Chinese character counts as two. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);

/** Breaks a name where it would be wider than a number of letters. */
const broken = (name: string, most: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const part of name.split(/(?<=[ ·])|(?=\p{Script=Han})/u)) {
    if (lettersOf(line + part) > most && line !== '') {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trim()].join('\n');
};

/** Width of a letter in pixels. */
const letter = 7.5;

/** Below this width the name of a figure stands above its lines, otherwise beside them. */
const narrow = 520;

const rowHeight = 26;

/** Draws the differences of figures from nothing changed, one line for each variant of a figure; a picture of its own, with its colours. */
export const differencePlot = ({ rows, palette, width, description }: Drawing): Element => {
  const above = width < narrow;
  const left = above ? 8 : Math.min(240, Math.round(width * 0.4));
  const figures = [...new Set(rows.map(({ figure }) => figure))];
  const variants = [...new Set(rows.map(({ at }) => at))].sort((a, b) => a - b);
  const color = ({ verdict }: DrawnDifference): string =>
    verdict === 'better' ? palette.better : verdict === 'worse' ? palette.worse : palette.muted;
  const names = new Map(
    rows.map(({ figure, name }) => [figure, broken(name, Math.floor((above ? width : left) / letter) - 2)]),
  );
  /** Pixels for the widest label on one side of the points. */
  const room = (some: readonly DrawnDifference[]): number =>
    some.reduce((most, { label }) => Math.max(most, lettersOf(label) * letter + 16), 0);
  const [falling, rising] = [rows.filter(({ size }) => size < 0), rows.filter(({ size }) => size >= 0)];
  const nameMark = above
    ? Plot.text(figures, {
        fy: (figure: string) => figure,
        text: (figure: string) => names.get(figure) ?? figure,
        frameAnchor: 'top-left',
        lineAnchor: 'top',
        textAnchor: 'start',
        fill: palette.ink,
      })
    : Plot.axisFy({
        anchor: 'left',
        tickSize: 0,
        tickPadding: 10,
        fill: palette.ink,
        label: null,
        tickFormat: (figure: string) => names.get(figure) ?? figure,
      });
  const position = { x: 'size', y: 'at', fy: 'figure' } as const;
  const side = (left: boolean) => ({
    ...position,
    text: 'label',
    fill: palette.ink,
    textAnchor: left ? ('end' as const) : ('start' as const),
    dx: left ? -9 : 9,
  });
  const drawn = Plot.plot({
    width,
    height: Math.max(1, figures.length) * (variants.length * rowHeight * 0.75 + (above ? 34 : 14)) + 38,
    marginLeft: left,
    marginRight: 12,
    marginTop: 8,
    marginBottom: 26,
    style: { background: palette.surface, color: palette.ink, fontFamily: 'inherit', fontSize: '13px' },
    ariaLabel: description,
    x: {
      domain: [Math.min(0, ...rows.map(({ size }) => size)), Math.max(0, ...rows.map(({ size }) => size))],
      insetLeft: room(falling),
      insetRight: room(rising),
      label: null,
      ticks: Math.max(3, Math.round((width - left) / 110)),
    },
    y: { type: 'point', domain: variants, axis: null, padding: 0.6, insetTop: above ? 20 : 0 },
    fy: { domain: figures, axis: null, padding: 0.12 },
    marks: [
      Plot.gridX({ stroke: palette.line, strokeOpacity: 1 }),
      nameMark,
      Plot.axisX({ color: palette.muted, tickSize: 4 }),
      Plot.ruleX([0], { stroke: palette.strongLine, strokeWidth: 1.5 }),
      Plot.link(rows, { x1: 0, x2: 'size', y1: 'at', y2: 'at', fy: 'figure', stroke: color, strokeWidth: 2.5 }),
      ...variants.map((at) =>
        Plot.dot(
          rows.filter((row) => row.at === at),
          { ...position, fill: color, r: 5, symbol: symbols[at] ?? 'circle' },
        ),
      ),
      Plot.text(falling, side(true)),
      Plot.text(rising, side(false)),
    ],
  });
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawn.setAttribute('role', 'img');
  return drawn;
};
