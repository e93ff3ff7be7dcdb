import { formatParam } from '@community1373/base/explain';
import { assess, type Assessment, type Scenario } from '@community1373/core';
import { moveOnRoster } from '@community1373/core/roster';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from './on-page';
import { go, textOf, type Watched } from './open-page';

/** Two people on two shifts of one day: the first day with such a pair. */
const pairOn = ({ roster }: Assessment) => {
  const taken = (roster?.shifts ?? []).flatMap((shift) =>
    shift.places.flatMap((place) => (place.kind === 'taken' ? [{ shift, volunteerId: place.volunteerId }] : [])),
  );
  for (const a of taken) {
    const b = taken.find(
      ({ shift, volunteerId }) =>
        shift.date === a.shift.date &&
        shift.shiftId !== a.shift.shiftId &&
        shift.postId === a.shift.postId &&
        volunteerId !== a.volunteerId,
    );
    if (b !== undefined) return { a, b };
  }
  throw new Error('the roster has two people on two shifts of one day');
};

/** Returns the score shown in the panel as a number. */
const toldCost = async (page: Page): Promise<number> => {
  await page.getByTestId('carry-effect').waitFor();
  const found = /得分合计 ([+−]?)([\d,.]+)/.exec(await textOf(page, '[data-testid=carry-effect]'));
  return found === null ? 0 : Number((found[2] ?? '').replaceAll(',', '')) * (found[1] === '−' ? -1 : 1);
};

/** Tests moving people on the roster by pointer and by keyboard, on the real core. */
export const testCarrying = (shared: () => { readonly watched: Watched; readonly scenario: Scenario }): void => {
  it('swaps two people by dragging and back by the keyboard: the score of the one is that of the other turned round, the figures are the library’s', async () => {
    const { watched, scenario } = shared();
    const { page, complaints } = watched;
    const { a, b } = pairOn(assess(scenario));
    await go(page, 'roster/calendar');
    await page.locator(`[data-date="${a.shift.date}"]`).click();
    const chip = (place: typeof a) => page.getByTestId(`place-${place.shift.shiftId}-${place.volunteerId}`);
    await chip(b).scrollIntoViewIfNeeded();
    const target = await chip(b).boundingBox();
    await chip(a).scrollIntoViewIfNeeded();
    if (target === null) throw new Error('the place is drawn');
    await chip(a).hover();
    await page.mouse.down();
    const now = await page.locator(`[data-testid="place-${b.shift.shiftId}-${b.volunteerId}"]`).boundingBox();
    await page.mouse.move((now?.x ?? target.x) + 8, (now?.y ?? target.y) - 30, { steps: 4 });
    const swap = page.getByRole('button', { name: new RegExp(`${a.volunteerId} 与 .*的 ${b.volunteerId} 对调`) });
    const at = await swap.boundingBox();
    await page.mouse.move((at?.x ?? 0) + 8, (at?.y ?? 0) + 8, { steps: 4 });
    const there = await toldCost(page);
    await page.mouse.up();
    await page.getByTestId('carry').waitFor({ state: 'detached' });
    await settled(page);
    const moves = [
      { kind: 'remove', personId: a.volunteerId, shiftId: a.shift.shiftId },
      { kind: 'remove', personId: b.volunteerId, shiftId: b.shift.shiftId },
      { kind: 'add', personId: a.volunteerId, shiftId: b.shift.shiftId },
      { kind: 'add', personId: b.volunteerId, shiftId: a.shift.shiftId },
    ] as const;
    const { roster } = assess(moveOnRoster(scenario, moves).next);
    await expect
      .poll(() => textOf(page, '[data-testid=roster-quality]'))
      .toContain(
        `${formatParam(roster?.filled.numerator ?? 0, 'zh-CN')} / ${formatParam(roster?.filled.denominator ?? 0, 'zh-CN')}`,
      );
    await expect
      .poll(() => textOf(page, '[data-testid=roster-quality]'))
      .toMatch(new RegExp(`${roster?.hardViolations}$`));

    await page.getByTestId(`place-${b.shift.shiftId}-${a.volunteerId}`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`${a.volunteerId} 与 .*的 ${b.volunteerId} 对调`) }).focus();
    await expect.poll(() => toldCost(page)).toBeCloseTo(-there, 6);
    await page.keyboard.press('Enter');
    await settled(page);
    await chip(a).waitFor();
    await chip(b).waitFor();
    await page.keyboard.press('Control+z');
    await settled(page);
    await page.keyboard.press('Control+z');
    await settled(page);
    expect(complaints).toEqual([]);
  });
};
