import type { Moment } from '@community1373/deliberation';
import type { WorkModel } from '@community1373/model';
import type { Assessment } from './assessment';
import { createAssessor } from './assessor';
import type { Scenario } from './scenario';

/** What an assessment is told beside the scenario. */
export interface AssessOptions {
  /** The local time at which deadlines are told and the linkage is read; without it no deadline is told, and the linkage stands at its last event. */
  readonly now?: Moment | undefined;
}

/**
 * Says everything that can be said of a scenario without optimising: the service circle, the coverages of its model, its roster and the hours served, its
 * levies, days with seats, outages, matters, linkage, and what a person should know, ranked by how many people it touches. A roster whose facts have changed
 * since is marked stale. Synchronous and pure: the same scenario and time give the same bytes.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { circle, coverages, matters } = assess(sampleScenario(), { now: '2026-12-01T09:00' });
 * circle?.saturated; // => true
 * coverages.map((coverage) => coverage.coverageId); // => ['grid', 'personnel', 'service']
 * [matters.success.resolved, matters.success.closed, matters.success.open, matters.overdue]; // => [21, 22, 2, 1]
 */
export const assess = <M extends WorkModel>(scenario: Scenario<M>, options: AssessOptions = {}): Assessment => createAssessor()(scenario, options);
