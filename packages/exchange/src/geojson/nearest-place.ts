type Place = readonly [longitude: number, latitude: number];

interface Square<T> {
  items: { readonly place: Place; readonly value: T }[];
  parts: (Square<T> | undefined)[] | undefined;
}

/** Number of places in a square before it is divided, and the deepest division: to less than a metre. */
const fullSquare = 8;
const deepest = 26;

/** Places in a quadtree, to find the nearest without checking all; among several at one place the first counts. */
export class NearestPlace<T> {
  private readonly root: Square<T> = { items: [], parts: undefined };
  private readonly taken = new Set<string>();
  /** Number of places checked, for tests of growth. */
  looked = 0;

  constructor(
    private readonly meters: (a: Place, b: Place) => number,
    /** Length of a degree of longitude relative to one of latitude; a value slightly too small is safe everywhere. */
    private readonly eastShare: number,
  ) {}

  add(place: Place, value: T): void {
    const key = `${place[0]},${place[1]}`;
    if (this.taken.has(key)) return;
    this.taken.add(key);
    let square = this.root;
    let [west, south, size] = [-180, -180, 360];
    for (let depth = 0; ; depth += 1) {
      if (square.parts === undefined) {
        square.items.push({ place, value });
        if (square.items.length > fullSquare && depth < deepest) this.divide(square, west + size / 2, south + size / 2);
        return;
      }
      size /= 2;
      const [east, north] = [place[0] >= west + size, place[1] >= south + size];
      const part = (east ? 1 : 0) + (north ? 2 : 0);
      west += east ? size : 0;
      south += north ? size : 0;
      const next = square.parts[part] ?? { items: [], parts: undefined };
      square.parts[part] = next;
      square = next;
    }
  }

  /** Returns the nearest place and its distance. */
  nearest(place: Place): { readonly value: T; readonly meters: number } | undefined {
    let best: { readonly value: T; readonly meters: number } | undefined;
    let bound = Number.POSITIVE_INFINITY;
    const look = (square: Square<T>, west: number, south: number, size: number): void => {
      const east = Math.max(0, west - place[0], place[0] - west - size) * this.eastShare;
      const north = Math.max(0, south - place[1], place[1] - south - size);
      if (east * east + north * north > bound) return;
      for (const { place: other, value } of square.items) {
        this.looked += 1;
        const meters = this.meters(other, place);
        if (best !== undefined && meters >= best.meters) continue;
        best = { value, meters };
        const [x, y] = [(other[0] - place[0]) * this.eastShare, other[1] - place[1]];
        bound = Math.min(bound, x * x + y * y);
      }
      const half = size / 2;
      const first = (place[0] >= west + half ? 1 : 0) + (place[1] >= south + half ? 2 : 0);
      for (const part of [first, first ^ 1, first ^ 2, first ^ 3]) {
        const next = square.parts?.[part];
        if (next !== undefined) look(next, west + ((part & 1) === 1 ? half : 0), south + (part >= 2 ? half : 0), half);
      }
    };
    look(this.root, -180, -180, 360);
    return best;
  }

  private divide(square: Square<T>, middleX: number, middleY: number): void {
    const parts: (Square<T> | undefined)[] = [undefined, undefined, undefined, undefined];
    for (const item of square.items) {
      const part = (item.place[0] >= middleX ? 1 : 0) + (item.place[1] >= middleY ? 2 : 0);
      (parts[part] ??= { items: [], parts: undefined }).items.push(item);
    }
    square.items = [];
    square.parts = parts;
  }
}
