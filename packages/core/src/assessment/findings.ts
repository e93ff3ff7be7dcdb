import type { Explanation } from '@community1373/base/explain';
import type {
  Assessment,
  BookableDayAssessment,
  CoverageAssessment,
  Finding,
  LevyAssessment,
  RosterAssessment,
} from './assessment';
import { linkageFindings, matterFindings, outageFindings } from './finding-records';
import { isNothing } from '../what-if/remedies/remedy';
import { remember } from './memoize';
import type { Touched } from '../editing/affected-people';

const ofCoverage = ({
  coverage,
  touched,
}: {
  readonly coverage: CoverageAssessment;
  readonly touched: Touched;
}): readonly Finding[] => {
  // A change that closes the whole gap resolves every finding of it.
  const whole = coverage.coveredAfterRemedy === coverage.denominator;
  return coverage.missing.map(({ subjects, why }, i) => ({
    id: `${coverage.coverageId}/${why.code}`,
    severity: coverage.unit === 'node-posts' ? 'notable' : 'serious',
    touches: touched(subjects),
    what: why,
    ...((i === 0 || whole) && coverage.suggestion !== undefined ? { suggestion: coverage.suggestion } : {}),
    ...((i === 0 || whole) && coverage.remedy !== undefined ? { remedy: coverage.remedy } : {}),
  }));
};

/** Writes the filling of the open places as text. */
const fillingText = ({ byPresent, added, withOneFewer }: NonNullable<RosterAssessment['filling']>): Explanation => {
  if (added.length === 0) return { code: 'core.suggest-roster-present', params: { places: byPresent } };
  const code = `core.suggest-roster-${byPresent > 0 ? 'both' : 'added'}${withOneFewer === undefined ? '-enough' : ''}`;
  const count = added.reduce((sum, part) => sum + part.count, 0);
  return {
    code,
    params: {
      present: byPresent,
      count,
      posts: added.map(({ postId }) => postId),
      counts: added.map((part) => String(part.count)),
      less: withOneFewer ?? 0,
    },
  };
};

const ofRoster = ({
  roster,
  touched,
}: {
  readonly roster: RosterAssessment | undefined;
  readonly touched: Touched;
}): readonly Finding[] => {
  if (roster === undefined)
    return [{ id: 'roster/none', severity: 'hint', touches: 0, what: { code: 'core.roster-none', params: {} } }];
  const open = roster.shifts.filter((shift) => shift.places.some(({ kind }) => kind === 'open'));
  const places = open.reduce((sum, shift) => sum + shift.places.filter(({ kind }) => kind === 'open').length, 0);
  const findings: Finding[] = [];
  if (places > 0)
    findings.push({
      id: 'roster/open',
      severity: 'notable',
      touches: touched(
        open.flatMap((shift) =>
          shift.visits.length > 0 ? shift.visits : shift.nodeId === undefined ? [] : [shift.nodeId],
        ),
      ),
      what: {
        code: roster.openBound === places ? 'core.roster-open-proven' : 'core.roster-open',
        params: {
          places,
          wanted: roster.filled.denominator,
          bound: roster.openBound,
          posts: [...new Set(open.map(({ postId }) => postId))],
        },
      },
      ...(roster.filling === undefined
        ? {}
        : { suggestion: fillingText(roster.filling), remedy: roster.filling.remedy }),
    });
  if (roster.stale)
    findings.push({
      id: 'roster/stale',
      severity: 'hint',
      touches: 0,
      what: { code: 'core.roster-stale', params: {} },
    });
  return findings;
};

const ofLevy = (
  { levyId, title, shares, refundTotal, topUpTotal, gap, remedies }: LevyAssessment,
  peopleOf: Touched,
): readonly Finding[] => {
  const finding = (kind: string, severity: Finding['severity'], fen: number): readonly Finding[] => {
    if (fen === 0) return [];
    const remedy = kind === 'top-up' ? remedies?.topUp : kind === 'gap' ? remedies?.gap : undefined;
    const bearing =
      remedy?.kind === 'collect'
        ? remedy.receipts.length
        : remedy?.kind === 'add-subsidy'
          ? (remedy.subsidy.division?.claims?.length ?? 0)
          : 0;
    const concerned = shares.filter(({ balance }) =>
      kind === 'top-up' ? balance < 0 : kind === 'refund' ? balance > 0 : true,
    );
    return [
      {
        id: `levy/${levyId}/${kind}`,
        severity,
        touches: peopleOf(concerned.map(({ householdId }) => householdId)),
        what: { code: `core.levy-${kind}`, params: { title, fen, count: concerned.length } },
        ...(remedy === undefined
          ? {}
          : { suggestion: { code: `core.suggest-${kind}`, params: { fen, count: bearing } }, remedy }),
      },
    ];
  };
  return [
    ...finding('refund', 'hint', refundTotal),
    ...finding('top-up', 'notable', topUpTotal),
    ...finding('gap', 'notable', gap),
  ];
};

const ofSeats = (seatedDays: readonly BookableDayAssessment[]): readonly Finding[] =>
  seatedDays.flatMap(({ seatedDayId, title, seats, wanting, short, days }): readonly Finding[] => [
    ...(short > 0
      ? [
          {
            id: `seats/${seatedDayId}`,
            severity: 'notable' as const,
            touches: short,
            what: { code: 'core.seats-short', params: { title, seats, wanting, short } },
            suggestion: { code: 'core.suggest-seats', params: { more: short } },
            remedy: { kind: 'set-seats' as const, seatedDayId, seats: wanting },
          },
        ]
      : []),
    ...days
      .filter(({ holiday }) => holiday)
      .map(({ date, heldOn, couldBeOn }): Finding => ({
        id: `seats/${seatedDayId}/${date}`,
        severity: heldOn === undefined ? 'notable' : 'hint',
        touches: heldOn === undefined ? wanting : Math.min(seats, wanting),
        what:
          heldOn === undefined
            ? { code: 'core.seats-left-out', params: { title, date, wanting } }
            : { code: 'core.seats-on-holiday', params: { title, date, heldOn } },
        ...(couldBeOn === undefined
          ? {}
          : {
              suggestion: { code: 'core.suggest-hold', params: { heldOn: couldBeOn } },
              remedy: { kind: 'hold-on', seatedDayId, onHoliday: 'next' },
            }),
      })),
  ]);

/** Returns a finding without a remedy that changes nothing, and without its text. */
const offered = (finding: Finding): Finding => {
  if (finding.remedy === undefined || !isNothing(finding.remedy)) return finding;
  const { remedy: _remedy, suggestion: _mend, ...told } = finding;
  return told;
};

const rank = { serious: 0, notable: 1, hint: 2 } as const;

/** Creates a function that tracks the findings, serious ones first and within that by the number of people affected; unchanged parts are not counted again. */
export const followFindings = (): ((
  assessment: Omit<Assessment, 'findings'>,
  touched: Touched,
) => readonly Finding[]) => {
  const coverageParts: ((inputs: Parameters<typeof ofCoverage>[0]) => readonly Finding[])[] = [];
  const rosterPart = remember(ofRoster);
  const outagePart = remember(outageFindings);
  const matterPart = remember(matterFindings);
  return ({ circle, coverages, roster, levies, seatedDays, outages, matters, linkage }, touched) => {
    const findings: Finding[] = [
      ...coverages.flatMap((coverage, i) => {
        const part = coverageParts[i] ?? remember(ofCoverage);
        coverageParts[i] = part;
        return part({ coverage, touched });
      }),
      ...rosterPart({ roster, touched }),
      ...levies.flatMap((levy) => ofLevy(levy, touched)),
      ...ofSeats(seatedDays),
      ...outagePart({ outages, touched }),
      ...matterPart({ matters, touched }),
      ...(linkage === undefined ? [] : linkageFindings(linkage)),
    ];
    if (circle?.saturation !== undefined)
      findings.push({ id: 'circle/saturated', severity: 'hint', touches: 0, what: circle.saturation });
    return findings.map(offered).sort((a, b) => rank[a.severity] - rank[b.severity] || b.touches - a.touches);
  };
};
