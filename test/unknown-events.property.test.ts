import type { Diagnostic, Result } from '@community1373/base/diagnostics';
import * as core from '@community1373/core';
import * as coreSchemas from '@community1373/core/schemas';
import * as corePrivacy from '@community1373/core/privacy';
import * as coreSimulation from '@community1373/core/simulation';
import * as coreRoster from '@community1373/core/roster';
import * as coreAdaptation from '@community1373/core/adaptation';
import * as coreViews from '@community1373/core/views';
import * as coreWhatIf from '@community1373/core/what-if';
import { sampleScenario } from '@community1373/core/sample';
import * as deliberation from '@community1373/deliberation';
import * as deliberationSchemas from '@community1373/deliberation/schemas';
import * as deliberationWorkflows from '@community1373/deliberation/workflows';
import * as linkage from '@community1373/linkage';
import * as linkageSchemas from '@community1373/linkage/schemas';
import * as linkageMatching from '@community1373/linkage/matching';
import { guanxiangtai1373 } from '@community1373/model/presets';
import { type AssignmentState, type Roster } from '@community1373/scheduling';
import { recordAttendance } from '@community1373/scheduling/attendance';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { building10 } from './deliberation/building-10';
import { building9 } from './deliberation/building-9';
import { randomLog } from './linkage/random-log';
import { packageSources } from './support/sources';

/** The place and the severity of a problem. */
type Named = Pick<Diagnostic, 'path' | 'severity'>;

/** A log, and the functions that read it. */
interface Log {
  readonly name: string;
  /** The functions of the packages' faces that read it here. */
  readonly reads: readonly string[];
  readonly events: readonly unknown[];
  /** The result of reading the log, without problems and positions. */
  readonly reading: (log: readonly unknown[]) => unknown;
  /** The problems of its events, the position of each first in its path. */
  readonly problems: (log: readonly unknown[]) => readonly Named[];
  /** Items of no known kind, for a log whose items are not events. */
  readonly stranger?: fc.Arbitrary<unknown>;
  readonly runs?: number;
}

const scenario = sampleScenario();
const now = '2026-11-30T12:00';
const chained = (log: readonly unknown[]): readonly unknown[] => log.map((event) => ({ event, hash: '0'.repeat(64) }));
const chainedAmong = (events: readonly unknown[], log: readonly unknown[]): readonly unknown[] =>
  log.flatMap((event) => (events.includes(event) ? chained([event]) : [event]));
// These casts pass values that the types exclude.
const matterLog = (log: readonly unknown[]): deliberation.MatterLog => log as deliberation.MatterLog;
const linkageLog = (log: readonly unknown[]): readonly linkage.LinkageEvent[] => log as readonly linkage.LinkageEvent[];
const variantOf = (log: readonly unknown[]): coreWhatIf.Variant => ({
  id: 'v',
  name: 'v',
  base: scenario.id,
  modifications: log as readonly coreWhatIf.Modification[],
});
const withMatter = (log: readonly unknown[]): core.Scenario => ({
  ...scenario,
  matters: [{ id: 'm', events: log as core.MatterRecord['events'] }],
});
const withLinkage = (log: readonly unknown[]): core.Scenario => ({ ...scenario, linkage: linkageLog(log) });

const below = (at: readonly (string | number)[], items: readonly Named[]): readonly Named[] =>
  items.flatMap(({ path, severity }) =>
    at.every((key, i) => path[i] === key) ? [{ severity, path: path.slice(at.length) }] : [],
  );
const told = (problems: readonly Named[]): readonly Named[] => problems;

const ofMatters = [
  { name: 'the matter of building 9', events: building9 },
  { name: 'the matter of building 10', events: building10 },
].flatMap(({ name, events }): readonly Log[] => {
  const state = (log: deliberation.MatterLog) => {
    const { problems: _, positions: __, ...rest } = deliberation.replayMatter(log, { now });
    return rest;
  };
  const problems = (log: readonly unknown[]) => told(deliberation.replayMatter(matterLog(log), { now }).problems);
  return [
    { name, reads: ['replayMatter'], events, reading: (log) => state(matterLog(log)), problems },
    {
      name: `${name} as a chain`,
      reads: ['replayMatter'],
      events,
      reading: (log) => state(matterLog(chained(log))),
      problems: (log) => problems(chained(log)),
    },
    {
      name: `${name} as a chain with what is no entry`,
      reads: ['replayMatter'],
      events,
      reading: (log) => state(matterLog(chainedAmong(events, log))),
      problems: (log) => problems(chainedAmong(events, log)),
    },
    {
      name: `${name} through a recorder`,
      reads: ['createMatterRecorder'],
      events,
      reading: (log) => {
        const {
          problems: _,
          positions: __,
          ...rest
        } = deliberation.createMatterRecorder(matterLog(log), { now }).state();
        return rest;
      },
      problems,
    },
    {
      name: `what comes next in ${name}`,
      reads: ['nextSteps'],
      events: events.slice(0, 9),
      reading: (log) => deliberation.nextSteps(matterLog(log)),
      problems,
    },
    {
      name: `the deadlines of ${name}`,
      reads: ['deadlines'],
      events: events.slice(0, 9),
      reading: (log) => deliberation.deadlines(matterLog(log), now),
      problems,
    },
  ];
});

const linkageReading = ({ state }: linkage.LinkageReplay): unknown => state;
const ofLinkage = [3, 8].map((seed): Log => {
  const { events } = randomLog(seed, 40);
  return {
    name: `linkage log ${seed}`,
    reads: ['replayLinkage', 'createLinkageRecorder'],
    events,
    reading: (log) => [
      linkageReading(linkage.replayLinkage(linkageLog(log))),
      linkage.createLinkageRecorder(linkageLog(log)).state(),
    ],
    problems: (log) => linkage.replayLinkage(linkageLog(log)).report.items,
  };
});

// The assessor reuses the parts that an edit does not touch.
const assess = core.createAssessor();
const matterOf = (log: readonly unknown[], at: deliberation.Moment) => {
  const detail = coreViews.matterDetail(withMatter(log), 'm', at);
  if (!detail.ok) throw new Error('the matter is there');
  return detail.value;
};
const boardOf = (log: readonly unknown[], day: core.Scenario['period']['from']) =>
  coreViews.linkageBoard(withLinkage(log), day);
const ofScenario: readonly Log[] = [
  {
    name: 'a matter on the board',
    reads: ['mattersBoard', 'matterDetail'],
    events: building9,
    reading: (log) => {
      const { problems: _, ...detail } = matterOf(log, '2026-01-15T00:00');
      return [detail, coreViews.mattersBoard(withMatter(log), '2026-01-15T00:00')];
    },
    problems: (log) => matterOf(log, now).problems,
    runs: 20,
  },
  {
    name: 'the linkage on the board',
    reads: ['linkageBoard'],
    events: scenario.linkage,
    reading: (log) => {
      const { problems: _, ...board } = boardOf(log, '2026-06-30') ?? { problems: [] };
      return board;
    },
    problems: (log) => boardOf(log, '2026-12-31')?.problems ?? [],
    runs: 20,
  },
  {
    name: 'the logs of an assessment',
    reads: ['createAssessor'],
    events: building10,
    reading: (log) => {
      const { matters, ...rest } = assess(withMatter(log), { now }).matters;
      return [rest, matters.map((matter) => ({ ...matter, problems: [] }))];
    },
    problems: (log) => assess(withMatter(log), { now }).matters.matters[0]?.problems ?? [],
    runs: 5,
  },
  {
    name: 'the modifications of a variant',
    reads: ['applyVariant', 'applyModification'],
    events: [
      { kind: 'lose-volunteers', postId: 'elder', count: 5 },
      { kind: 'set-holiday', date: '2026-12-31', holiday: 'workday' },
      { kind: 'close-station', stationId: 'nowhere' },
    ],
    reading: (log) => {
      const applied = coreWhatIf.applyVariant(scenario, variantOf(log), { invalid: 'skip' });
      return applied.ok && applied.value.scenario;
    },
    problems: (log) => below(['modifications'], coreWhatIf.applyVariant(scenario, variantOf(log)).report.items),
    runs: 10,
  },
];

/** The roster after records of service, one after another, and the problems of those that were refused. */
const served = (log: readonly unknown[]): { readonly roster: Roster; readonly problems: readonly Named[] } => {
  const problems: Named[] = [];
  let roster: Roster = {
    assignments: [
      { personId: 'v-1', shiftId: 's-1' },
      { personId: 'v-2', shiftId: 's-1' },
    ],
  };
  log.forEach((record, i) => {
    const read = recordAttendance(roster, record as Parameters<typeof recordAttendance>[1]); // a value that the types exclude
    problems.push(...read.report.items.map(({ severity, path }) => ({ severity, path: [i, ...path] })));
    if (read.ok) roster = read.value;
  });
  return { roster, problems };
};
const record = (personId: string, state: AssignmentState) => ({ personId, shiftId: 's-1', state });
const ofService: Log = {
  name: 'the records of service of a roster',
  reads: ['recordService'],
  events: [
    record('v-1', 'accepted'),
    record('v-2', 'declined'),
    record('v-1', 'served'),
    record('v-2', 'served'),
    record('v-1', 'missed'),
  ],
  reading: (log) => served(log).roster,
  problems: (log) => served(log).problems,
  stranger: fc.constantFrom('asleep', '', 'toString', 4, null).map((state) => ({ ...record('v-1', 'served'), state })),
};

/** A parser of a log: it refuses a log with unknown events and reports each of them at its place. */
interface Edge {
  readonly name: string;
  readonly events: readonly unknown[];
  readonly read: (log: readonly unknown[]) => Result<unknown, string>;
  readonly at?: readonly (string | number)[];
  readonly runs?: number;
}

const renamed = { kind: 'rename', list: 'posts', id: 'elder', to: 'care' };
const edges: readonly Edge[] = [
  { name: 'parseMatterEvents', events: building9, read: deliberation.parseMatterEvents },
  { name: 'parseMatterLog', events: building10, read: (log) => deliberation.parseMatterLog(chained(log)) },
  { name: 'parseLinkageEvents', events: randomLog(5, 40).events, read: linkage.parseLinkageEvents },
  { name: 'parseLinkageLog', events: randomLog(6, 40).events, read: (log) => linkage.parseLinkageLog(chained(log)) },
  {
    name: 'parseVariant',
    events: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }],
    read: (log) => coreWhatIf.parseVariant(variantOf(log)),
    at: ['modifications'],
  },
  {
    name: 'adaptModel',
    events: [renamed],
    read: (log) => coreAdaptation.adaptModel(guanxiangtai1373, log as Parameters<typeof coreAdaptation.adaptModel>[1]),
    at: ['changes'],
  },
  {
    name: 'adaptScenario',
    events: [renamed],
    read: (log) => coreAdaptation.adaptScenario(scenario, log as Parameters<typeof coreAdaptation.adaptModel>[1]),
    at: ['changes'],
    runs: 5,
  },
  {
    name: 'adaptationConsequences',
    events: [renamed],
    read: (log) =>
      coreAdaptation.adaptationConsequences(scenario, log as Parameters<typeof coreAdaptation.adaptModel>[1]),
    at: ['changes'],
    runs: 5,
  },
  {
    name: 'parseScenario',
    events: building9,
    read: (log) => core.parseScenario(withMatter(log)),
    at: ['matters', 0, 'events'],
    runs: 5,
  },
  {
    name: 'parseScenario',
    events: scenario.linkage,
    read: (log) => core.parseScenario(withLinkage(log)),
    at: ['linkage'],
    runs: 5,
  },
];

/** Events of no known kind: other types, names from the prototype of an object, and values that are not events. */
const unknownEvent = fc.oneof(
  fc.record(
    {
      type: fc.oneof(
        fc.constantFrom('', 'Reported', 'toString', 'constructor', '__proto__', 'project-formed ', 'rename '),
        fc.nat(),
        fc.constant(null),
      ),
      kind: fc.constantFrom('wish', 'toString', '', 7),
      at: fc.constantFrom('2020-01-01T00:00', '2026-01-14T10:00', '2026-03-02', '2026-11-30T11:00', 7, null),
      hash: fc.constant('0'),
      projectId: fc.constant('p1'),
    },
    { requiredKeys: ['type', 'kind'] },
  ),
  fc.constantFrom<unknown>(null, 'reported', 7, true, {}, [], [{}]),
);

/** Inserts unknown events into a log at random places; returns the places, and the original place of every other event. */
const spoilt = (events: readonly unknown[], stranger: fc.Arbitrary<unknown> = unknownEvent) =>
  fc
    .array(fc.record({ before: fc.nat(events.length), event: stranger }), { minLength: 1, maxLength: 6 })
    .map((strangers) => {
      const log: unknown[] = [];
      const strange: number[] = [];
      const origin: number[] = [];
      for (let i = 0; i <= events.length; i += 1) {
        for (const { event } of strangers.filter(({ before }) => before === i)) strange.push(log.push(event) - 1);
        if (i < events.length) origin[log.push(events[i]) - 1] = i;
      }
      return { log, strange, origin };
    });

const positionOf = ({ path }: Named): number => Number(path[0]);
const errorsOf = (problems: readonly Named[]): readonly Named[] =>
  problems.filter(({ severity }) => severity === 'error');

describe('law: a log with events of no known kind reads like the log without them, with one problem more for each', () => {
  it.each([...ofMatters, ...ofLinkage, ...ofScenario, ofService])(
    '$name',
    ({ events, reading, problems, stranger, runs = 60 }) => {
      const [plain, before] = [reading(events), problems(events)];
      fc.assert(
        fc.property(spoilt(events, stranger), ({ log, strange, origin }) => {
          expect(reading(log)).toEqual(plain);
          const found = problems(log);
          expect(
            errorsOf(found)
              .map(positionOf)
              .filter((at) => strange.includes(at))
              .toSorted((a, b) => a - b),
          ).toEqual(strange);
          // The problems of the other events are unchanged, at the new places of these events.
          const others = found.filter((one) => !strange.includes(positionOf(one)));
          expect(
            others.map(({ severity, path: [at, ...rest] }) => ({
              severity,
              path: [typeof at === 'number' ? (origin[at] ?? at) : at, ...rest],
            })),
          ).toEqual(before.map(({ severity, path }) => ({ severity, path: [...path] })));
        }),
        { numRuns: runs },
      );
    },
  );
});

describe('law: a reader at the edge names each event of no known kind at its place', () => {
  it.each(edges)('$name', ({ events, read, at = [], runs = 60 }) => {
    expect(errorsOf(read(events).report.items)).toEqual([]);
    fc.assert(
      fc.property(spoilt(events), ({ log, strange }) => {
        const { ok, report } = read(log);
        expect(ok).toBe(false);
        const named = new Set(errorsOf(below(at, report.items)).map(positionOf));
        expect([...named].toSorted((a, b) => a - b)).toEqual(strange);
      }),
      { numRuns: runs },
    );
  });
});

it('what is no list at all is a coded error', () => {
  for (const none of [null, {}, 'reported', 7]) {
    // A value that the types exclude.
    const log = none as unknown as readonly unknown[];
    for (const read of [
      () => deliberation.replayMatter(matterLog(log)),
      () => deliberation.nextSteps(matterLog(log)),
      () => linkage.replayLinkage(linkageLog(log)),
      () => coreWhatIf.applyVariant(scenario, variantOf(log)),
    ])
      expect(read).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(deliberation\.log|linkage\.log|core\.variant)$/) }),
      );
  }
});

it('a modification that this version does not know is said to be one', () => {
  for (const stranger of [null, { kind: 'wish' }, 7, {}] as unknown as readonly coreWhatIf.Modification[]) {
    expect(core.explain(coreWhatIf.explainModification(scenario, stranger), 'en')).toMatch(
      /^A change of no known kind: /,
    );
    expect(coreWhatIf.applyModification(scenario, stranger).ok).toBe(false);
  }
});

/** Functions that take a log without looking at the kinds of its events, or through a function that is tried above. */
const elsewhere: Readonly<Record<string, string>> = {
  appendEvent: 'hashes any event',
  appendEvents: 'hashes any event',
  eventLogSchema: 'a schema that is given the events',
  eventsOf: 'takes the hashes off',
  logHead: 'length and hash',
  verifyLog: 'compares hashes',
  compare: 'applyVariant',
  adoptVariant: 'applyVariant',
  variantFingerprint: 'hashes what is given',
  explainModification: 'its own test above',
  applyPatches: 'patches of immer, undefined for any other',
};

const takesLog =
  /\b(MatterLog\b|EventLog<|(Matter|Linkage)Event\[\]|Modification\b|Variant\b|ModelChange\[\]|Patch\[\])/;

it('law: every function of a face that is given a log is tried above', () => {
  const tried = new Set([
    ...[...ofMatters, ...ofLinkage, ...ofScenario, ofService].flatMap(({ reads }) => reads),
    ...edges.map(({ name }) => name),
    ...Object.keys(elsewhere),
  ]);
  const faces: Readonly<Record<string, unknown>> = {
    ...core,
    ...coreAdaptation,
    ...corePrivacy,
    ...coreRoster,
    ...coreSchemas,
    ...coreSimulation,
    ...coreViews,
    ...coreWhatIf,
    ...deliberation,
    ...deliberationSchemas,
    ...deliberationWorkflows,
    ...linkage,
    ...linkageMatching,
    ...linkageSchemas,
  };
  const found = packageSources().flatMap(({ ast, room }) =>
    ast.statements.flatMap((statement) => {
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
        if (initializer === undefined || !ts.isArrowFunction(initializer) || !ts.isIdentifier(name)) return [];
        const takes = initializer.parameters.some(({ type }) => type !== undefined && takesLog.test(type.getText(ast)));
        const reads = /^parse\w*(Events|Log|Variant)$/.test(name.text);
        return (takes || reads) &&
          (room === 'base' ? statement.modifiers !== undefined : typeof faces[name.text] === 'function')
          ? [name.text]
          : [];
      });
    }),
  );
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter((name) => !tried.has(name))).toEqual([]);
});
