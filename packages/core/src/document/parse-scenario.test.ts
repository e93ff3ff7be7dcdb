import { formatPath } from '@community1373/base/diagnostics';
import { describe as suite, expect, it } from 'vitest';
import { formatDiagnostic } from '../messages/messages';
import { parseScenario, parseScenarioAsync } from './parse-scenario';
import { sampleScenario } from '../sample';

type Change = readonly [path: readonly (string | number)[], value: unknown];

/** Returns the sample as JSON with some values replaced. */
const broken = (...changes: readonly Change[]): unknown => {
  const document: unknown = JSON.parse(JSON.stringify(sampleScenario()));
  for (const [path, value] of changes) {
    let at = document as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
    at[path.at(-1) ?? ''] = value;
  }
  return document;
};

const problems = (input: unknown) =>
  parseScenario(input).report.items.map((item) => [item.code, formatPath(item.path)]);

suite('parseScenario', () => {
  it('reads the sample back as it was written', () => {
    const scenario = sampleScenario();
    const read = parseScenario(JSON.parse(JSON.stringify(scenario)));
    expect(read.ok && read.value).toEqual(JSON.parse(JSON.stringify(scenario)));
    expect(read.report.errors).toBe(0);
  });

  it('names what is wrong between the parts, with the path', () => {
    expect(
      problems(
        broken(
          [['services', 0, 'postId'], 'nurse'],
          [['services', 1, 'placeId'], 'b99'],
          [['services', 3, 'id'], sampleScenario().services[2]?.id],
          [['levies', 0, 'receipts', 5, 'householdId'], 'h-none'],
          [['calendar', 'to'], '2026-12-01'],
        ),
      ),
    ).toEqual([
      ['core.duplicate-id', 'services[3].id'],
      ['core.unknown-post', 'services[0].postId'],
      ['core.unknown-place', 'services[1].placeId'],
      ['core.unknown-household', 'levies[0].receipts[5].householdId'],
      ['core.calendar-short', 'calendar'],
    ]);
  });

  it('goes on after a broken part: problems of the model, the community and the rest stand in one report', () => {
    const found = problems(
      broken(
        [['period', 'from'], '2026-12-01'],
        [['community', 'nodes', 5, 'parentId'], 'nowhere'],
        [['community', 'households', 7, 'residents', 'age-15'], -1],
        [['services', 0, 'minutes'], 0],
      ),
    );
    expect(found.map(([, path]) => path)).toEqual(
      expect.arrayContaining([
        'period.from',
        'services[0].minutes',
        'community.nodes[5].parentId',
        'community.households[7].residents.age-15',
      ]),
    );
  });

  it('finds a cycle in the grid', () => {
    const compound = sampleScenario().community.nodes.findIndex(({ id }) => id === 'c1');
    const found = problems(broken([['community', 'nodes', compound, 'parentId'], 'b1']));
    expect(found.some(([code]) => code?.includes('cycle'))).toBe(true);
  });

  it('says how to mend every problem in both languages', () => {
    const { report } = parseScenario(
      broken(
        [['services', 0, 'postId'], 'nurse'],
        [['community', 'volunteers', 0, 'posts'], ['nurse']],
        [['period', 'weeks'], 0],
        [['calendar'], undefined],
      ),
    );
    expect(report.items.length).toBeGreaterThanOrEqual(3);
    for (const item of report.items)
      for (const locale of ['zh-CN', 'en'] as const) {
        const { what, fix } = formatDiagnostic(item, locale);
        expect([item.code, what]).not.toEqual([item.code, item.code]);
        expect([item.code, fix]).not.toEqual([item.code, `${item.code}/fix`]);
      }
  });

  it('throws at nothing and pollutes nothing', () => {
    const hostile: unknown[] = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { schemaVersion: 1 },
      { schemaVersion: '1' },
      JSON.parse('{"__proto__":{"a":1},"schemaVersion":1}'),
    ];
    for (const input of hostile) expect(parseScenario(input).ok).toBe(false);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

suite('what would end its reader', () => {
  /** Returns a rule in a rule in a rule …, parsed from text, because only text can nest so deeply. */
  const blends = (levels: number): unknown =>
    JSON.parse(
      `${'{"kind":"blend","parts":[{"weight":1,"rule":'.repeat(levels)}{"kind":"equal"}${'}]}'.repeat(levels)}`,
    );

  it('is named: rules in rules in any number, half characters, ids that cannot be seen', () => {
    // A blend is three levels: the rule, its parts, the part.
    expect(parseScenario(broken([['levies', 0, 'rule'], blends(10)])).ok).toBe(true);
    for (const levels of [60, 500, 6000])
      expect(problems(broken([['levies', 0, 'rule'], blends(levels)])).map(([code]) => code)).toEqual([
        'schema.too-deep',
      ]);
    const halves = problems(broken([['name'], '观\ud800'], [['community', 'nodes', 3, 'name'], '\udfff']));
    expect(new Set(halves.map((problem) => problem.join(' ')))).toEqual(
      new Set(['schema.lone-surrogate name', 'schema.lone-surrogate community.nodes[3].name']),
    );
    for (const id of ['a\u0000', '\u200Ba', '\u202Ea', ' '])
      expect(problems(broken([['services', 0, 'id'], id]))).toContainEqual([
        'schema.unseen-character',
        'services[0].id',
      ]);
    expect(problems(broken([['community', 'volunteers', 0, 'id'], '\u200B']))).toContainEqual([
      'schema.unseen-character',
      'community.volunteers[0].id',
    ]);
  });
});

suite('reading in turns', () => {
  const document: unknown = JSON.parse(JSON.stringify(sampleScenario()));

  it('reads what is read at once, be it sound or not', async () => {
    const broken = {
      ...sampleScenario(),
      name: '',
      community: { ...sampleScenario().community, households: [{ id: 'h' }] },
    };
    for (const input of [document, broken, { schemaVersion: 9 }, undefined, []])
      expect(await parseScenarioAsync(input)).toEqual(parseScenario(input));
  });

  it('can be stopped at every turn, and then reads nothing more', async () => {
    const turns: number[] = [];
    await parseScenarioAsync(document, {
      onProgress: ({ done, total, phase }) => turns.push(phase === 'check' && done <= total ? done : Number.NaN),
    });
    expect(turns.length).toBeGreaterThan(15);
    expect(turns).toEqual(turns.toSorted((a, b) => a - b));
    for (let at = 1; at <= turns.length; at += 1) {
      let asked = 0;
      const signal = { aborted: false };
      const read = await parseScenarioAsync(document, {
        signal,
        pause: async () => {
          asked += 1;
          signal.aborted = asked >= at;
        },
      });
      expect([at, read.ok, read.report.items[0]?.code, asked]).toEqual([at, false, 'core.parse-stopped', at]);
    }
  });
});
