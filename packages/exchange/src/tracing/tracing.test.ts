import { straightLineDistance } from '@community1373/coverage';
import fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { convertPlace } from '../geojson/coordinate-system';
import { formatDiagnostic } from '../messages';
import { crossesItself, overlap, shoelace, withoutRepeats } from './outline';
import { type Pixel, type Trace, type TracedBuilding, traceFrame, traceToGeoJson } from './index';

const frame = {
  scale: { from: [0, 0], to: [100, 0], meters: 50 },
  anchor: { pixel: [0, 0], position: [113.57, 37.86] },
} as const;
const box = (x: number, y: number, width = 60, height = 24): readonly Pixel[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const plan = (...buildings: readonly TracedBuilding[]): Trace => ({ ...frame, buildings });
const codes = (trace: Trace): readonly unknown[] =>
  traceToGeoJson(trace).report.items.map(({ code, severity, path }) => [code, severity, path.join('.')]);

suite('what is wrong with a tracing is said', () => {
  it.each<readonly [string, Trace, readonly unknown[]]>([
    ['nothing', plan({ number: '1', corners: box(0, 0) }, { number: '2', corners: box(100, 0) }), []],
    [
      'two corners',
      plan({
        number: '1',
        corners: [
          [0, 0],
          [9, 9],
        ],
      }),
      [['exchange.trace-corners', 'error', 'buildings.0.corners']],
    ],
    [
      'three that are two, by a double click',
      plan({
        number: '1',
        corners: [
          [0, 0],
          [9, 9],
          [9, 9],
          [0, 0],
        ],
      }),
      [['exchange.trace-corners', 'error', 'buildings.0.corners']],
    ],
    [
      'a bow tie',
      plan({
        number: '1',
        corners: [
          [0, 0],
          [60, 24],
          [60, 0],
          [0, 24],
        ],
      }),
      [['exchange.trace-crossing', 'error', 'buildings.0.corners']],
    ],
    [
      'a line there and back',
      plan({
        number: '1',
        corners: [
          [0, 0],
          [60, 0],
          [30, 0],
        ],
      }),
      [['exchange.trace-crossing', 'error', 'buildings.0.corners']],
    ],
    [
      'one number twice, however written',
      plan({ number: '9', corners: box(0, 0) }, { number: ' ９号楼', corners: box(100, 0) }),
      [['exchange.trace-number', 'error', 'buildings.1.number']],
    ],
    [
      'no number',
      plan({ number: ' ', corners: box(0, 0) }),
      [['exchange.trace-unnumbered', 'error', 'buildings.0.number']],
    ],
    [
      '9 m²',
      plan({ number: '1', corners: box(0, 0, 6, 6) }),
      [['exchange.trace-small', 'warning', 'buildings.0.corners']],
    ],
    [
      '22,500 m²',
      plan({ number: '1', corners: box(0, 0, 300, 300) }),
      [['exchange.trace-large', 'warning', 'buildings.0.corners']],
    ],
    [
      'one over another',
      plan({ number: '1', corners: box(0, 0) }, { number: '2', corners: box(30, 12) }),
      [['exchange.trace-overlap', 'warning', 'buildings.1.corners']],
    ],
    ['a wall in common', plan({ number: '1', corners: box(0, 0) }, { number: '2', corners: box(60, 0) }), []],
    [
      'a scale of zero',
      { ...plan(), scale: { ...frame.scale, meters: 0 } },
      [['exchange.trace-scale', 'error', 'scale']],
    ],
    [
      'a scale between one place and itself',
      { ...plan(), scale: { ...frame.scale, to: [0, 0] } },
      [['exchange.trace-scale', 'error', 'scale']],
    ],
    [
      'no entrance',
      plan({ number: '1', corners: box(0, 0), entrances: 0 }),
      [['schema.too-small', 'error', 'buildings.0.entrances']],
    ],
    [
      'a place that is no number',
      { ...plan(), anchor: { ...frame.anchor, pixel: [Number.NaN, 0] } },
      [['schema.invalid-type', 'error', 'anchor.pixel.0']],
    ],
  ])('%s', (_what, trace, expected) => {
    expect(codes(trace)).toEqual(expected);
  });

  it('in words of both languages, with a mend', () => {
    const [problem] = traceToGeoJson(
      plan({
        number: '9',
        corners: [
          [0, 0],
          [9, 9],
        ],
      }),
    ).report.items;
    if (problem === undefined) throw new Error('there is a problem');
    expect(formatDiagnostic(problem, 'zh-CN')).toMatchObject({
      what: '“9”号楼的轮廓只有 2 个角点，至少要三个',
      fix: '请补描角点，或删除该轮廓',
    });
    expect(formatDiagnostic(problem, 'en').what).toBe(
      'The outline of building “9” has 2 corners; at least three are needed',
    );
  });

  it('a scale that is none has no frame either', () => {
    expect(
      traceFrame({ ...frame, scale: { ...frame.scale, meters: -3 } }).report.items.map(({ code }) => code),
    ).toEqual(['exchange.trace-scale']);
  });
});

suite('the known place', () => {
  it('in GCJ-02 or BD-09 is converted where that is declared', () => {
    for (const system of ['GCJ-02', 'BD-09'] as const) {
      const position = convertPlace([113.57, 37.86], 'WGS-84', system);
      const got = traceFrame({ ...frame, anchor: { pixel: [0, 0], position: [position[0], position[1]], system } });
      const at = got.ok ? got.value.toPosition([0, 0]) : ([0, 0] as const);
      // A round trip by gcoord is accurate to half a metre.
      expect(straightLineDistance(at, [113.57, 37.86])).toBeLessThan(0.5);
      expect(straightLineDistance([position[0], position[1]], [113.57, 37.86])).toBeGreaterThan(100);
    }
  });
});

suite('outlines', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  const outlines = fc.uniqueArray(corner, { minLength: 3, maxLength: 8, selector: String });

  it('cross themselves or not, wherever they begin and whichever way they turn', () => {
    fc.assert(
      fc.property(outlines, fc.nat(7), (corners, shift) => {
        const turned = [...corners.slice(shift % corners.length), ...corners.slice(0, shift % corners.length)];
        expect(crossesItself(turned)).toBe(crossesItself(corners));
        expect(crossesItself(corners.toReversed())).toBe(crossesItself(corners));
      }),
    );
  });

  it('with all corners on a convex curve in order do not cross; with two neighbours swapped they do', () => {
    // Places on a parabola are the corners of a convex outline.
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 4, maxLength: 9 }), (values) => {
        const convex = values.toSorted((a, b) => a - b).map((x): Pixel => [x, x * x]);
        expect(crossesItself(convex)).toBe(false);
        const [a, b, c, ...rest] = convex;
        if (a === undefined || b === undefined || c === undefined) throw new Error('there are four at least');
        expect(crossesItself([a, c, b, ...rest])).toBe(true);
      }),
    );
  });

  it('of two boxes overlap just where their intervals do, whichever is asked first', () => {
    const boxes = fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(boxes, boxes, ([x, y, w, h], [u, v, k, l]) => {
        const expected = x < u + k && u < x + w && y < v + l && v < y + h;
        expect(overlap(box(x, y, w, h), box(u, v, k, l))).toBe(expected);
        expect(overlap(box(u, v, k, l), box(x, y, w, h))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('that are one and the same overlap, wherever they begin and whatever corners stand within an edge', () => {
    const boxed = box(3, 4);
    const [first = [0, 0], second = [0, 0], ...rest] = boxed;
    const again: readonly Pixel[] = [...rest, first, [(first[0] + second[0]) / 2, first[1]], second];
    expect(overlap(boxed, boxed)).toBe(true);
    expect(overlap(boxed, again)).toBe(true);
    expect(overlap(again, boxed.toReversed())).toBe(true);
  });

  it('crosses itself where an edge runs back over the one before', () => {
    expect(
      crossesItself([
        [0, 0],
        [60, 0],
        [60, 24],
        [60, 10],
        [0, 24],
      ]),
    ).toBe(true);
    expect(
      crossesItself([
        [0, 0],
        [60, 0],
        [60, 24],
        [60, -9],
        [0, -9],
      ]),
    ).toBe(true);
    expect(
      crossesItself([
        [0, 0],
        [60, 0],
        [30, 0],
      ]),
    ).toBe(true);
    expect(
      crossesItself([
        [0, 0],
        [60, 0],
        [30, 1],
      ]),
    ).toBe(false);
  });

  it('have the signed area of a hand calculation, and lose corners that repeat', () => {
    expect(
      shoelace([
        [0, 0],
        [4, 0],
        [4, 3],
      ]),
    ).toBe(6);
    expect(
      shoelace([
        [4, 3],
        [4, 0],
        [0, 0],
      ]),
    ).toBe(-6);
    expect(
      withoutRepeats([
        [0, 0],
        [0, 0],
        [4, 0],
        [4, 3],
        [0, 0],
      ]),
    ).toEqual([
      [4, 0],
      [4, 3],
      [0, 0],
    ]);
  });
});
