import type { LocalText } from '@community1373/base/explain';
import type { Provenance } from '@community1373/base/rules';
import type { WorkModel } from '../work-model/work-model';

/** A reference to a workflow of a preset, by its id in the deliberation package, which contains the workflow itself. */
export interface PresetWorkflow {
  readonly id: string;
  readonly name: LocalText;
  readonly provenance: Provenance;
}

/** A statement of a source that has no place in a work model; nothing is computed from it. */
export interface PresetNote {
  readonly text: LocalText;
  readonly provenance: Provenance;
}

/**
 * 预置模式 a preset to start from, with the known working practice of a place: a work model, where enough is known for one, its workflows, and
 * other statements of its source. Facts without a source are omitted, not invented.
 */
export interface Preset {
  readonly id: string;
  readonly name: LocalText;
  readonly provenance: Provenance;
  readonly model?: WorkModel;
  readonly workflows: readonly PresetWorkflow[];
  readonly notes: readonly PresetNote[];
}
