import { parseWith, type Result } from '@community1373/base/diagnostics';
import { runSync } from '@community1373/base/run';
import { reportAges } from './age-groups';
import { Findings, type ReportOptions } from '../community/findings';
import type { ModelCode } from '../messages/messages';
import { termWords } from '../messages/record-words';
import { besideLists, readHead } from '../community/record-head';
import { readList } from '../community/record-list';
import { labelAgrees, partDigits } from './slogan-digits';
import { reportUnknownTerm, type Vocabulary } from './terms';
import { type Slogan, sloganSchema } from './slogan';
import { type WorkModel, workModelSchema } from './work-model';

// The smallest grid has a root and one level below it; the largest a district, a sub-district, the community and five levels below it.
const levelCount = { least: 2, most: 8 } as const;

const shape = workModelSchema.unwrap().shape;
const headFields = {
  schemaVersion: true,
  id: true,
  name: true,
  slogan: true,
  profile: true,
  serviceCircle: true,
} as const;
const headSchema = besideLists(
  workModelSchema.unwrap().pick(headFields),
  workModelSchema.unwrap().omit(headFields).shape,
);

type List = Exclude<keyof typeof shape, keyof typeof headFields>;

const readLists = (findings: Findings, input: Readonly<Partial<Record<List, unknown>>>) => {
  const read = <L extends List>(list: L) => input[list];
  return {
    zones: runSync(readList(findings, ['zones'], shape.zones.unwrap().element, read('zones'))),
    stations: runSync(readList(findings, ['stations'], shape.stations.unwrap().element, read('stations'))),
    posts: runSync(readList(findings, ['posts'], shape.posts.unwrap().element, read('posts'))),
    coverages: runSync(readList(findings, ['coverages'], shape.coverages.unwrap().element, read('coverages'))),
    levels: runSync(readList(findings, ['levels'], shape.levels.unwrap().element, read('levels'))),
    leadTitles: runSync(readList(findings, ['leadTitles'], shape.leadTitles.unwrap().element, read('leadTitles'))),
    groups: runSync(readList(findings, ['groups'], shape.groups.unwrap().element, read('groups'))),
    channels: runSync(readList(findings, ['channels'], shape.channels.unwrap().element, read('channels'))),
    parties: runSync(readList(findings, ['parties'], shape.parties.unwrap().element, read('parties'))),
  };
};

type Lists = ReturnType<typeof readLists>;

const reportSlogan = (findings: Findings, slogan: Slogan, lists: Lists): void => {
  for (const [i, { of, count }] of slogan.parts.entries()) {
    const list = lists[of];
    const actual = list.input.length;
    if (count !== 'N' && list.readable && count !== actual)
      findings.add('model.slogan-count', ['slogan', 'parts', i, 'count'], count, {
        term: termWords[of],
        count,
        actual,
      });
  }
  if (!labelAgrees(slogan))
    findings.add('model.slogan-digits', ['slogan', 'label'], slogan.label, {
      label: slogan.label,
      counts: partDigits(slogan),
    });
};

const reportReferences = (findings: Findings, lists: Lists): void => {
  const ids = (list: { readonly indexOf: ReadonlyMap<string, number> }): ReadonlySet<string> =>
    new Set(list.indexOf.keys());
  const vocabulary: Vocabulary = {
    zones: ids(lists.zones),
    stations: ids(lists.stations),
    posts: ids(lists.posts),
    levels: ids(lists.levels),
    leadTitles: ids(lists.leadTitles),
    groups: ids(lists.groups),
    channels: ids(lists.channels),
  };
  const post = (id: string, ...path: readonly (string | number)[]): void => {
    if (lists.posts.readable && !vocabulary.posts.has(id)) reportUnknownTerm(findings, vocabulary, 'posts', id, path);
  };
  for (const [i, coverage] of lists.coverages.rows.entries())
    if (coverage?.requirement.kind === 'volunteer-in-reach')
      post(coverage.requirement.postId, 'coverages', i, 'requirement', 'postId');
  for (const [i, level] of lists.levels.rows.entries())
    for (const [j, id] of (level?.requiredPosts ?? []).entries()) {
      post(id, 'levels', i, 'requiredPosts', j);
      if (level !== undefined && level.requiredPosts.indexOf(id) < j)
        findings.add('model.repeated-value', ['levels', i, 'requiredPosts', j], id, { id }, 'warning');
    }
  for (const [i, title] of lists.leadTitles.rows.entries())
    if (title !== undefined && lists.levels.readable && !vocabulary.levels.has(title.levelId))
      reportUnknownTerm(findings, vocabulary, 'levels', title.levelId, ['leadTitles', i, 'levelId']);
};

/**
 * Parses a work model from unknown input, the run-time counterpart of {@link defineWorkModel}. Reports all problems at once: those of the
 * schema, and those of the contents: repeated ids, references to unlisted posts and levels, a slogan whose digits do not match the numbers of
 * items, reversed or overlapping ages, a grid of fewer than 2 or more than 8 levels. The value is a frozen copy. Throws only `model.options`, and
 * `model.cap` for a cap that is no count.
 *
 * @example
 * import { parseWorkModel } from '@community1373/model';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * const read = parseWorkModel({ ...guanxiangtai1373, posts: guanxiangtai1373.posts.slice(0, 6) });
 * read.report.items.map((problem) => problem.code); // => ['model.slogan-count', 'model.unknown-term', 'model.unknown-term', 'model.unknown-term']
 */
export const parseWorkModel = (value: unknown, options: ReportOptions = {}): Result<WorkModel, ModelCode> => {
  const findings = new Findings(options);
  const head = readHead(findings, headSchema, value);
  if (head === undefined) return { ok: false, report: findings.report() };
  const lists = readLists(findings, head.input);
  const count = lists.levels.input.length;
  if (lists.levels.readable && (count < levelCount.least || count > levelCount.most))
    findings.add('model.level-count', ['levels'], count, { count, ...levelCount });
  const slogan = sloganSchema.safeParse(head.input['slogan']);
  if (slogan.success) reportSlogan(findings, slogan.data, lists);
  reportReferences(findings, lists);
  reportAges(findings, lists.groups.rows);
  if (findings.hasErrors) return { ok: false, report: findings.report() };
  const read = parseWith(workModelSchema, value);
  return read.ok ? { ...read, report: findings.report() } : read;
};
