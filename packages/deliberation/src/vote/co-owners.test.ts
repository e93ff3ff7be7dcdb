import { describe, expect, test } from 'vitest';
import type { Choice } from './ballot';
import { type CoOwnerAgreement, type CoOwnerChoice, coOwnersChoice } from './co-owners';

const of = (...rows: readonly (readonly [number, number, Choice?])[]): readonly CoOwnerChoice[] =>
  rows.map(([numerator, denominator, choice], i) => ({
    ownerId: `o${i}`,
    share: { numerator, denominator },
    ...(choice === undefined ? {} : { choice }),
  }));
const byShare = (numerator: number, denominator: number, more = false): CoOwnerAgreement => ({
  kind: 'by-share',
  threshold: { numerator, denominator, more },
});

describe('co-owners cast one vote', () => {
  test.each<[string, CoOwnerAgreement, readonly CoOwnerChoice[], Choice | undefined]>([
    ['exactly two thirds of the shares', byShare(2, 3), of([1, 3, 'for'], [1, 3, 'for'], [1, 3]), 'for'],
    ['less than two thirds', byShare(2, 3), of([1, 2, 'for'], [1, 3], [1, 6]), undefined],
    ['exactly half where more is wanted', byShare(1, 2, true), of([1, 2, 'for'], [1, 2, 'against']), undefined],
    ['more than half against', byShare(1, 2, true), of([2, 5, 'for'], [3, 5, 'against']), 'against'],
    ['all alike', { kind: 'unanimous' }, of([1, 2, 'abstain'], [1, 2, 'abstain']), 'abstain'],
    ['one silent', { kind: 'unanimous' }, of([1, 2, 'for'], [1, 2]), undefined],
    ['the first silent', { kind: 'unanimous' }, of([1, 2], [1, 2, 'for']), undefined],
    [
      'the representative',
      { kind: 'representative', ownerId: 'o1' },
      of([9, 10, 'for'], [1, 10, 'against']),
      'against',
    ],
    ['a representative who owns nothing', { kind: 'representative', ownerId: 'x' }, of([1, 1, 'for']), undefined],
    ['nobody', byShare(0, 1), of([1, 2], [1, 2]), undefined],
  ])('%s', (_, agreement, choices, expected) => {
    expect(coOwnersChoice(agreement, choices)).toBe(expected);
  });

  test('wrong arguments are coded errors', () => {
    expect(() => coOwnersChoice({ kind: 'by-share' } as CoOwnerAgreement, [])).toThrow(
      'deliberation.co-owner-agreement',
    );
    expect(() => coOwnersChoice({ kind: 'unanimous' }, [{}] as never)).toThrow('deliberation.co-owner-choices');
  });
});
