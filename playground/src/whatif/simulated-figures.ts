import type { Simulation } from '@community1373/core/simulation';
import type { Language } from '../preferences/language';

type Estimate = NonNullable<Simulation['demands'][number]['lost']>;

/** The figures of a simulation that the page shows. */
export const simulatedFigures = ['lost', 'wait', 'unmet', 'inTime', 'utilisation'] as const;

export type SimulatedFigure = (typeof simulatedFigures)[number];

/** One row of the chart and of the table: a demand or a group, under one case. */
export interface SimulatedRow {
  readonly id: string;
  /** The index of the case: 0 for the current scenario, 1 for the variant. */
  readonly of: number;
  readonly estimate: Estimate;
}

const estimatesOf = (
  simulation: Simulation,
  figure: SimulatedFigure,
): readonly (readonly [id: string, estimate: Estimate | undefined])[] => {
  if (figure === 'utilisation') return simulation.servers.map(({ group, utilisation }) => [group, utilisation]);
  return simulation.demands.map(({ id, lost, wait, unmetMinutes, inTime }) => [
    id,
    { lost, wait, unmet: unmetMinutes, inTime }[figure],
  ]);
};

/** Returns the rows of a figure, grouped by demand or group. */
export const rowsOf = (simulations: readonly Simulation[], figure: SimulatedFigure): readonly SimulatedRow[] => {
  const lists = simulations.map((simulation) => estimatesOf(simulation, figure));
  const ids = [...new Set(lists.flat().map(([id]) => id))];
  return ids.flatMap((id) =>
    lists.flatMap((list, of): readonly SimulatedRow[] => {
      const estimate = list.find(([own]) => own === id)?.[1];
      return estimate === undefined ? [] : [{ id, of, estimate }];
    }),
  );
};

const formats = {
  lost: 'percent',
  wait: 'hours',
  unmet: 'hours',
  inTime: 'percent',
  utilisation: 'percent',
} as const satisfies Record<SimulatedFigure, string>;

export const writeSimulated = ({ number }: Language, figure: SimulatedFigure, value: number): string =>
  number(value, formats[figure]);
