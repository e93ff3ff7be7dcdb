import { formatParam } from '@community1373/base/explain';
import { type Scenario } from '@community1373/core';
import { compare, type ComparedIndicator, type Modification } from '@community1373/core/what-if';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { clearVariant, coefficients, enterModification } from './enter-modification';
import { go, type Watched } from './open-page';

interface Thing {
  readonly name: string;
  readonly asOf: `${number}-${number}-${number}T${number}:${number}`;
  readonly modifications: readonly Modification[];
  /** A figure that it must change. */
  readonly moves: string;
}

const outage = { kind: 'fail-utility', outageId: 'outage', postId: 'mutual', groups: ['age-80'], minutes: 20 } as const;
const noon = '2026-11-30T12:00';

/** The ten analyses of the domain description, in its order. */
const things: readonly Thing[] = [
  {
    name: '5 elder-post volunteers lost in winter',
    asOf: noon,
    modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5, months: [11, 12, 1, 2] }],
    moves: 'coverage/service/post/elder/ratio',
  },
  {
    name: 'the high-risk 80+ doubled',
    asOf: noon,
    modifications: [{ kind: 'scale-group', groupId: 'high-risk', percent: 200, amongGroupId: 'age-80' }],
    moves: 'coverage/service/group/high-risk/missing',
  },
  {
    name: 'a station added and one moved',
    asOf: noon,
    modifications: [
      { kind: 'set-circle', radiusMeters: 250 },
      {
        kind: 'add-station',
        stationId: 's-more',
        stationKindId: 'service',
        name: '新站',
        position: [113.5725, 37.862],
      },
      { kind: 'move-station', stationId: 's-pioneer', position: [113.568, 37.861] },
    ],
    moves: 'circle/ratio',
  },
  {
    name: 'the burst main at building 9 in January',
    asOf: '2026-01-12T07:15',
    modifications: [{ ...outage, fault: 'water', nodeId: 'b9', from: '2026-01-12', at: '06:40', days: 7 }],
    moves: 'matters/overdue',
  },
  {
    name: 'a lift with floor coefficients and a three-quarters vote',
    asOf: noon,
    modifications: [
      {
        kind: 'vote-work',
        levyId: 'lift',
        title: '9号楼1单元加装电梯',
        nodeId: 'b9e1',
        costFen: 40_000_000,
        rule: { kind: 'floor', table: { id: 'entered', source: '全体业主约定', certainty: 'text-read', coefficients } },
        vote: 'three-quarters',
        inFavour: 13,
        against: 1,
        on: '2026-11-20',
      },
    ],
    moves: 'levy/lift/largest',
  },
  {
    name: 'ten households that refuse to pay',
    asOf: noon,
    modifications: [{ kind: 'refuse-payment', levyId: 'levy-b9-main', count: 10, on: '2026-01-14' }],
    moves: 'levy/levy-b9-main/collected',
  },
  {
    name: 'haircut day on a holiday with half the barbers',
    asOf: noon,
    modifications: [
      { kind: 'set-holiday', date: '2026-12-20', holiday: 'holiday' },
      { kind: 'set-seats', seatedDayId: 'haircut', seatsPercent: 50, onHoliday: 'next' },
    ],
    moves: 'seats/haircut/seated',
  },
  {
    name: 'micro-grids of 40 households',
    asOf: noon,
    modifications: [{ kind: 'micro-grids', households: 40, posts: ['elder'] }],
    moves: 'coverage/grid/asked',
  },
  {
    name: 'a heating failure of three days',
    asOf: '2026-12-07T12:00',
    modifications: [{ ...outage, fault: 'heating', nodeId: 'root', from: '2026-12-07', at: '08:00', days: 3 }],
    moves: 'outages/people',
  },
  {
    name: 'the same community under five parties',
    asOf: noon,
    modifications: [{ kind: 'set-parties', parties: 'five', volunteerCaseload: 2 }],
    moves: 'linkage/parties',
  },
];

const formats = { ratio: 'percent', minutes: 'hours', fen: 'yuan', metres: 'meters' } as const;

/** Formats a figure as the page does. */
const written = (unit: ComparedIndicator['unit'], value: number | undefined): string =>
  value === undefined
    ? '—'
    : formatParam(
        unit === 'seconds' ? Math.round(value) : value,
        'zh-CN',
        unit in formats ? formats[unit as keyof typeof formats] : undefined,
      );

/** Returns the compared figures that changed, by name: base and variant. */
const shown = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .locator('[data-testid=compared] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('th')?.innerText ?? '',
        row.querySelector('td')?.innerText ?? '',
        row.querySelector<HTMLElement>('[data-testid=value]')?.innerText ?? '',
      ]),
    );

/** Tests that each of the ten analyses, entered only by clicking and typing, gives the figures of the library. */
export const testTenThings = (shared: () => { readonly watched: Watched; readonly scenario: Scenario }): void => {
  it.for(things)(
    '$name, entered by forms, gives every figure that the library gives',
    async ({ asOf, modifications, moves }) => {
      const { watched, scenario } = shared();
      const { page, complaints } = watched;
      await go(page, 'whatif');
      const card = page.getByTestId('variant-v1');
      await card.waitFor();
      await clearVariant(card);
      await page.getByTestId('as-of').fill(asOf);
      for (const modification of modifications) await enterModification(page, scenario, modification);
      await page.locator(`[data-testid="figure-${moves}"]`).waitFor();
      await page.locator('[data-testid=comparison][aria-busy=false]').waitFor();
      const { figures } = compare(scenario, [{ id: 'v1', name: '方案1', base: scenario.id, modifications }], {
        now: asOf,
      });
      const moved = figures.filter(({ variants }) => variants[0]?.verdict !== 'same');
      expect(moved.map(({ id }) => id)).toContain(moves);
      await expect
        .poll(() => shown(page))
        .toEqual(
          moved.map(({ name, unit, base, variants }) => [
            name['zh-CN'],
            written(unit, base),
            written(unit, variants[0]?.value),
          ]),
        );
      expect(complaints).toEqual([]);
    },
  );
};
