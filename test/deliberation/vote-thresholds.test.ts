import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Choice,
  meetsThreshold,
  minimumToMeet,
  ownersOrdinary,
  ownersThreeQuarters,
  tally,
} from '@community1373/deliberation';
import { describe, expect, test } from 'vitest';

const file = resolve(import.meta.dirname, '../../../shared/data/apportionment/cn-vote-thresholds.json');
const there = existsSync(file);

interface Thresholds {
  readonly equal_area: readonly Readonly<Record<string, number>>[];
  readonly unequal_area: readonly {
    readonly areas: readonly number[];
    readonly participate: readonly number[];
    readonly by_head: string;
    readonly by_area: string;
  }[];
}

const outcome = (areas: readonly number[], yes: number, no: number, rule = ownersOrdinary): string => {
  const members = areas.map((area, i) => ({ id: `u-${i}`, area }));
  const ballots = members
    .slice(0, yes + no)
    .map(({ id }, i) => ({ memberId: id, choice: i < yes ? ('for' as const) : ('against' as const) }));
  return tally({ members, rule, ballots }).outcome;
};

describe.skipIf(!there)(
  'the thresholds of ../shared/data/apportionment/cn-vote-thresholds.json (skipped where the folder is absent)',
  () => {
    // Safe cast: the shape is described in the folder of the file.
    const data = there ? (JSON.parse(readFileSync(file, 'utf8')) as Thresholds) : { equal_area: [], unequal_area: [] };

    test('has its cases', () => {
      expect([data.equal_area.length, data.unequal_area.length]).toEqual([3, 2]);
    });

    test.each(data.equal_area)('equal areas: $households households', (row) => {
      const { households = 0, need_participants: need = 0 } = row;
      const areas = Array.from({ length: households }, () => 7777);
      expect(
        minimumToMeet(households, ownersOrdinary.quorum.heads ?? { numerator: 0, denominator: 1, more: false }),
      ).toBe(need);
      expect(outcome(areas, need - 1, 0)).toBe('no-quorum');
      expect(outcome(areas, need, 0)).toBe('passed');
      let checked = 0;
      for (const [key, least] of Object.entries(row)) {
        const [, kind, voting] = /^(ordinary|three_quarters)_if_(\d+)_vote$/.exec(key) ?? [];
        if (voting === undefined) continue;
        const rule = kind === 'ordinary' ? ownersOrdinary : ownersThreeQuarters;
        expect(outcome(areas, least, Number(voting) - least, rule)).toBe('passed');
        expect(outcome(areas, least - 1, Number(voting) - least + 1, rule)).toBe('not-carried');
        checked += 1;
      }
      expect(checked).toBe(Object.keys(row).length - 2);
    });

    test.each(data.unequal_area)(
      'unequal areas: $participate of $areas',
      ({ areas, participate, by_head: byHead, by_area: byArea }) => {
        const members = areas.map((area, i) => ({ id: `u-${i}`, area }));
        const ballots = participate.map((i) => ({ memberId: `u-${i}`, choice: 'for' as Choice }));
        const count = tally({ members, rule: ownersOrdinary, ballots });
        expect(count.outcome).toBe('no-quorum');
        const quorum = count.checks.filter(({ what }) => what === 'quorum');
        expect(quorum.map(({ by, met }) => [by, met])).toEqual([
          ['heads', byHead.includes('ok')],
          ['area', byArea.includes('ok')],
        ]);
        expect(
          meetsThreshold(count.takingPart.area, count.total.area, { numerator: 2, denominator: 3, more: false }),
        ).toBe(byArea.includes('ok'));
      },
    );
  },
);
