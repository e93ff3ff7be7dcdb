import { type DiagnosticReport, DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import { parseWorkModel, type WorkModel } from '@community1373/model';
import { workModelSchema } from '@community1373/model/schemas';
import * as z from 'zod';
import { type Adaptable, elementsOf } from './adaptable';
import { applyChange } from './apply-change';
import type { Consequence } from './consequence';
import { type ModelChange, modelChangeSchema } from './model-change';
import { checkModel } from '../document/check-scenario';

/** A document after its changes, before it is parsed: their consequences and the changes that undo them. */
export interface Adapted<T extends Adaptable = Adaptable> {
  /** The document after the changes. */
  readonly document: T;
  /** The consequences of the changes, in their order. */
  readonly consequences: readonly Consequence[];
  /** The changes that undo them. */
  readonly inverse: readonly ModelChange[];
}

const changesSchema = z.array(modelChangeSchema).max(1000);

/** Reports ids that a change names but the model lacks, and ids that it adds but the model has already. */
const reportIds = ({ model }: Adaptable, given: ModelChange, index: number, sink: DiagnosticSink): void => {
  if (given.kind === 'head') return;
  const { list } = given;
  const ids = elementsOf(model, list).map(({ id }) => id);
  const at = ['changes', index];
  const unknown = (id: string, key: string): void => {
    if (!ids.includes(id)) sink.add('core.adapt-unknown', [...at, key], id, { list, id, known: ids });
  };
  const taken = (id: string, key: string): void => {
    if (ids.includes(id)) sink.add('core.adapt-other-id', [...at, key], id, { list, id });
  };
  if (given.kind === 'add') {
    taken(given.element.id, 'element');
    if (given.fill === true && list !== 'levels') sink.add('core.adapt-fill', [...at, 'fill'], given.fill, {});
  } else if (given.kind === 'change') unknown(given.element.id, 'element');
  else {
    unknown(given.id, 'id');
    if (given.kind === 'rename' && given.to !== undefined && given.to !== given.id) taken(given.to, 'to');
    if (given.kind === 'remove' && given.mapTo !== undefined) {
      if (given.mapTo === given.id) sink.add('core.adapt-to-itself', [...at, 'mapTo'], given.mapTo, { id: given.id });
      else unknown(given.mapTo, 'mapTo');
    }
  }
};

/** Reports an added or changed element that its list cannot hold, by reading the model with this element alone in the list. */
const reportElement = ({ model }: Adaptable, given: ModelChange, index: number, sink: DiagnosticSink): void => {
  if (given.kind !== 'add' && given.kind !== 'change') return;
  const { report } = parseWith(workModelSchema, { ...model, [given.list]: [given.element] });
  const items = report.items
    .filter(({ path: [list] }) => list === given.list)
    .map((item) => ({ ...item, path: ['changes', index, 'element', ...item.path.slice(2)] }));
  sink.merge({ items, total: items.length, errors: items.filter(({ severity }) => severity === 'error').length });
};

/** Applies the changes one after another; stops at a problem with their form or their ids. The resulting document is not parsed yet. */
export const makeChanges = <T extends Adaptable>(document: T, changes: readonly ModelChange[]): Result<Adapted<T>> => {
  const read = parseWith(changesSchema, changes);
  const sink = new DiagnosticSink();
  sink.merge(read.report, ['changes']);
  const failed = (): { readonly ok: false; readonly report: DiagnosticReport } => ({
    ok: false,
    report: sink.report(),
  });
  if (!read.ok) return failed();
  let current: Adaptable = document;
  const consequences: Consequence[] = [];
  const inverse: ModelChange[] = [];
  for (const [index, given] of changes.entries()) {
    reportIds(current, given, index, sink);
    reportElement(current, given, index, sink);
    if (sink.hasErrors) return failed();
    const step = applyChange(current, given, index);
    current = step.document;
    consequences.push(...step.consequences);
    inverse.unshift(...step.inverse);
  }
  // Changes replace ids and add or remove rows; the document keeps its parts.
  return { ok: true, value: { document: current as T, consequences, inverse }, report: sink.report() };
};

/** A work model after its changes. */
export interface AdaptedModel {
  /** The work model after the changes. */
  readonly model: WorkModel;
  /** Consequences within the model itself: levels and coverages that named a post, titles of a level. */
  readonly consequences: readonly Consequence[];
  /** The changes that undo these changes. */
  readonly inverse: readonly ModelChange[];
}

/**
 * 调整工作模式 renames, adds, removes and changes parts of a work model. References within the model follow: a removed post disappears from the levels that required
 * it, and the coverage based on it is removed too, unless `mapTo` names another post. The resulting model is parsed as a whole, so that a slogan whose digits
 * no longer fit is a named problem.
 *
 * @example
 * import { adaptModel } from '@community1373/core/adaptation';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * const adapted = adaptModel(guanxiangtai1373, [
 *   { kind: 'head', id: 'six-posts', slogan: null },
 *   { kind: 'remove', list: 'posts', id: 'culture', mapTo: 'publicity' },
 * ]);
 * adapted.ok && adapted.value.model.posts.length; // => 6
 * adaptModel(guanxiangtai1373, [{ kind: 'remove', list: 'posts', id: 'culture' }]).report.items[0]?.code; // => 'model.slogan-count'
 */
export const adaptModel = (model: WorkModel, changes: readonly ModelChange[]): Result<AdaptedModel> => {
  checkModel(model);
  const made = makeChanges({ model }, changes);
  if (!made.ok) return made;
  const { document, consequences, inverse } = made.value;
  const read = parseWorkModel(document.model);
  const sink = new DiagnosticSink();
  sink.merge(read.report);
  sink.merge(made.report);
  return read.ok
    ? { ok: true, value: { model: read.value, consequences, inverse }, report: sink.report() }
    : { ok: false, report: sink.report() };
};
