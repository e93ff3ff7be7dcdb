import {
  type DiagnosticReport,
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
import { checkOptions, checkScenario } from '../../document/check-scenario';

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
  /** Id of the variant. */
  readonly id: string;
  /** Name as people read it. */
  readonly name: string;
  /** Id of the base scenario. */
  readonly base: string;
  /** The modifications, in the order in which they are applied. */
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
export const parseVariant = (value: unknown): Result<Variant> => parseWith(variantSchema, value);

/** An applied variant: the resulting scenario, and each edit with its inverse. */
export interface AppliedVariant {
  /** The scenario that results. */
  readonly scenario: Scenario;
  /** One entry for each modification, in order; undefined for one that was skipped. */
  readonly edits: readonly (Edit<Scenario> | undefined)[];
}

/** Options of {@link applyVariant}. */
export interface ApplyVariantOptions {
  /** `fail` (default): a modification that cannot be applied refuses the variant. `skip`: the others are applied, and its problem is a warning. */
  readonly invalid?: 'fail' | 'skip';
}

/** Zod schema of the shape of a variant. Modifications are read one by one where they are applied, so that an unknown one does not refuse the others. */
const writtenSchema = z.looseObject({ base: z.string(), modifications: z.array(z.unknown()).readonly() });

const optionsSchema = z.strictObject({ invalid: z.enum(['fail', 'skip']).exactOptional() });

/** Applies the modifications that can be applied, and reports the others, with their index in `path`. */
export const applyEach = <M extends WorkModel>(
  base: Scenario<M>,
  variant: Variant,
): AppliedVariant & { readonly report: DiagnosticReport } => {
  checkScenario(base);
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
  return { scenario, edits, report: sink.report() };
};

/**
 * Applies a variant to its base. A modification that cannot be read or applied is reported, with its index in `path`, and refuses the variant, unless the
 * option `invalid` is `skip`.
 *
 * @example
 * import { applyVariant } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const winter = { id: 'v', name: '冬季', base: base.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] } as const;
 * const applied = applyVariant(base, winter);
 * applied.ok && [applied.value.scenario.community.volunteers.length, applied.value.edits.length]; // => [85, 1]
 */
export const applyVariant = <M extends WorkModel>(
  base: Scenario<M>,
  variant: Variant,
  options: ApplyVariantOptions = {},
): Result<AppliedVariant> => {
  const { invalid = 'fail' } = requireArgument(optionsSchema, options, 'core.options');
  const { report, ...value } = applyEach(base, variant);
  if (report.errors === 0) return { ok: true, value, report };
  if (invalid === 'fail') return { ok: false, report };
  const items = report.items.map((item) => ({
    ...item,
    severity: item.severity === 'error' ? ('warning' as const) : item.severity,
  }));
  return { ok: true, value, report: { items, total: report.total, errors: 0 } };
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
