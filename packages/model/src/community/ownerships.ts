import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { Ownership } from '../records/unit';
import type { CommunityRecords } from './community-records';
import type { Findings } from './findings';

interface Indexed {
  readonly index: number;
  readonly ownership: Ownership;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** Adds the shares of some ownerships exactly, as the text of a fraction in lowest terms. */
const sumText = (held: readonly Indexed[]): string => {
  let [numerator, denominator] = [0n, 1n];
  for (const { ownership } of held) {
    const { numerator: n, denominator: d } = ownership.share ?? { numerator: 1, denominator: 1 };
    numerator = numerator * BigInt(d) + BigInt(n) * denominator;
    denominator *= BigInt(d);
    const common = divisor(numerator, denominator);
    [numerator, denominator] = [numerator / common, denominator / common];
  }
  return `${numerator}/${denominator}`;
};

const holdsOn = ({ from, until }: Ownership, day: CivilDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || until >= day);

const overlap = (a: Ownership, b: Ownership): boolean =>
  (a.from === undefined || b.until === undefined || a.from <= b.until) &&
  (b.from === undefined || a.until === undefined || b.from <= a.until);

/** The days on which the owners of a unit change: the first of each ownership, and the day after each last. */
const turns = (held: readonly Indexed[]): readonly CivilDate[] => [
  ...new Set<CivilDate>(
    held.flatMap(({ ownership: { from, until } }) => [
      from ?? '0001-01-01',
      ...(until === undefined || until === '9999-12-31' ? [] : [addDays(until, 1)]),
    ]),
  ),
];

const reportUnit = (findings: Findings, unit: string, held: readonly Indexed[]): void => {
  const [first] = held;
  if (first === undefined) return;
  for (const [i, one] of held.entries()) {
    const other = held.find(
      (before, j) =>
        j < i && before.ownership.ownerId === one.ownership.ownerId && overlap(before.ownership, one.ownership),
    );
    if (other === undefined) continue;
    const { ownerId: owner, id } = one.ownership;
    findings.add('model.ownership-twice', ['ownerships', one.index], id, { owner, unit, other: other.ownership.id });
    return;
  }
  for (const day of turns(held)) {
    const now = held.filter(({ ownership }) => holdsOn(ownership, day));
    const sum = now.length === 0 ? '1/1' : sumText(now);
    if (sum === '1/1') continue;
    findings.add('model.shares-not-whole', ['ownerships', now[0]?.index ?? first.index], sum, { unit, day, sum });
    return;
  }
};

/**
 * Reports ownerships that end before they begin, owners who hold a unit by two records at one time, units whose shares do not sum to the whole at some
 * time, ids that a dwelling and premises share, and premises at a node of another level than the dwellings.
 */
export const reportOwnerships = (findings: Findings, { dwellings, premises, ownerships }: CommunityRecords): void => {
  for (const [id, i] of premises.indexOf)
    if (dwellings.indexOf.has(id))
      findings.add('model.duplicate-id', ['premises', i, 'id'], id, {
        id,
        first: `dwellings[${dwellings.indexOf.get(id) ?? 0}]`,
      });
  const byUnit = new Map<string, Indexed[]>();
  for (const [index, ownership] of ownerships.rows.entries()) {
    if (ownership === undefined) continue;
    const { from, until, unitId, id } = ownership;
    if (from !== undefined && until !== undefined && from > until) {
      findings.add('model.ownership-reversed', ['ownerships', index], id, { from, until });
      continue;
    }
    const held = byUnit.get(unitId);
    if (held === undefined) byUnit.set(unitId, [{ index, ownership }]);
    else held.push({ index, ownership });
  }
  for (const [unit, held] of byUnit) {
    const [only] = held;
    // Most units have one owner, of the whole.
    if (held.length > 1 || only?.ownership.share !== undefined) reportUnit(findings, unit, held);
  }
};
