import type { LocalText } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import type { Assessment, PartIndicator } from '../../assessment/assessment';
import { checkAssessment, checkList, checkOptions } from '../../document/check-scenario';

/** The unit of a figure. */
export type IndicatorUnit =
  | 'node-posts'
  | 'households'
  | 'minutes'
  | 'ratio'
  | 'places'
  | 'fen'
  | 'people'
  | 'count'
  | 'metres'
  | 'seconds';

/** One figure of an assessment, with the direction of improvement: down for a burden. */
export interface Indicator {
  /** Path of the figure, such as `coverage/personnel/group/high-risk/ratio`. */
  readonly id: string;
  /** Name as people read it. */
  readonly name: LocalText;
  /** Unit of the value. */
  readonly unit: IndicatorUnit;
  /** Value in the unit; undefined for a ratio without a denominator. */
  readonly value: number | undefined;
  /** Direction of improvement; `neither` for a figure that is neither good nor bad. */
  readonly better: 'up' | 'down' | 'neither';
}

const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });
const joined = (a: LocalText, b: LocalText): LocalText => text(`${a['zh-CN']} · ${b['zh-CN']}`, `${a.en} · ${b.en}`);
const same = (name: string): LocalText => text(name, name);

/** Returns the missing amount; undefined when nothing is required. */
const missingOf = ({ numerator, denominator }: Pick<PartIndicator, 'numerator' | 'denominator'>): number | undefined =>
  denominator === 0 ? undefined : denominator - numerator;

/** Posts and groups with their names, apart: a post and a group may have one id. */
type FigureNames = Pick<WorkModel, 'posts' | 'groups'>;

type Add = (
  id: string,
  name: LocalText,
  unit: IndicatorUnit,
  value: number | undefined,
  better?: Indicator['better'],
) => void;

const words = {
  reached: text('达到', 'reached'),
  asked: text('应达', 'asked for'),
  ratio: text('比例', 'ratio'),
  missing: text('缺口', 'missing'),
} as const;

const addParts = (
  add: Add,
  path: string,
  name: LocalText,
  unit: IndicatorUnit,
  parts: readonly PartIndicator[],
  named: FigureNames['posts'],
): void => {
  const names = new Map<string, LocalText>(named.map((one) => [one.id, one.name]));
  for (const part of parts) {
    const { id, ratio } = part;
    const own = joined(name, names.get(id) ?? same(id));
    add(`${path}/${id}/ratio`, joined(own, words.ratio), 'ratio', ratio, 'up');
    add(`${path}/${id}/missing`, joined(own, words.missing), unit, missingOf(part), 'down');
  }
};

const addCoverages = (add: Add, { coverages }: Assessment, { posts, groups }: FigureNames): void => {
  for (const coverage of coverages) {
    const { coverageId, name, unit, numerator, denominator, ratio, byPost, byGroup } = coverage;
    const path = `coverage/${coverageId}`;
    add(`${path}/reached`, joined(name, words.reached), unit, numerator, 'up');
    add(`${path}/asked`, joined(name, words.asked), unit, denominator, 'neither');
    add(`${path}/missing`, joined(name, words.missing), unit, missingOf(coverage), 'down');
    add(`${path}/ratio`, joined(name, words.ratio), 'ratio', ratio, 'up');
    addParts(add, `${path}/post`, name, unit, byPost, posts);
    addParts(add, `${path}/group`, name, unit, byGroup, groups);
  }
};

const addSpace = (add: Add, { circle, outages }: Assessment): void => {
  if (circle !== undefined) {
    const name = text('服务圈', 'Service circle');
    add('circle/ratio', joined(name, words.ratio), 'ratio', circle.ratio, 'up');
    add('circle/farthest', joined(name, text('最远', 'farthest')), 'metres', circle.farthestMeters, 'down');
    if (circle.ways !== undefined) {
      add(
        'circle/ways/ratio',
        joined(name, text('沿路比例', 'ratio along the ways')),
        'ratio',
        circle.ways.ratio,
        'up',
      );
      add(
        'circle/ways/farthest',
        joined(name, text('沿路最远', 'farthest along the ways')),
        'seconds',
        circle.ways.farthestSeconds,
        'down',
      );
      add(
        'circle/ways/cutOff',
        joined(name, text('无路可达', 'cut off')),
        'households',
        circle.ways.ratio === undefined ? undefined : circle.ways.cutOff,
        'down',
      );
    }
  }
  const name = text('停供', 'Outages');
  add(
    'outages/people',
    joined(name, text('涉及人数', 'people touched')),
    'people',
    outages.reduce((sum, { people }) => sum + people, 0),
    'down',
  );
  add(
    'outages/care',
    joined(name, text('上门时间', 'care')),
    'minutes',
    outages.reduce((sum, { care }) => sum + care.households.length * care.minutes * care.daysInPeriod, 0),
    'down',
  );
};

const addService = (add: Add, { roster, served, seatedDays }: Assessment): void => {
  if (roster !== undefined) {
    const name = text('排班', 'Roster');
    add('roster/filled', joined(name, text('已排', 'filled')), 'places', roster.filled.numerator, 'up');
    add('roster/open', joined(name, text('空缺', 'open')), 'places', missingOf(roster.filled), 'down');
    add(
      'roster/violations',
      joined(name, text('违反硬约束', 'hard violations')),
      'count',
      roster.hardViolations,
      'down',
    );
    add('roster/stale', joined(name, text('需重排', 'stale')), 'count', roster.stale ? 1 : 0, 'down');
  }
  add(
    'served/minutes',
    text('已服务时间', 'Hours served'),
    'minutes',
    served.servedMinutes + served.besideMinutes,
    'up',
  );
  for (const { seatedDayId, title, seated, wanted } of seatedDays) {
    add(`seats/${seatedDayId}/seated`, joined(same(title), text('有名额', 'with a seat')), 'people', seated, 'up');
    add(
      `seats/${seatedDayId}/short`,
      joined(same(title), text('轮空', 'without a seat')),
      'people',
      wanted - seated,
      'down',
    );
  }
};

const addMoney = (add: Add, { levies }: Assessment): void => {
  for (const { levyId, title, collected, actualCost, refundTotal, topUpTotal, gap, shares } of levies) {
    const path = `levy/${levyId}`;
    const put = (key: string, zh: string, en: string, value: number | undefined, better: Indicator['better']): void =>
      add(`${path}/${key}`, joined(same(title), text(zh, en)), 'fen', value, better);
    put('collected', '已收', 'collected', collected, 'up');
    put('cost', '实际费用', 'actual cost', actualCost, 'down');
    put('refund', '应退', 'refund', refundTotal, 'neither');
    put('topUp', '应补', 'still to pay', topUpTotal, 'down');
    put('gap', '缺口', 'gap', gap, 'down');
    put(
      'largest',
      '最高一户',
      'largest share',
      shares.length === 0 ? undefined : shares.reduce((most, { share }) => Math.max(most, share), 0),
      'down',
    );
    put(
      'smallest',
      '最低一户',
      'smallest share',
      shares.length === 0
        ? undefined
        : shares.reduce((least, { share }) => Math.min(least, share), Number.MAX_SAFE_INTEGER),
      'neither',
    );
  }
};

const addAffairs = (add: Add, { matters, linkage }: Assessment): void => {
  const name = text('事项', 'Matters');
  const { resolved, closed, open, lowerBound } = matters.success;
  add('matters/open', joined(name, text('在办', 'open')), 'count', open, 'down');
  add('matters/closed', joined(name, text('办结', 'closed')), 'count', closed, 'neither');
  add('matters/resolved', joined(name, text('解决', 'resolved')), 'count', resolved, 'up');
  add(
    'matters/lowerBound',
    joined(name, text('解决率 95% 下限', 'lower bound of the rate')),
    'ratio',
    lowerBound,
    'up',
  );
  add('matters/overdue', joined(name, text('逾期', 'overdue')), 'count', matters.overdue, 'down');
  if (linkage === undefined) return;
  const link = text('联动', 'Linkage');
  add('linkage/parties', joined(link, text('主体', 'parties')), 'count', linkage.parties.length, 'neither');
  add(
    'linkage/helpers',
    joined(link, text('社工与志愿者', 'social workers and volunteers')),
    'count',
    linkage.socialWorkers.count + linkage.volunteers,
    'up',
  );
  add('linkage/resolved', joined(link, text('解决率', 'resolved')), 'ratio', linkage.progress.resolution.ratio, 'up');
  add(
    'linkage/waiting',
    joined(link, text('待承接项目', 'projects that wait')),
    'count',
    linkage.waiting.length,
    'down',
  );
  add(
    'linkage/withoutProject',
    joined(link, text('未立项需求', 'needs without a project')),
    'count',
    linkage.withoutProject.length,
    'down',
  );
};

/**
 * Lists every figure of an assessment, each with its path, its name in both languages, its unit and the direction of improvement. `names`, a work
 * model, gives the names of posts and groups; without it they keep their ids.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { listIndicators } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * listIndicators(assess(sampleScenario())).find(({ id }) => id === 'coverage/personnel/missing')?.value; // => 27
 */
export const listIndicators = (
  assessment: Assessment,
  names: Pick<WorkModel, 'posts' | 'groups'> = { posts: [], groups: [] },
): readonly Indicator[] => {
  checkAssessment(assessment);
  checkOptions(names, 'core.names');
  checkList(names.posts, 'core.names');
  checkList(names.groups, 'core.names');
  const figures: Indicator[] = [];
  const add: Add = (id, name, unit, value, better = 'neither') => figures.push({ id, name, unit, value, better });
  addCoverages(add, assessment, names);
  addSpace(add, assessment);
  addService(add, assessment);
  addMoney(add, assessment);
  addAffairs(add, assessment);
  return figures;
};
