import type { LocalText } from '@community1373/base/explain';
import type { Provenance } from '@community1373/base/rules';
import type { WorkModel } from '../work-model/work-model';

/** A reference to a workflow of a preset, by its id in the deliberation package, which contains the workflow itself. */
export interface PresetWorkflow {
  /** The id of the workflow in the deliberation package. */
  readonly id: string;
  /** The name of the workflow. */
  readonly name: LocalText;
  /** 出处 the origin of the statement that the place follows this workflow. */
  readonly provenance: Provenance;
}

/** A statement of a source that has no place in a work model; nothing is computed from it. */
export interface PresetNote {
  /** The statement. */
  readonly text: LocalText;
  /** 出处 the origin of the statement. */
  readonly provenance: Provenance;
}

/**
 * 预置模式 a preset to start from, with the known working practice of a place: a work model, where enough is known for one, its workflows, and
 * other statements of its source. Facts without a source are omitted, not invented.
 */
export interface Preset {
  /** The id by which the preset is chosen. */
  readonly id: string;
  /** The name of the practice, with its place. */
  readonly name: LocalText;
  /** 出处 the main source. */
  readonly provenance: Provenance;
  /** The work model; absent where too little is known for one. */
  readonly model?: WorkModel;
  /** The workflows that the place follows. */
  readonly workflows: readonly PresetWorkflow[];
  /** Other statements of the source. */
  readonly notes: readonly PresetNote[];
}
