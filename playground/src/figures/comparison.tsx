import type { Assessment } from '@community1373/core';
import { createContext, useContext } from 'react';
import type { View } from '../session/view';

export const comparisons = ['step', 'start'] as const;

/** The baseline of differences: the state before the last change, or the scenario as opened. */
export type Comparison = (typeof comparisons)[number];

const BaselineContext = createContext<Assessment | undefined>(undefined);

export const BaselineProvider = BaselineContext.Provider;

export const baselineOf = (view: View, comparison: Comparison): Assessment | undefined =>
  view.before === undefined ? undefined : comparison === 'step' ? view.before : view.start;

/** Returns the baseline assessment of the displayed differences; undefined where nothing has been changed. */
export const useBaseline = (): Assessment | undefined => useContext(BaselineContext);
