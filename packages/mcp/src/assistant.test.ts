import { adopt, assess, plan } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { compare, listIndicators } from '@community1373/core/what-if';
import { writeScenarioJson } from '@community1373/exchange/json';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, it } from 'vitest';
import { type AssistantServerOptions, createAssistantServer } from './index';

const scenario = sampleScenario();
const now = '2026-12-01T09:00';
const files: Record<string, Uint8Array> = {
  'sample.json': writeScenarioJson(scenario, { sensitive: 'included' }),
  'broken.json': new TextEncoder().encode(JSON.stringify({ ...scenario, period: { from: 'x', weeks: 4 } })),
};

const connect = async (options: Partial<AssistantServerOptions> = {}): Promise<Client> => {
  const server = createAssistantServer({
    folder: {
      list: async () => Object.keys(files),
      read: async (file) => files[file] ?? new Uint8Array(),
    },
    version: '1',
    localTime: () => now,
    milliseconds: () => 0,
    ...options,
  });
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(far), client.connect(near)]);
  return client;
};

/** Calls a tool and returns its answer as data, which is also its text. */
const call = async (client: Client, name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { isError, structuredContent, content } = await client.callTool({ name, arguments: input });
  // Every answer of the server is one text, and the same as data.
  const [first] = content as readonly { readonly text: string }[];
  expect(JSON.parse(first?.text ?? '')).toEqual(structuredContent);
  return { isError: isError === true, ...(structuredContent as object) };
};

interface Problem {
  readonly code: string;
  readonly path: readonly unknown[];
  readonly fix: string;
  readonly received: string;
}
const problemsOf = (answer: Record<string, unknown>): readonly Problem[] => answer['problems'] as readonly Problem[];

describe('the assistant server', () => {
  it('lists its tools with the schemas of the library, small enough for a prompt', async () => {
    const { tools } = await (await connect()).listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_scenarios',
      'read_scenario',
      'assess_scenario',
      'compare_changes',
      'plan_roster',
      'explain',
      'make_notice',
    ]);
    expect(
      tools.filter(({ inputSchema, description = '' }) => inputSchema.type !== 'object' || description.length < 20),
    ).toEqual([]);
    expect(JSON.stringify(tools).length).toBeLessThan(100_000);
    const compared = JSON.stringify(tools.find(({ name }) => name === 'compare_changes')?.inputSchema);
    for (const kind of ['lose-volunteers', 'move-station', 'set-roster-rule']) expect(compared).toContain(kind);
  });

  it('reads, assesses and compares as the library does, where unmasked', async () => {
    const client = await connect({ sensitive: 'included' });
    const file = 'sample.json';
    expect(await call(client, 'list_scenarios', {})).toMatchObject({ files: ['sample.json', 'broken.json'] });
    expect(await call(client, 'read_scenario', { file })).toMatchObject({
      isError: false,
      id: scenario.id,
      counts: { households: scenario.community.households.length },
    });
    const assessed = await call(client, 'assess_scenario', { file, now });
    expect(
      (assessed['indicators'] as { id: string; value: number | null }[]).map(({ id, value }) => [id, value]),
    ).toEqual(listIndicators(assess(scenario, { now }), scenario.model).map(({ id, value }) => [id, value ?? null]));
    const modifications = [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] as const;
    const compared = await call(client, 'compare_changes', { file, modifications });
    const { figures } = compare(scenario, [{ id: 'v', name: 'v', base: scenario.id, modifications }], { now });
    const moved = figures.filter(({ variants }) => variants[0]?.verdict !== 'same');
    expect(moved.length).toBeGreaterThan(5);
    expect((compared['moved'] as { id: string }[]).map(({ id }) => id)).toEqual(moved.map(({ id }) => id));
  });

  it('keeps the roster that it plans for the session, and explains who is on a shift', async () => {
    const client = await connect({ sensitive: 'included' });
    const file = 'sample.json';
    const planned = await plan(scenario, { seed: 's', budget: { work: 20 } });
    if (!planned.ok) throw new Error('not planned');
    const { next } = adopt(scenario, planned.value);
    expect(problemsOf(await call(client, 'make_notice', { file, kind: 'duty' }))[0]?.code).toBe('mcp.no-roster');
    expect(await call(client, 'plan_roster', { file, seed: 's', work: 20 })).toMatchObject({
      openPlaces: planned.value.openPlaces,
      bound: planned.value.bound,
    });
    const [assignment] = next.decisions.roster?.roster.assignments ?? [];
    const about = { kind: 'assignment', volunteerId: assignment?.personId, shiftId: assignment?.shiftId };
    expect(await call(client, 'explain', { file, about })).toMatchObject({ status: 'assigned' });
    const notice = await call(client, 'make_notice', { file, kind: 'duty' });
    expect(notice['text']).toContain(assignment?.personId);
    // Another file, or another connection, has no roster.
    const other = await connect({ sensitive: 'included' });
    expect(problemsOf(await call(other, 'explain', { file, about }))[0]?.code).toBe('mcp.no-roster');
  });

  it('names no household, dwelling or person where masked, and explains no assignment', async () => {
    const client = await connect();
    const file = 'sample.json';
    const { households, dwellings, volunteers } = scenario.community;
    const ids = new Set<string>([...households, ...dwellings, ...volunteers].map(({ id }) => id));
    const said = await Promise.all(
      (
        [
          ['read_scenario', {}],
          ['assess_scenario', {}],
          ['compare_changes', { modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 1 }] }],
          ['explain', { about: { kind: 'coverage', coverageId: 'personnel' } }],
          ['make_notice', { kind: 'summary' }],
          ['make_notice', { kind: 'levy', levyId: scenario.levies[0]?.id }],
        ] as const
      ).map(([name, input]) => call(client, name, { file, ...input })),
    );
    expect(said.map(({ isError }) => isError)).toEqual(said.map(() => false));
    const words = JSON.stringify(said).match(/[\p{L}\p{N}_-]+/gu) ?? [];
    expect(words.filter((word) => ids.has(word))).toEqual([]);
    const about = { kind: 'assignment', volunteerId: volunteers[0]?.id, shiftId: 'x' };
    expect(problemsOf(await call(client, 'explain', { file, about }))[0]?.code).toBe('mcp.masked');
  });

  it('answers wrong calls and files with coded problems in the language asked for', async () => {
    const client = await connect();
    const file = 'sample.json';
    const wrong = [
      ['no_tool', {}, 'mcp.unknown-tool', ['name']],
      ['read_scenario', {}, 'schema.missing', ['file']],
      ['read_scenario', { file, colour: 'red' }, 'schema.unknown-keys', []],
      [
        'compare_changes',
        { file, modifications: [{ kind: 'wish' }] },
        'schema.unknown-kind',
        ['modifications', 0, 'kind'],
      ],
      ['assess_scenario', { file, now: '2026-02-30T09:00' }, 'schema.invalid-format', ['now']],
      [
        'explain',
        { file, about: { kind: 'coverage', coverageId: 'x' } },
        'mcp.unknown-coverage',
        ['about', 'coverageId'],
      ],
      ['make_notice', { file, kind: 'levy' }, 'mcp.levy-required', ['levyId']],
      ['make_notice', { file, kind: 'levy', levyId: 'x' }, 'core.unknown-levy', ['levies']],
    ] as const;
    for (const [name, input, code, path] of wrong)
      for (const language of ['zh-CN', 'en']) {
        const answer = await call(client, name, { ...input, language });
        expect([name, answer['isError'], problemsOf(answer)[0]]).toMatchObject([name, true, { code, path }]);
        expect(/\p{Script=Han}/u.test(problemsOf(answer)[0]?.fix ?? '')).toBe(language === 'zh-CN');
      }
  });

  it('names each problem of a broken file, and masked not the values received', async () => {
    const answer = await call(await connect(), 'read_scenario', { file: 'broken.json', language: 'en' });
    expect(problemsOf(answer)[0]).toMatchObject({ path: ['period', 'from'], received: '' });
    const shown = await call(await connect({ sensitive: 'included' }), 'read_scenario', { file: 'broken.json' });
    expect(problemsOf(shown)[0]).toMatchObject({ path: ['period', 'from'], received: '"x"' });
  });
});
