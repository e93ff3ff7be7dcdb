import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNeeds } from './group-needs';

const places = [
  { id: 'home', parentId: null },
  { id: 'north', parentId: 'home' },
  { id: 'n1', parentId: 'north' },
  { id: 'n2', parentId: 'north' },
  { id: 'south', parentId: 'home' },
];
const needs = fc
  .array(
    fc.record({
      kindId: fc.constantFrom('elder', 'legal'),
      placeId: fc.constantFrom('home', 'north', 'n1', 'n2', 'south', 'elsewhere'),
      groupId: fc.constantFrom(undefined, 'age-80', 'children'),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ groupId, ...rest }, i) => ({
      ...rest,
      id: `n-${i}`,
      value: 1,
      ...(groupId === undefined ? {} : { groupId }),
    })),
  );
const options = fc.record({ depth: fc.constantFrom(0, 1, 2), maxNeeds: fc.integer({ min: 1, max: 4 }) });
// The place of each need at one, two and three steps from the root, written out by hand.
const rolled: Readonly<Record<string, readonly string[]>> = {
  home: ['home', 'home', 'home'],
  north: ['home', 'north', 'north'],
  n1: ['home', 'north', 'n1'],
  n2: ['home', 'north', 'n2'],
  south: ['home', 'south', 'south'],
  elsewhere: ['elsewhere', 'elsewhere', 'elsewhere'],
};

describe('groupNeeds', () => {
  test('law: every need is in exactly one project, of its kind, place and group, and projects are as few as their limit allows', () => {
    fc.assert(
      fc.property(needs, options, (list, { depth, maxNeeds }) => {
        const projects = groupNeeds(list, { places, depth, maxNeeds });
        expect(projects.flatMap((project) => project.needIds).sort()).toEqual(list.map((need) => need.id).sort());
        const counts = new Map<string, number>();
        for (const need of list) {
          const project = projects.find((one) => one.needIds.includes(need.id));
          expect(project).toMatchObject({ kindId: need.kindId, placeId: rolled[need.placeId]?.[depth] });
          expect(project?.groupId).toBe('groupId' in need ? need.groupId : undefined);
          expect(project?.needIds.length).toBeLessThanOrEqual(maxNeeds);
          const key = `${project?.kindId} ${project?.placeId} ${project?.groupId}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        expect(projects.length).toBe([...counts.values()].reduce((sum, count) => sum + Math.ceil(count / maxNeeds), 0));
        expect(new Set(projects.map((project) => project.id)).size).toBe(projects.length);
      }),
      { numRuns: 500 },
    );
  });

  test('law: the order of needs and places changes nothing', () => {
    fc.assert(
      fc.property(needs, options, fc.nat(11), (list, given, turn) => {
        const turned = [...list.slice(turn), ...list.slice(0, turn)].reverse();
        expect(groupNeeds(turned, { ...given, places: [...places].reverse() })).toEqual(
          groupNeeds(list, { ...given, places }),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('an id in use is not given again, and stays within 64 characters', () => {
  const long = 'n'.repeat(64);
  const need = (id: string) => ({ id, kindId: 'elder', placeId: 'home', value: 1 });
  expect(groupNeeds([need('n-1')], { usedIds: ['n-1', 'n-1#2'] })[0]?.id).toBe('n-1#3');
  expect(groupNeeds([need(long)], { usedIds: [long] })[0]?.id.length).toBeLessThanOrEqual(64);
});

test('groups are told apart from what their ids spell', () => {
  const need = (id: string, placeId: string, groupId?: string) => ({
    id,
    kindId: 'elder',
    placeId,
    value: 1,
    ...(groupId === undefined ? {} : { groupId }),
  });
  expect(
    groupNeeds([need('a', 'x"y', 'z'), need('b', 'x', 'y"z'), need('c', 'x', 'null'), need('d', 'x')]),
  ).toHaveLength(4);
});

test('a limit below one, or a depth below zero, is the programmer’s error', () => {
  expect(() => groupNeeds([], { maxNeeds: 0 })).toThrow('linkage.grouping');
  expect(() => groupNeeds([], { depth: -1 })).toThrow('linkage.grouping');
});

test('law: ids that begin alike and are used already take each number once, so that their time grows with their number', () => {
  // 10,000 needs share their first 57 characters, and each id is used; trying each number again for each would be 50 million looks.
  const start = 'n'.repeat(57);
  const count = 10_000;
  const needs = Array.from({ length: count }, (_, i) => ({
    id: `${start}-${String(i).padStart(5, '0')}`,
    kindId: `k${i}`,
    placeId: 'p',
    value: 1,
  }));
  const projects = groupNeeds(needs, { usedIds: needs.map(({ id }) => id) });
  // By hand: no id is free as it is, so the numbers follow one another from 2 on, in the order of the needs.
  expect(projects.map(({ id }) => id)).toEqual(needs.map((_, i) => `${start}#${i + 2}`));
});
