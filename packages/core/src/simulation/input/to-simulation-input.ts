import {
  addDays,
  type CivilDate,
  datesBetween,
  daysBetween,
  minutesSinceMidnight,
  spanOfAbsence,
} from '@community1373/base/calendar';
import { DiagnosticSink, parseWith, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { Need, Volunteer, WorkModel } from '@community1373/model';
import type { SimulationCode } from '../../messages/messages-simulation';
import { placesOf } from '../../views/places';
import type { Scenario } from '../../document/scenario';
import { shareOn } from '../../document/season';
import { type SimulationAssumptions, simulationAssumptionsSchema, type StochasticDemand } from './assumptions';
import { parseSimulation } from '../parse-simulation';
import type { SimulatedDemand } from './simulated-demand';
import type { SimulatedServers } from './simulated-servers';
import { weekMinutes } from './simulated-time';
import type { SimulationInput } from './simulation-input';
import { checkScenario } from '../../document/check-scenario';

/** For each cadence: its frequency, the patience of a due need, and its priority: when hours are short, the most frequent visits come first. */
const cadences = {
  week: { times: 1, weeks: 1, patience: weekMinutes, priority: 5 },
  month: { times: 12, weeks: 52, patience: (weekMinutes * 52) / 12, priority: 6 },
  quarter: { times: 4, weeks: 52, patience: weekMinutes * 13, priority: 7 },
} as const;

const weeksOfYear = 52;

/** Returns the factor of each week: that of the month of its Thursday. */
const factorsOf = (
  byMonth: readonly number[] | undefined,
  from: CivilDate,
  weeks: number,
): { readonly factors?: readonly number[] } =>
  byMonth === undefined
    ? {}
    : {
        factors: Array.from(
          { length: weeks },
          (_, week) => byMonth[Number(addDays(from, week * 7 + 3).slice(5, 7)) - 1] ?? 1,
        ),
      };

interface PostDemand {
  readonly postId: string;
  readonly demand: SimulatedDemand;
}

const keyOf = ({ postId, groupId, cadence, minutes }: Need): string =>
  [postId, ...(groupId === undefined ? [] : [groupId]), cadence.every, cadence.times, minutes].join('/');

/** Groups needs of one post, group, cadence and length into one kind of demand. */
const recordedDemands = (
  model: WorkModel,
  needs: readonly Need[],
  factors: { readonly factors?: readonly number[] },
): readonly PostDemand[] => {
  const kinds = new Map<string, { readonly need: Need; count: number }>();
  for (const need of needs) {
    const key = keyOf(need);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { need, count: 1 });
    else kind.count += 1;
  }
  const names = new Map([...model.posts, ...model.groups].map(({ id, name }) => [id, name]));
  return [...kinds].map(([key, { need, count }]) => {
    const { times, weeks, patience, priority } = cadences[need.cadence.every];
    const post = names.get(need.postId);
    const group = names.get(need.groupId ?? '');
    const name: LocalText = {
      'zh-CN': `${post?.['zh-CN'] ?? need.postId}${group === undefined ? '' : `·${group['zh-CN']}`}`,
      en: `${post?.en ?? need.postId}${group === undefined ? '' : `, ${group.en}`}`,
    };
    const demand: SimulatedDemand = {
      id: key,
      name,
      arrivals: { kind: 'periodic', count, times: times * need.cadence.times, weeks, ...factors },
      duration: { kind: 'constant', minutes: need.minutes },
      priority,
      patienceMinutes: patience,
    };
    return { postId: need.postId, demand };
  });
};

const dayMinutes = 1440;

/**
 * Returns the care that outages require: once a day while an outage lasts, for each household at its place or below with someone of its groups; lost at the end
 * of the day.
 */
const outageDemands = (
  { model, community, outages }: Scenario,
  from: CivilDate,
  weeks: number,
): readonly PostDemand[] => {
  if (outages.length === 0) return [];
  const places = placesOf(model, community);
  return outages.flatMap((outage): readonly PostDemand[] => {
    const { postId, groups, minutes } = outage.care;
    const households = community.households.filter(({ id, residents }) => {
      const counts: Readonly<Record<string, number | undefined>> = residents;
      const node = places.nodeOfHousehold.get(id);
      return (
        node !== undefined &&
        places.pathOf(node.id).some((above) => above.id === outage.placeId) &&
        groups.some((group) => (counts[group] ?? 0) > 0)
      );
    });
    const first = daysBetween(from, outage.from);
    const days = Array.from({ length: outage.days }, (_, i) => first + i).filter((day) => day >= 0 && day < weeks * 7);
    if (days.length === 0 || households.length === 0) return [];
    const demand: SimulatedDemand = {
      id: `outage/${outage.id}`,
      name: { 'zh-CN': `停供期间照看（${outage.id}）`, en: `Care during the outage ${outage.id}` },
      arrivals: { kind: 'dated', at: days.map((day) => ({ minute: day * dayMinutes, count: households.length })) },
      duration: { kind: 'constant', minutes },
      priority: 0,
      patienceMinutes: dayMinutes,
    };
    return [{ postId, demand }];
  });
};

const chanceDemand = (
  { id, name, perYear, byMonth, batch, duration, priority, patienceMinutes, targetMinutes }: StochasticDemand,
  from: CivilDate,
  weeks: number,
): SimulatedDemand => ({
  id,
  name,
  arrivals: {
    kind: 'poisson',
    perWeek: perYear / weeksOfYear,
    ...(batch === undefined ? {} : { batch }),
    ...factorsOf(byMonth, from, weeks),
  },
  duration,
  ...(priority === undefined ? {} : { priority }),
  ...(patienceMinutes === undefined ? {} : { patienceMinutes }),
  ...(targetMinutes === undefined ? {} : { targetMinutes }),
});

/** Converts weekly hours to spans of minutes; overlapping and adjacent ones are joined. */
const dutyOf = (availability: Volunteer['availability']): readonly { readonly from: number; readonly to: number }[] => {
  const spans = availability
    .map(({ weekday, from, to }) => ({
      from: (weekday - 1) * 1440 + minutesSinceMidnight(from),
      to: (weekday - 1) * 1440 + minutesSinceMidnight(to),
    }))
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
};

/** Returns the share of their hours that a volunteer gives on each day: by calendar month, and 0 on days of full absence. Empty when it is always 1. */
const daysOf = (volunteer: Volunteer, dates: readonly CivilDate[]): { readonly days?: readonly number[] } => {
  const { hoursByMonth, unavailable = [] } = volunteer;
  if (hoursByMonth === undefined && unavailable.length === 0) return {};
  const spans = unavailable.map(spanOfAbsence);
  // Local times to the minute compare as text.
  const isAway = (date: CivilDate): boolean =>
    spans.some(({ from, to }) => from <= `${date}T00:00` && to >= `${date}T24:00`);
  return { days: dates.map((date) => (isAway(date) ? 0 : shareOn(volunteer, date))) };
};

/**
 * Builds the input of a simulation from a scenario. Recorded needs come due by their cadence, at the beginning of a week, and are lost when service has not
 * begun by the end of the week, month or quarter; an outage in the simulated weeks requires its care day by day. Needs of one post, group, cadence and length
 * are one kind of demand. Consenting volunteers serve their posts in their own hours and up to their weekly minutes, in each calendar month by their share of
 * that month, and not on days of absence. Facts that the scenario does not contain (absence, seasons, emergencies, matters) are in `assumptions`; by default
 * there are none. Distances, shifts and the roster are ignored: any free volunteer of the post serves.
 *
 * @example
 * import { toSimulationInput } from '@community1373/core/simulation';
 * import { sampleScenario } from '@community1373/core/sample';
 * const read = toSimulationInput(sampleScenario());
 * read.ok && read.value.servers.length; // => 90
 * read.ok && read.value.demands.find(({ id }) => id === 'elder/high-risk/week/1/30')?.arrivals; // => { kind: 'periodic', count: 62, times: 1, weeks: 1 }
 */
export const toSimulationInput = <M extends WorkModel>(
  scenario: Scenario<M>,
  assumptions: SimulationAssumptions = {},
): Result<SimulationInput, SimulationCode | SchemaCode> => {
  checkScenario(scenario);
  const sink = new DiagnosticSink<SimulationCode | SchemaCode>();
  const read = parseWith(simulationAssumptionsSchema, assumptions);
  sink.merge(read.report, ['assumptions']);
  if (!read.ok) return { ok: false, report: sink.report() };
  const {
    from = scenario.period.from,
    weeks = weeksOfYear,
    warmUpWeeks = 0,
    absence,
    needsByMonth,
    chance = [],
  } = read.value;
  const span = weeks + warmUpWeeks;
  const { model, community } = scenario;
  const posts = new Set<string>(model.posts.map(({ id }) => id));
  chance.forEach(({ by }, i) => {
    if (by.kind === 'post' && !posts.has(by.postId))
      sink.add('core.simulation-post', ['assumptions', 'chance', i, 'by', 'postId'], by.postId, { post: by.postId });
  });
  // A scenario with literal ids is also one with string ids.
  const outages = outageDemands(scenario as unknown as Scenario, from, span);
  const recorded = [...recordedDemands(model, community.needs, factorsOf(needsByMonth, from, span)), ...outages];
  const demands = [
    ...recorded.map(({ demand }) => demand),
    ...chance.map((demand) => chanceDemand(demand, from, span)),
  ];
  if (demands.length === 0) sink.add('core.simulation-nothing', ['community', 'needs'], community.needs);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const byPost = new Map<string, string[]>();
  const serve = (postId: string, id: string): void => void byPost.set(postId, [...(byPost.get(postId) ?? []), id]);
  for (const { postId, demand } of recorded) serve(postId, demand.id);
  for (const { id, by } of chance) if (by.kind === 'post') serve(by.postId, id);
  const dates = datesBetween(from, addDays(from, span * 7 - 1));
  const volunteers = community.volunteers.flatMap((volunteer): readonly SimulatedServers[] => {
    const { posts: own, minutesPerWeek, availability, consents } = volunteer;
    const serves = [...new Set(own.flatMap((postId) => byPost.get(postId) ?? []))];
    if (!consents || minutesPerWeek === 0 || availability.length === 0 || serves.length === 0) return [];
    return [
      {
        group: own.join('+'),
        serves,
        minutesPerWeek,
        duty: dutyOf(availability),
        ...daysOf(volunteer, dates),
        ...(absence === undefined
          ? {}
          : {
              absence: {
                share: absence.share,
                meanWeeks: absence.meanWeeks,
                ...factorsOf(absence.byMonth, from, span),
              },
            }),
      },
    ];
  });
  const handlers = chance.flatMap(({ id, by }): readonly SimulatedServers[] =>
    by.kind === 'handlers' ? [{ group: id, count: by.count, serves: [id] }] : [],
  );
  const simulation = parseSimulation({ weeks, warmUpWeeks, demands, servers: [...volunteers, ...handlers] });
  sink.merge(simulation.report);
  return simulation.ok
    ? { ok: true, value: simulation.value, report: sink.report() }
    : { ok: false, report: sink.report() };
};
