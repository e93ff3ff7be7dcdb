import type { LocalText } from '@community1373/base/explain';
import type { Provenance } from '@community1373/base/rules';
import type { WorkModel } from '../work-model';

/** A workflow that a preset goes by: its id among the workflows of the deliberation room, which has the workflow itself. */
export interface PresetWorkflow {
  readonly id: string;
  readonly name: LocalText;
  readonly provenance: Provenance;
}

/** Something a source says of the place and that no part of a work model holds; nothing is computed from it. */
export interface PresetNote {
  readonly text: LocalText;
  readonly provenance: Provenance;
}

/**
 * 预置模式 what is known of a place’s way of working, to start from: a work model, where enough is known for one, the workflows it goes by, and
 * what else its source says. What no source says is left out, not invented.
 */
export interface Preset {
  readonly id: string;
  readonly name: LocalText;
  readonly provenance: Provenance;
  readonly model?: WorkModel;
  readonly workflows: readonly PresetWorkflow[];
  readonly notes: readonly PresetNote[];
}
