import type { Explanation, LocalText } from '@community1373/base/explain';
import { eventNames, type FaultKind, type MatterEvent } from '@community1373/deliberation';
import type { Finding, LinkageAssessment, MatterAssessment, MattersAssessment, OutageAssessment } from './assessment';
import type { Touched } from '../editing/affected-people';

/** Names of the kinds of fault. */
export const faultNames: Readonly<Record<FaultKind, LocalText>> = {
  water: { 'zh-CN': '停水', en: 'No water' },
  sewer: { 'zh-CN': '污水外溢', en: 'Sewage overflow' },
  power: { 'zh-CN': '停电', en: 'No power' },
  heating: { 'zh-CN': '停暖', en: 'No heating' },
};

/** Findings about outages in the period, with the people affected and the hours of care required. */
export const outageFindings = ({
  outages,
}: {
  readonly outages: readonly OutageAssessment[];
  readonly touched: Touched;
}): readonly Finding[] =>
  outages
    .filter(({ care }) => care.daysInPeriod > 0)
    .map(({ outageId, fault, placeId, from, days, people, households, care }) => ({
      id: `outage/${outageId}`,
      severity: 'serious',
      touches: people,
      what: {
        code: 'core.outage',
        params: {
          fault: faultNames[fault],
          place: placeId,
          from,
          days,
          households,
          cared: care.households.length,
          minutes: care.households.length * care.minutes * care.daysInPeriod,
        },
      },
    }));

const subjectsOf = ({ concerned, placeId }: MatterAssessment): readonly string[] =>
  concerned.length > 0 ? concerned : placeId === undefined ? [] : [placeId];

/** Returns a remedy of steps with its text: a first response by name, other steps by theirs; a reopening and the closing after it are not listed. */
const steps = (
  matterId: string,
  of: 'rights' | 'overdue',
  events: readonly MatterEvent[] | undefined,
): Pick<Finding, 'suggestion' | 'remedy'> => {
  if (events === undefined) return {};
  const told = of === 'rights' ? events.filter(({ type }) => type !== 'reopened' && type !== 'closed') : events;
  const reopens = events.some(({ type }) => type === 'reopened');
  const responds = events.every(({ type }) => type === 'responded');
  const code =
    of === 'rights'
      ? reopens
        ? 'core.suggest-rights-reopen'
        : 'core.suggest-rights'
      : responds
        ? 'core.suggest-respond'
        : 'core.suggest-steps';
  return {
    suggestion: {
      code,
      params: responds ? {} : { steps: told.map(({ type }) => eventNames[type]), count: told.length },
    },
    remedy: { kind: 'record-steps', matterId, events },
  };
};

const ofMatter = (matter: MatterAssessment, touched: Touched): readonly Finding[] => {
  const { matterId, title, deadlines, rights, status, remedies } = matter;
  const overdue = deadlines.filter((deadline) => deadline.status === 'overdue');
  const [first] = overdue;
  const missing = rights.filter(({ kept }) => !kept);
  return [
    ...(first === undefined
      ? []
      : [
          {
            id: `matter/${matterId}/overdue`,
            severity: first.of === 'fault' ? ('serious' as const) : ('notable' as const),
            touches: touched(subjectsOf(matter)),
            what: {
              code: 'core.matter-overdue',
              params: { title, deadline: first.name, due: first.due.replace('T', ' '), count: overdue.length },
            },
            ...steps(matterId, 'overdue', remedies?.overdue),
          },
        ]),
    ...(status === 'closed' && missing.length > 0
      ? [
          {
            id: `matter/${matterId}/rights`,
            severity: 'notable' as const,
            touches: touched(subjectsOf(matter)),
            what: {
              code: 'core.matter-rights',
              params: { title, rights: missing.map(({ right }) => rightNames[right]) },
            },
            ...steps(matterId, 'rights', remedies?.rights),
          },
        ]
      : []),
  ];
};

const rightNames: Readonly<Record<'know' | 'take-part' | 'speak' | 'oversee', LocalText>> = {
  know: { 'zh-CN': '知情权', en: 'the right to know' },
  'take-part': { 'zh-CN': '参与权', en: 'the right to take part' },
  speak: { 'zh-CN': '表达权', en: 'the right to speak' },
  oversee: { 'zh-CN': '监督权', en: 'the right to oversee' },
};

/** Findings about matters past a deadline, closed matters without the evidence of a right, and the number of open matters. */
export const matterFindings = ({
  matters: { matters, success },
  touched,
}: {
  readonly matters: MattersAssessment;
  readonly touched: Touched;
}): readonly Finding[] => {
  const open = matters.filter(({ status }) => status === 'open');
  return [
    ...matters.flatMap((matter) => ofMatter(matter, touched)),
    ...(open.length === 0
      ? []
      : [
          {
            id: 'matters/open',
            severity: 'hint' as const,
            touches: touched([...new Set(open.flatMap(subjectsOf))]),
            what: {
              code: 'core.matters-open',
              params: { open: success.open, closed: success.closed, resolved: success.resolved },
            },
          },
        ]),
  ];
};

/** Writes the projects that take in the needs as text. */
const formingText = ({ projects }: NonNullable<LinkageAssessment['formable']>): Explanation => {
  const organisations = [...new Set(projects.flatMap(({ firstAsked }) => firstAsked ?? []))];
  return {
    code: organisations.length === 0 ? 'core.suggest-projects-nobody' : 'core.suggest-projects',
    params: { count: projects.length, organisations },
  };
};

/** Findings about projects that nobody is left to take on, and needs without a project. */
export const linkageFindings = ({ waiting, withoutProject, formable }: LinkageAssessment): readonly Finding[] => [
  ...waiting
    .filter(({ next }) => next.length === 0)
    .map(({ projectId, kindId, placeId, needs, entering }): Finding => ({
      id: `linkage/${projectId}`,
      severity: 'notable',
      touches: needs,
      what: { code: 'core.linkage-nobody', params: { post: kindId, place: placeId, needs } },
      ...(entering === undefined
        ? {}
        : {
            suggestion: { code: 'core.suggest-organisation', params: { post: kindId } },
            remedy: { kind: 'extend-linkage', events: [entering] },
          }),
    })),
  ...(withoutProject.length === 0
    ? []
    : [
        {
          id: 'linkage/without-project',
          severity: 'notable' as const,
          touches: withoutProject.length,
          what: { code: 'core.linkage-waiting', params: { count: withoutProject.length } },
          ...(formable === undefined
            ? {}
            : {
                suggestion: formingText(formable),
                remedy: { kind: 'extend-linkage' as const, events: formable.events },
              }),
        },
      ]),
];
