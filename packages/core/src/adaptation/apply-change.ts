import type { Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { CoverageKind, Level, WorkModel } from '@community1373/model';
import type { AdaptationCode } from '../messages/messages-adaptation';
import { type Adaptable, type AnyElement, elementsOf, withElements } from './adaptable';
import { type Consequence, consequenceOf } from './consequence';
import { fillLevel, liftLevel, placesWithout } from './grid-levels';
import { type ModelChange, type ModelList, modelLists } from './model-change';
import { type RecordList, recordPaths, termPaths } from './reference-paths';
import { rewriteReferences } from './rewrite-references';

/** One applied change: the resulting document, the consequences, and the model changes that undo it. */
export interface Step {
  readonly document: Adaptable;
  readonly consequences: readonly Consequence[];
  readonly inverse: readonly ModelChange[];
}

type Say = (code: AdaptationCode, paths: readonly Path[], params: Params) => void;
type Change<Kind extends ModelChange['kind']> = Extract<ModelChange, { readonly kind: Kind }>;
type Made = Pick<Step, 'document' | 'inverse'>;

const indexIn = (model: WorkModel, list: ModelList, id: string): number =>
  elementsOf(model, list).findIndex((element) => element.id === id);

/** Rewrites the references of some paths; references without a replacement are reported as dropped with `id`. */
const rewrite = (
  document: Adaptable,
  paths: readonly string[],
  replace: (held: string) => string | undefined,
  id: string,
  say: Say,
): { readonly next: Adaptable; readonly replaced: readonly Path[] } => {
  let next = document;
  const replaced: Path[] = [];
  const dropped: Path[] = [];
  const gone: Path[] = [];
  for (const path of paths) {
    const rewriting = rewriteReferences(next, path, replace);
    // A rewriting changes ids in place and removes items and rows, so that the document keeps its shape.
    next = rewriting.document as Adaptable;
    replaced.push(...rewriting.replaced);
    dropped.push(...rewriting.dropped);
    gone.push(...rewriting.gone);
  }
  say('core.adapt-dropped', dropped, { id });
  say('core.adapt-gone', gone, { id });
  return { next, replaced };
};

/** Removes references to records that were removed with an element: the team of a volunteer, a station’s staff, leads. */
const dropRecords = (before: Adaptable, after: Adaptable, id: string, say: Say): Adaptable => {
  const lists: readonly RecordList[] = ['teams', 'volunteers'];
  return lists.reduce((document, list) => {
    const left = new Set<string>(document.community?.[list].map((row) => row.id));
    const gone = new Set<string>(before.community?.[list].flatMap((row) => (left.has(row.id) ? [] : [row.id])));
    return gone.size === 0
      ? document
      : rewrite(document, recordPaths[list], (held) => (gone.has(held) ? undefined : held), id, say).next;
  }, after);
};

const asAdd = (list: ModelList, element: AnyElement, at: number): ModelChange =>
  // The element was in this list of a model.
  ({ kind: 'add', list, element, at }) as unknown as ModelChange;

const asChange = (list: ModelList, element: AnyElement): ModelChange =>
  // As above.
  ({ kind: 'change', list, element }) as unknown as ModelChange;

/** Returns the changes that restore the elements of `before` that `after` has changed or lost, in the order of their list. */
const restore = (before: WorkModel, after: WorkModel): readonly ModelChange[] => {
  const changes: ModelChange[] = [];
  for (const list of modelLists)
    for (const [at, element] of elementsOf(before, list).entries()) {
      const now = elementsOf(after, list)[indexIn(after, list, element.id)];
      if (now === undefined) changes.push(asAdd(list, element, at));
      else if (now !== element) changes.push(asChange(list, element));
    }
  // Additions first, because a restored element may refer to an added one.
  return [...changes.filter(({ kind }) => kind === 'add'), ...changes.filter(({ kind }) => kind === 'change')];
};

const rename = (document: Adaptable, { list, id, to = id, name }: Change<'rename'>, say: Say): Made => {
  const old = elementsOf(document.model, list)[indexIn(document.model, list, id)];
  const renamed = withElements(
    document,
    list,
    elementsOf(document.model, list).map((element) =>
      element.id === id ? { ...element, id: to, ...(name === undefined ? {} : { name }) } : element,
    ),
  );
  const { next, replaced } =
    to === id
      ? { next: renamed, replaced: [] }
      : rewrite(renamed, termPaths[list], (held) => (held === id ? to : held), id, say);
  say('core.adapt-renamed', replaced, { id, to });
  return {
    document: next,
    inverse: [
      {
        kind: 'rename',
        list,
        id: to,
        ...(to === id ? {} : { to: id }),
        ...(name === undefined || old?.name === undefined ? {} : { name: old.name }),
      },
    ],
  };
};

/** Returns the nodes of a level that have no lead of their own for one of the posts. */
const withoutLead = ({ community }: Adaptable, levelId: string, post: string): readonly Path[] => {
  const led = new Set<string>(community?.leads.flatMap(({ nodeId, posts }) => (posts.includes(post) ? [nodeId] : [])));
  return (
    community?.nodes.flatMap((node, i): readonly Path[] =>
      node.levelId === levelId && !led.has(node.id) ? [['community', 'nodes', i]] : [],
    ) ?? []
  );
};

/** Reports requirements of a level that it did not have before. */
const sayLevel = (document: Adaptable, level: Level, old: Level | undefined, say: Say): void => {
  if (level.optional !== true && (old === undefined || old.optional === true))
    say('core.adapt-level-lacks', placesWithout(document, level.id), { id: level.id });
  for (const postId of level.requiredPosts)
    if (old?.requiredPosts.includes(postId) !== true)
      say('core.adapt-lead-wanted', withoutLead(document, level.id, postId), {
        level: level.name,
        post: document.model.posts.find(({ id }) => id === postId)?.name ?? postId,
      });
};

const add = (document: Adaptable, { list, element, at, fill }: Change<'add'>, say: Say): Made => {
  const elements = elementsOf(document.model, list);
  const place = Math.min(at ?? elements.length, elements.length);
  let next = withElements(document, list, [...elements.slice(0, place), element, ...elements.slice(place)]);
  if (list === 'levels') {
    if (fill === true) {
      const filling = fillLevel(next, element.id);
      next = filling.document;
      say('core.adapt-filled', filling.filled, { id: element.id });
    }
    const level = next.model.levels[place];
    if (level !== undefined) sayLevel(next, level, undefined, say);
  }
  if (list === 'coverages')
    say('core.adapt-coverage-added', [['model', 'coverages', place]], { coverage: element.name });
  return { document: next, inverse: [{ kind: 'remove', list, id: element.id }] };
};

const remove = (document: Adaptable, { list, id, mapTo }: Change<'remove'>, say: Say): Made => {
  const at = indexIn(document.model, list, id);
  const elements = elementsOf(document.model, list);
  const old = elements[at];
  const without = withElements(
    document,
    list,
    elements.filter((element) => element.id !== id),
  );
  if (list === 'coverages')
    say('core.adapt-coverage-removed', [['model', 'coverages', at]], { coverage: old?.name ?? id });
  const lifts = list === 'levels' && mapTo === undefined;
  const paths = termPaths[list].filter((path) => !(lifts && path === 'community.nodes.*.levelId'));
  const { next, replaced } = rewrite(without, paths, (held) => (held === id ? mapTo : held), id, say);
  say('core.adapt-mapped', replaced, { id, to: mapTo ?? '' });
  let after = dropRecords(document, next, id, say);
  if (lifts) {
    const lifting = liftLevel(after, id);
    after = lifting.document;
    say('core.adapt-lifted', lifting.lifted, { id });
    say('core.adapt-gone', lifting.leads, { id });
  }
  // Leads may hold titles of a removed level: these are lost.
  const titles = new Set(after.model.leadTitles.map((title) => title.id));
  const lost = new Set(
    document.model.leadTitles.flatMap((title) => (titles.has(title.id) || list === 'leadTitles' ? [] : [title.id])),
  );
  if (lost.size > 0)
    after = rewrite(after, termPaths.leadTitles, (held) => (lost.has(held) ? undefined : held), id, say).next;
  return { document: after, inverse: restore(document.model, after.model) };
};

const change = (document: Adaptable, { list, element }: Change<'change'>, say: Say): Made => {
  const elements = elementsOf(document.model, list);
  const at = indexIn(document.model, list, element.id);
  const old = elements[at];
  const next = withElements(
    document,
    list,
    elements.map((held, i) => (i === at ? element : held)),
  );
  if (list === 'levels') {
    const level = next.model.levels[at];
    if (level !== undefined) sayLevel(next, level, document.model.levels[at], say);
  }
  const asked = (coverage: CoverageKind | undefined): string =>
    JSON.stringify([coverage?.requirement, coverage?.threshold]);
  if (list === 'coverages' && asked(document.model.coverages[at]) !== asked(next.model.coverages[at]))
    say('core.adapt-coverage-changed', [['model', 'coverages', at]], { coverage: element.name });
  return { document: next, inverse: old === undefined ? [] : [asChange(list, old)] };
};

const changeHead = (document: Adaptable, { kind: _kind, ...fields }: Change<'head'>): Made => {
  const model: Record<string, unknown> = { ...document.model };
  const old: Record<string, unknown> = { kind: 'head' };
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    old[field] = model[field] ?? null;
    if (value === null) delete model[field];
    else model[field] = value;
  }
  // The fields are those of a model’s head, by its schema; the others are the model’s own.
  return { document: { ...document, model: model as unknown as WorkModel }, inverse: [old as unknown as ModelChange] };
};

/** Applies one change whose ids are known to exist. */
export const applyChange = (document: Adaptable, given: ModelChange, index: number): Step => {
  const consequences: Consequence[] = [];
  const say: Say = (code, paths, params) => void consequences.push(...consequenceOf(index, code, paths, params));
  const make = (): Made => {
    switch (given.kind) {
      case 'rename':
        return rename(document, given, say);
      case 'add':
        return add(document, given, say);
      case 'remove':
        return remove(document, given, say);
      case 'change':
        return change(document, given, say);
      case 'head':
        return changeHead(document, given);
    }
  };
  return { ...make(), consequences };
};
