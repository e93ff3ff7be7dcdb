import type { WorkModel } from '@community1373/model';
import type { Places } from './places';
import type { Scenario } from './scenario';

/** A scenario with its places indexed once: what each part of an assessment starts from. */
export interface Context<M extends WorkModel = WorkModel> {
  readonly scenario: Scenario<M>;
  readonly places: Places<M>;
}
