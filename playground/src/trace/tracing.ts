import type { Pixel } from '@community1373/exchange/tracing';
import type { Position } from '../session/command';

/** The outline of a numbered building, drawn over the picture. */
export interface Outline {
  /** Identifies the outline while its number is still being typed. */
  readonly key: number;
  readonly number: string;
  readonly entrances: number | undefined;
  readonly corners: readonly Pixel[];
}

/** The known place: its pixel in the picture, and its position. */
export interface Anchor {
  readonly pixel: Pixel | undefined;
  /** The id of the place in the scenario; undefined where longitude and latitude were typed. */
  readonly placeId: string | undefined;
  readonly position: readonly [longitude: number | undefined, latitude: number | undefined];
  readonly system: 'WGS-84' | 'GCJ-02' | 'BD-09';
}

/** All settings and outlines of a picture. */
export interface Tracing {
  readonly scale: {
    readonly from: Pixel | undefined;
    readonly to: Pixel | undefined;
    readonly meters: number | undefined;
  };
  readonly north: number;
  readonly anchor: Anchor;
  readonly outlines: readonly Outline[];
  /** The corners of the outline that is not closed yet. */
  readonly draft: readonly Pixel[];
}

export const startTracing = (place: { readonly id: string; readonly position: Position } | undefined): Tracing => ({
  scale: { from: undefined, to: undefined, meters: undefined },
  north: 0,
  anchor: {
    pixel: undefined,
    placeId: place?.id,
    position: place?.position ?? [undefined, undefined],
    system: 'WGS-84',
  },
  outlines: [],
  draft: [],
});

/** Returns the next building number: one more than the largest purely numeric one. */
export const nextNumber = (outlines: readonly Outline[], first: number): string =>
  String(
    outlines.reduce(
      (most, { number }) => (/^\d{1,6}$/.test(number) ? Math.max(most, Number(number)) : most),
      first - 1,
    ) + 1,
  );

export const withOutline = (tracing: Tracing, corners: readonly Pixel[], number: string): Tracing => ({
  ...tracing,
  draft: [],
  outlines: [
    ...tracing.outlines,
    {
      key: tracing.outlines.reduce((most, { key }) => Math.max(most, key), 0) + 1,
      number,
      entrances: undefined,
      corners,
    },
  ],
});

export const changeOutline = (tracing: Tracing, key: number, change: Partial<Omit<Outline, 'key'>>): Tracing => ({
  ...tracing,
  outlines: tracing.outlines.map((outline) => (outline.key === key ? { ...outline, ...change } : outline)),
});

export const withoutOutline = (tracing: Tracing, key: number): Tracing => ({
  ...tracing,
  outlines: tracing.outlines.filter((outline) => outline.key !== key),
});

export const moveCorner = (tracing: Tracing, key: number, index: number, to: Pixel): Tracing => ({
  ...tracing,
  outlines: tracing.outlines.map((outline) =>
    outline.key === key
      ? { ...outline, corners: outline.corners.map((corner, i) => (i === index ? to : corner)) }
      : outline,
  ),
});

/** Returns the corners of the rectangle between two opposite ones. */
export const boxBetween = ([x, y]: Pixel, [u, v]: Pixel): readonly Pixel[] => [
  [x, y],
  [u, y],
  [u, v],
  [x, v],
];
