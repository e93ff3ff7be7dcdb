import { clockTimeSchema } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { smallJson } from '../fixtures/small-community';
import { type JsonSchema } from './index';
import { guanxiangtai1373 } from './presets';
import { communityJsonSchema, communitySchema, workModelJsonSchema, workModelSchema } from './schemas';

const text = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`;

/** All schema objects within a schema, with the keys that lead to them. */
const parts = (
  schema: unknown,
  at: readonly string[] = [],
): readonly (readonly [string, Readonly<Record<string, unknown>>])[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : [
        [at.join('.'), Object.fromEntries(Object.entries(schema))] as const,
        ...Object.entries(schema).flatMap(([key, value]) => parts(value, [...at, key])),
      ];

describe('the JSON Schemas', () => {
  // To update the files after a change of the schemas: npx vitest run packages/model -u
  it.each([
    ['work-model', workModelJsonSchema],
    ['community', communityJsonSchema],
  ])('schema/%s.json is the schema of the code', async (name, make) => {
    await expect(text(make())).toMatchFileSnapshot(`../schema/${name}.json`);
  });

  it('are read by zod again and then accept the same documents', () => {
    const community = z.fromJSONSchema(communityJsonSchema());
    const model = z.fromJSONSchema(workModelJsonSchema());
    expect(community.safeParse(smallJson()).success).toBe(true);
    expect(model.safeParse(JSON.parse(JSON.stringify(guanxiangtai1373))).success).toBe(true);
    for (const [schema, code, wrong] of [
      [community, communitySchema, { ...smallJson(), nodes: [{ id: 'x' }] }],
      [community, communitySchema, { ...smallJson(), divisionCode: '1' }],
      [model, workModelSchema, { ...guanxiangtai1373, levels: [] }],
      [
        model,
        workModelSchema,
        { ...guanxiangtai1373, serviceCircle: { radiusMeters: 0, provenance: { kind: 'said', source: 'x' } } },
      ],
    ] as const)
      expect([schema.safeParse(wrong).success, code.safeParse(wrong).success]).toEqual([false, false]);
  });

  it('leave nothing open: no part accepts anything whatever', () => {
    const says = ['type', 'anyOf', 'oneOf', 'const', 'enum'];
    for (const schema of [workModelJsonSchema(), communityJsonSchema()]) {
      const open = parts(schema).filter(
        ([at, part]) =>
          /(^|\.)(properties\.[^.]+|items|anyOf\.\d+|oneOf\.\d+)$/.test(at) && !says.some((key) => key in part),
      );
      expect(open.map(([at]) => at)).toEqual([]);
    }
  });

  it('write the clock time as the code reads it', () => {
    const times = parts(communityJsonSchema()).filter(([at]) => /hours\.items\.properties\.(from|to)$/.test(at));
    expect(times).toHaveLength(2);
    const pattern = new RegExp(String(times[0]?.[1]['pattern']));
    for (const time of ['00:00', '09:30', '23:59', '24:00', '24:01', '9:30', '25:00', '12:60', ' 12:00', '12:00\n'])
      expect([time, pattern.test(time)]).toEqual([time, clockTimeSchema.safeParse(time).success]);
  });

  it('keep the marks of what is about persons', () => {
    const marked = parts(communityJsonSchema()).filter(([, part]) => part['sensitive'] === true);
    expect(marked.map(([at]) => at.split('.').at(-1)).sort()).toEqual(['0', 'homeNodeId', 'resident', 'residents']);
  });
});
