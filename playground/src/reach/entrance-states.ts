import type { MessageKey } from '../messages';
import type { Palette } from '../preferences/palette';

export const entranceStates = ['covered', 'partly', 'uncovered', 'none'] as const;

export type EntranceState = (typeof entranceStates)[number];

export const stateKeys = {
  covered: 'entrance.covered',
  partly: 'entrance.partly',
  uncovered: 'entrance.uncovered',
  none: 'entrance.none',
} as const satisfies Record<EntranceState, MessageKey>;

/** Outlines on a 20 × 20 grid: disc, half-filled diamond, triangle, ring, so that the states differ in shape as well as in colour. */
export const stateShapes: Readonly<Record<EntranceState, { readonly outline: string; readonly filled?: string }>> = {
  covered: {
    outline: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
    filled: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  },
  partly: { outline: 'M10 1.5L18.5 10L10 18.5L1.5 10z', filled: 'M1.5 10L18.5 10L10 18.5z' },
  uncovered: { outline: 'M10 2L18.5 17L1.5 17z', filled: 'M10 2L18.5 17L1.5 17z' },
  none: { outline: 'M10 6a4 4 0 1 0 0 8a4 4 0 1 0 0-8z' },
};

export const stateColour = (state: EntranceState, palette: Palette): string => palette[state];
