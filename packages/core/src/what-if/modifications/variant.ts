import {
  type Diagnostic,
  DiagnosticSink,
  idText,
  parseWith,
  requireArgument,
  type Result,
} from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import * as z from 'zod';
import type { Edit } from '../../editing/edit';
import { fingerprint } from '../../document/fingerprint';
import type { Scenario } from '../../document/scenario';
import { applyModification } from './apply-modification';
import { type Modification, modificationSchema } from './modification';
import { checkOptions } from '../../document/check-scenario';

/** Zod schema of a variant. */
export const variantSchema = z
  .object({
    id: idText(64),
    name: z.string().min(1).max(120),
    /** The id of the base scenario. */
    base: z.string().min(1).max(64),
    modifications: z.array(modificationSchema).max(200).readonly(),
  })
  .readonly();

/** 变体 the id of a base and a list of modifications in order: small enough for a link. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly modifications: readonly Modification[];
}

/**
 * Parses a variant from unknown input.
 *
 * @example
 * import { parseVariant } from '@community1373/core/what-if';
 * parseVariant({ id: 'v', name: '冬季', base: 'guanxiangtai', modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] }).ok; // => true
 * parseVariant({ id: 'v', name: '冬季', base: 'guanxiangtai', modifications: [{ kind: 'wish' }] }).ok; // => false
 */
export const parseVariant = (input: unknown): Result<Variant> => parseWith(variantSchema, input);

/** An applied variant: the resulting scenario, each edit with its inverse, and the problems of the modifications that could not be applied. */
export interface AppliedVariant {
  readonly scenario: Scenario;
  /** One entry for each modification, in order; undefined for one that could not be applied. */
  readonly edits: readonly (Edit<Scenario> | undefined)[];
  readonly problems: readonly Diagnostic[];
}

/** Zod schema of the shape of a variant. Modifications are read one by one where they are applied, so that an unknown one does not refuse the others. */
const writtenSchema = z.looseObject({ base: z.string(), modifications: z.array(z.unknown()).readonly() });

/**
 * Applies a variant to its base. A modification that cannot be read or applied is skipped and reported, with its index in `path`; the others are applied all the same.
 *
 * @example
 * import { applyVariant } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const made = applyVariant(base, { id: 'v', name: '冬季', base: base.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] });
 * [made.scenario.community.volunteers.length, made.edits.length, made.problems.length]; // => [85, 1, 0]
 */
export const applyVariant = <M extends WorkModel>(base: Scenario<M>, variant: Variant): AppliedVariant => {
  requireArgument(writtenSchema, variant, 'core.variant');
  const sink = new DiagnosticSink();
  // A scenario with literal ids is also one with string ids.
  let scenario = base as unknown as Scenario;
  if (variant.base !== base.id)
    sink.add('core.variant-other-base', ['base'], variant.base, { base: variant.base }, 'warning');
  const edits = variant.modifications.map((modification, i) => {
    const made = applyModification(scenario, modification);
    sink.merge(made.report, ['modifications', i]);
    if (!made.ok) return undefined;
    scenario = made.value.next;
    return made.value;
  });
  return { scenario, edits, problems: sink.report().items };
};

/**
 * Returns a short fingerprint of the changes of a variant: equal modifications give equal text.
 *
 * @example
 * import { variantFingerprint } from '@community1373/core/what-if';
 * const winter = { id: 'a', name: '冬季', base: 'guanxiangtai', modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] } as const;
 * variantFingerprint({ ...winter, id: 'b', name: '大雪' }) === variantFingerprint(winter); // => true
 * variantFingerprint({ ...winter, modifications: [] }) === variantFingerprint(winter); // => false
 */
export const variantFingerprint = (variant: Variant): string => {
  checkOptions(variant, 'core.variant');
  const { base, modifications } = variant;
  return fingerprint({ base, modifications });
};
