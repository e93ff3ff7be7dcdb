import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sampleScenario } from '../sample';
import { scenarioSchema } from './scenario';
import { scenarioJsonSchema } from './scenario-json-schema';

const json = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
const sample = sampleScenario();

describe('the JSON Schema of a scenario', () => {
  // To rewrite the file after a change of the schema: npx vitest run packages/core -u
  it('schema/scenario.json is the schema of the code', async () => {
    await expect(`${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
      '../../schema/scenario.json',
    );
  });

  it('is read by zod again, accepts the sample, and refuses what the code refuses', () => {
    const read = z.fromJSONSchema(scenarioJsonSchema());
    expect(read.safeParse(json(sample)).success).toBe(true);
    for (const wrong of [
      { ...sample, schemaVersion: 99 },
      { ...sample, period: { from: '2026-13-01', weeks: 4 } },
      { ...sample, period: { from: sample.period.from, weeks: 0 } },
      {
        ...sample,
        community: { ...sample.community, households: [{ id: 'h', dwellingId: 'd', residents: { 'age-0': -1 } }] },
      },
      { ...sample, levies: [{}] },
      { ...sample, matters: [{ id: 'm' }] },
    ])
      expect([read.safeParse(json(wrong)).success, scenarioSchema.safeParse(json(wrong)).success]).toEqual([
        false,
        false,
      ]);
  });

  it('keeps the marks of what is about persons', () => {
    expect(JSON.stringify(scenarioJsonSchema()).match(/"sensitive":true/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
