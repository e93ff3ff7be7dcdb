import type { WorkModel } from '@community1373/model';
import type { Assessment } from './assessment';
import { type AssessOptions, createAssessor } from './assessor';
import type { Scenario } from '../document/scenario';

/**
 * Evaluates a scenario without optimising: the service circle, the coverages of its model, its roster and the hours served, its levies, days with seats,
 * outages, matters, linkage, and findings ranked by the number of people affected. A roster whose facts have changed since is marked stale. Synchronous and
 * pure: the same scenario and time give the same bytes.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { circle, coverages, matters } = assess(sampleScenario(), { now: '2026-12-01T09:00' });
 * circle?.saturated; // => true
 * coverages.map((coverage) => coverage.coverageId); // => ['grid', 'personnel', 'service']
 * [matters.success.resolved, matters.success.closed, matters.success.open, matters.overdue]; // => [21, 22, 2, 1]
 */
export const assess = <M extends WorkModel>(scenario: Scenario<M>, options: AssessOptions = {}): Assessment =>
  createAssessor()(scenario, options);
