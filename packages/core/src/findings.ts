import type { Assessment, CoverageAssessment, Finding, LevyAssessment, RosterAssessment } from './assessment';
import type { Context } from './context';
import { nodeOfNeed } from './assess-service';

/** People by node, each node with all that live below it. */
const peopleByNode = ({ scenario: { community }, places }: Context): ReadonlyMap<string, number> => {
  const people = new Map<string, number>();
  for (const household of community.households) {
    const node = places.nodeOfHousehold.get(household.id);
    for (const { id } of node === undefined ? [] : places.pathOf(node.id)) people.set(id, (people.get(id) ?? 0) + places.peopleOf(household));
  }
  return people;
};

/** How many people the subjects of a gap are: those below the nodes, in the households, or of the needs; nobody is counted twice. */
const countTouched = (context: Context): ((subjects: readonly string[]) => number) => {
  const { scenario, places } = context;
  const people = peopleByNode(context);
  const needs = new Map<string, (typeof scenario.community.needs)[number]>(scenario.community.needs.map((need) => [need.id, need]));
  return (subjects) => {
    const nodes = new Set<string>();
    const households = new Set<string>();
    for (const subject of subjects) {
      const need = needs.get(subject);
      if (need?.of.kind === 'household') households.add(need.of.householdId);
      else if (need !== undefined) nodes.add(nodeOfNeed(need, places) ?? '');
      else if (places.household.has(subject)) households.add(subject);
      else nodes.add(subject);
    }
    const below = (id: string): boolean => places.pathOf(id).slice(1).some((ancestor) => nodes.has(ancestor.id));
    let sum = 0;
    for (const id of nodes) if (!below(id)) sum += people.get(id) ?? 0;
    for (const id of households) {
      const household = places.household.get(id);
      const node = places.nodeOfHousehold.get(id);
      const counted = node !== undefined && places.pathOf(node.id).some((ancestor) => nodes.has(ancestor.id));
      if (household !== undefined && !counted) sum += places.peopleOf(household);
    }
    return sum;
  };
};

const ofCoverage = (coverage: CoverageAssessment, touched: (subjects: readonly string[]) => number): readonly Finding[] =>
  coverage.missing.map(({ subjects, why }, i) => ({
    id: `${coverage.coverageId}/${why.code}`,
    severity: coverage.unit === 'node-posts' ? 'notable' : 'serious',
    touches: touched(subjects),
    what: why,
    ...(i === 0 && coverage.mend !== undefined ? { mend: coverage.mend } : {}),
  }));

const ofRoster = (roster: RosterAssessment, touched: (subjects: readonly string[]) => number): readonly Finding[] => {
  const open = roster.shifts.filter((shift) => shift.places.some(({ kind }) => kind === 'open'));
  const places = open.reduce((sum, shift) => sum + shift.places.filter(({ kind }) => kind === 'open').length, 0);
  const findings: Finding[] = [];
  if (places > 0)
    findings.push({
      id: 'roster/open',
      severity: 'notable',
      touches: touched(open.flatMap((shift) => (shift.visits.length > 0 ? shift.visits : shift.nodeId === undefined ? [] : [shift.nodeId]))),
      what: {
        code: roster.openBound === places ? 'core.roster-open-proven' : 'core.roster-open',
        params: { places, wanted: roster.filled.denominator, bound: roster.openBound, posts: [...new Set(open.map(({ postId }) => postId))] },
      },
    });
  if (roster.stale) findings.push({ id: 'roster/stale', severity: 'hint', touches: 0, what: { code: 'core.roster-stale', params: {} } });
  return findings;
};

const ofLevy = ({ levyId, title, shares, refundTotal, topUpTotal, gap }: LevyAssessment, peopleOf: (subjects: readonly string[]) => number): readonly Finding[] => {
  const finding = (kind: string, severity: Finding['severity'], fen: number): readonly Finding[] => {
    if (fen === 0) return [];
    const concerned = shares.filter(({ balance }) => (kind === 'top-up' ? balance < 0 : kind === 'refund' ? balance > 0 : true));
    return [
      {
        id: `levy/${levyId}/${kind}`,
        severity,
        touches: peopleOf(concerned.map(({ householdId }) => householdId)),
        what: { code: `core.levy-${kind}`, params: { title, fen, count: concerned.length } },
      },
    ];
  };
  return [...finding('refund', 'hint', refundTotal), ...finding('top-up', 'notable', topUpTotal), ...finding('gap', 'notable', gap)];
};

const rank = { serious: 0, notable: 1, hint: 2 } as const;

/** What a person should know, the serious first and within that by how many people are touched. */
export const findingsOf = (context: Context, { circle, coverages, roster, levies }: Omit<Assessment, 'findings'>): readonly Finding[] => {
  const touched = countTouched(context);
  const findings: Finding[] = [
    ...coverages.flatMap((coverage) => ofCoverage(coverage, touched)),
    ...(roster === undefined ? [{ id: 'roster/none', severity: 'hint' as const, touches: 0, what: { code: 'core.roster-none', params: {} } }] : ofRoster(roster, touched)),
    ...levies.flatMap((levy) => ofLevy(levy, touched)),
    ...context.scenario.seatedDays.flatMap(({ id, title, seats, wanting }): readonly Finding[] =>
      wanting > seats
        ? [{ id: `seats/${id}`, severity: 'notable', touches: wanting - seats, what: { code: 'core.seats-short', params: { title, seats, wanting, short: wanting - seats } } }]
        : [],
    ),
  ];
  if (circle?.saturation !== undefined) findings.push({ id: 'circle/saturated', severity: 'hint', touches: 0, what: circle.saturation });
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity] || b.touches - a.touches);
};
