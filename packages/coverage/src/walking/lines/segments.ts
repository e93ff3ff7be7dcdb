import { placeKey } from './elevations';
import type { WalkingLine } from './walking-line';

/** The smallest side of a lattice square, in metres. */
const leastSquare = 5;

/** The stretches of lines on a plane in metres, indexed by a lattice whose squares match the mean stretch length, so that a stretch passes few squares. */
export class Segments {
  readonly count: number;
  /** Coordinates of the ends in metres; the ends of stretch s are 2·s and 2·s + 1. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lineOf: Int32Array;
  readonly stretchOf: Int32Array;
  private readonly keys: string[] = [];
  private readonly visits = new Map<string, number>();
  private readonly squares = new Map<string, number[]>();
  private readonly size: number;

  constructor(
    private readonly lines: readonly WalkingLine[],
    private readonly heights: readonly Float64Array[],
    [eastMeters, northMeters]: readonly [number, number],
  ) {
    this.count = lines.reduce((sum, { coordinates }) => sum + Math.max(0, coordinates.length - 1), 0);
    this.x = new Float64Array(2 * this.count);
    this.y = new Float64Array(2 * this.count);
    this.lineOf = new Int32Array(this.count);
    this.stretchOf = new Int32Array(this.count);
    let s = 0;
    let total = 0;
    lines.forEach(({ coordinates }, l) => {
      const keys = coordinates.map(placeKey);
      for (const key of keys) this.visits.set(key, (this.visits.get(key) ?? 0) + 1);
      for (let i = 0; i + 1 < coordinates.length; i += 1, s += 1) {
        for (const end of [0, 1] as const) {
          const [lon, lat] = coordinates[i + end] ?? [0, 0];
          this.x[2 * s + end] = lon * eastMeters;
          this.y[2 * s + end] = lat * northMeters;
          this.keys.push(keys[i + end] ?? '');
        }
        this.lineOf[s] = l;
        this.stretchOf[s] = i;
        total += this.lengthOf(s);
      }
    });
    this.size = Math.max(leastSquare, total / Math.max(1, this.count));
    for (let at = 0; at < this.count; at += 1) this.put(at);
  }

  key(v: number): string {
    return this.keys[v] ?? '';
  }

  /** True for an end of a line at a place that no other line and no other part of it shares. */
  isLooseEnd(v: number): boolean {
    const s = v >> 1;
    const last = (this.lines[Number(this.lineOf[s])]?.coordinates.length ?? 0) - 2;
    return ((v & 1) === 0 ? this.stretchOf[s] === 0 : this.stretchOf[s] === last) && this.visits.get(this.key(v)) === 1;
  }

  /** The loose ends of all lines. */
  looseEnds(): readonly number[] {
    return Array.from(this.x.keys()).filter((v) => this.isLooseEnd(v));
  }

  /** True when a stretch is near an end only because it is joined to it: by the other end of a short stretch, or along its own line. */
  isJoined(v: number, t: number, distance: number): boolean {
    const own = v >> 1;
    const other = this.key(v ^ 1);
    if (this.lineOf[own] !== this.lineOf[t])
      return this.lengthOf(own) < 2 * distance && (this.key(2 * t) === other || this.key(2 * t + 1) === other);
    if (t === own) return true;
    const turn = t < own ? -1 : 1;
    let between = this.lengthOf(own);
    // Within one line the distance is measured along the stretches between.
    for (let s = own + turn; s !== t; s += turn) {
      if (between >= 2 * distance) return false;
      between += this.lengthOf(s);
    }
    return between < 2 * distance;
  }

  /** The height of a stretch at a share of it, in metres; NaN where unknown. */
  height(s: number, share: number): number {
    const heights = this.heights[Number(this.lineOf[s])];
    const i = Number(this.stretchOf[s]);
    return Number(heights?.[i]) + (Number(heights?.[i + 1]) - Number(heights?.[i])) * share;
  }

  /** The place at a share of a stretch, in degrees. */
  placeAt(s: number, share: number): readonly [number, number] {
    const { coordinates = [] } = this.lines[Number(this.lineOf[s])] ?? {};
    const i = Number(this.stretchOf[s]);
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [coordinates[i], coordinates[i + 1]];
    return share === 0 ? [ax, ay] : share === 1 ? [bx, by] : [ax + (bx - ax) * share, ay + (by - ay) * share];
  }

  /** Calls `use` for each pair of stretches that share a square, with a test for places in that square; stops when `use` returns false. */
  eachPair(use: (s: number, t: number, within: (x: number, y: number) => boolean) => boolean): void {
    for (const [square, list] of this.squares) {
      const within = (x: number, y: number): boolean => this.squareOf(x, y) === square;
      for (let i = 0; i < list.length; i += 1)
        for (let k = i + 1; k < list.length; k += 1) if (!use(Number(list[i]), Number(list[k]), within)) return;
    }
  }

  /** Calls `use` for every stretch in the squares within a distance of a place, for some stretches more than once. */
  eachNear(x: number, y: number, distance: number, use: (t: number) => void): void {
    const seen = new Set<string>();
    for (const dx of [-distance, distance])
      for (const dy of [-distance, distance]) {
        const square = this.squareOf(x + dx, y + dy);
        if (seen.has(square)) continue;
        seen.add(square);
        for (const t of this.squares.get(square) ?? []) use(t);
      }
  }

  private lengthOf(s: number): number {
    return (
      Math.abs(Number(this.x[2 * s]) - Number(this.x[2 * s + 1])) +
      Math.abs(Number(this.y[2 * s]) - Number(this.y[2 * s + 1]))
    );
  }

  private squareOf(x: number, y: number): string {
    return `${Math.floor(x / this.size)},${Math.floor(y / this.size)}`;
  }

  /** Adds a stretch to the squares it passes, column by column. */
  private put(s: number): void {
    const ends = [2 * s, 2 * s + 1].map((v) => [Number(this.x[v]) / this.size, Number(this.y[v]) / this.size] as const);
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = ends.toSorted(([a], [b]) => a - b);
    const at = (column: number): number =>
      column <= x0 ? y0 : column >= x1 ? y1 : y0 + ((column - x0) / (x1 - x0)) * (y1 - y0);
    // The margin of 1e-7 makes sure that rounding loses no square.
    for (let column = Math.floor(x0 - 1e-7); column <= x1 + 1e-7; column += 1) {
      const [enters, leaves] = [at(column), at(column + 1)];
      const [low, high] = [Math.min(enters, leaves) - 1e-7, Math.max(enters, leaves) + 1e-7];
      for (let row = Math.floor(low); row <= high; row += 1) {
        const key = `${column},${row}`;
        const list = this.squares.get(key);
        if (list === undefined) this.squares.set(key, [s]);
        else list.push(s);
      }
    }
  }
}
