import { assess, type CoverageAssessment, type Scenario } from '@community1373/core';
import { type CircleAssessment, type RosterAssessment } from '@community1373/core/assessment';
import { sampleScenario } from '@community1373/core/sample';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CoverageFigure } from '../../playground/src/overview/coverage-figure';
import { RosterFigure } from '../../playground/src/overview/roster-figure';
import { LanguageProvider } from '../../playground/src/preferences/language';
import { CircleNote } from '../../playground/src/reach/circle-note';
import { DragReadout } from '../../playground/src/reach/drag-readout';
import { triedCircle } from '../../playground/src/session/preview';
import { Trial } from '../../playground/src/session/trial';

const sample: Scenario = sampleScenario();
const empty = assess({ ...sample, decisions: {}, community: { ...sample.community, households: [], needs: [] } });
const full = assess(sample);

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the assessment lacks it');
  return value;
};
const service = ({ coverages }: typeof full): CoverageAssessment =>
  there(coverages.find(({ unit }) => unit === 'minutes'));
const circle = (assessment: typeof full): CircleAssessment => there(assessment.circle);

/** Renders a component in Chinese and returns its text. */
const textOf = <P extends object>(component: FunctionComponent<P>, props: P): string =>
  renderToStaticMarkup(createElement(LanguageProvider, null, createElement(component, props)))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Renders the readout of a station that was dragged to where it stands. */
const readout = async (of: CircleAssessment): Promise<string> => {
  const move = {
    kind: 'move-station' as const,
    stationId: there(sample.community.stations[0]).id,
    position: there(sample.community.stations[0]).position,
  };
  const trial = new Trial(
    { circleAt: async () => triedCircle(move, of), preview: async () => undefined },
    () => undefined,
  );
  trial.hold(move);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const text = textOf(DragReadout, { trial });
  trial.end();
  return text;
};

it('a coverage of 0 of 0 is neither met nor unmet', () => {
  // CoverageFigure is memoised; what it renders is a function component.
  const Figure = CoverageFigure as unknown as FunctionComponent<{ readonly coverage: CoverageAssessment }>;
  const told = textOf(Figure, { coverage: service(empty) });
  expect(told).toContain('没有统计对象，不作结论。');
  expect(told).not.toMatch(/达标|%/);
  expect(textOf(Figure, { coverage: service(full) })).toMatch(/达标（达标线/);
});

it('a circle around nobody has no farthest household', async () => {
  expect(textOf(CircleNote, { circle: circle(empty) })).toMatch(
    /圈内住户 — 0 \/ 0 最远住户距站 — 没有统计对象，不作结论。/,
  );
  expect(textOf(CircleNote, { circle: circle(full) })).toMatch(/最远住户距站 \d+ 米/);
  expect(await readout(circle(empty))).toMatch(/最远住户距站 — /);
  expect(await readout(circle(full))).toMatch(/最远住户距站 \d+ 米/);
});

it('a roster without places breaks no rule and keeps none', () => {
  // As above.
  const Figure = RosterFigure as unknown as FunctionComponent<{ readonly roster: RosterAssessment }>;
  const roster: RosterAssessment = {
    ...full.roster,
    from: '2026-12-01',
    to: '2026-12-28',
    stale: false,
    seed: 's',
    filled: { numerator: 0, denominator: 0, ratio: undefined },
    openBound: 0,
    hardViolations: 0,
    unchecked: [],
    shifts: [],
    byVolunteer: [],
    byPost: [],
  };
  expect(textOf(Figure, { roster })).toMatch(/— 0 \/ 0 .*没有统计对象，不作结论。/);
  expect(textOf(Figure, { roster })).not.toMatch(/硬性|违反/);
});
