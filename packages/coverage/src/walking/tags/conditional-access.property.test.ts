import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagsAt } from './conditional-access';
import { hoursMomentOf } from './hours-moment';

/** Conditions and their truth on a Tuesday in December at 12:00 and at 23:00, by hand; of those that are no times, never. */
const conditions: readonly (readonly [text: string, noon: boolean, night: boolean])[] = [
  ['08:00-18:00', true, false],
  ['22:00-06:00', false, true],
  ['Mo-Fr', true, true],
  ['Sa-Su 08:00-18:00', false, false],
  ['Nov-Mar', true, true],
  ['Apr 1-Oct 31', false, false],
  ['Mo-Fr 08:00-18:00; Sa 09:00-12:00', true, false],
  ['06:00-24:00; Tu 11:00-13:00 off', false, true],
  ['PH', false, false],
  ['wet', false, false],
  ['weight>3', false, false],
  ['', false, false],
];

/** Clauses that the syntax of the wiki does not have, or that have no value or no condition. */
const malformed = [
  '',
  'no',
  '@ (08:00-18:00)',
  'no @',
  'no @ ()',
  'no @ (08:00-18:00) AND wet',
  'no @ (wet) AND (08:00-18:00)',
  'no @ (Mo-Fr) yes @ (Mo-Fr)',
  'no @ Mo-Fr)',
];

/** A clause as written, and its value at noon and at night. */
interface Clause {
  readonly text: string;
  readonly noon: string | undefined;
  readonly night: string | undefined;
}

const space = fc.constantFrom('', ' ', '  ', '\t');
const gap = fc.constantFrom(' ', '   ', '\n');
const sound: fc.Arbitrary<Clause> = fc
  .record({
    value: fc.constantFrom('no', 'yes', 'private', 'designated'),
    all: fc.array(fc.constantFrom(...conditions), { minLength: 1, maxLength: 3 }),
    bare: fc.boolean(),
    and: fc.tuple(gap, fc.constantFrom('AND', 'and'), gap),
    spaces: fc.tuple(space, space, space),
  })
  .map(({ value, all, bare, and, spaces: [before, after, inside] }) => {
    const joined = all.map(([text]) => text).join(and.join(''));
    const given = bare && !joined.includes(';') ? joined : `(${inside}${joined}${inside})`;
    return {
      text: `${value}${before}@${after}${given}`,
      noon: all.every(([, noon]) => noon) ? value : undefined,
      night: all.every(([, , night]) => night) ? value : undefined,
    };
  });
const broken: fc.Arbitrary<Clause> = fc
  .constantFrom(...malformed)
  .map((text) => ({ text, noon: undefined, night: undefined }));

const at = (text: string, time: string): string | undefined =>
  tagsAt({ 'foot:conditional': text.toLowerCase() }, hoursMomentOf(`2026-12-01T${time}`))['foot'];

describe('law: conditional tagging', () => {
  it('has the value of the last clause whose conditions all hold, however it is written; malformed clauses count for nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: sound }, broken), { maxLength: 5 }),
        gap,
        (clauses, after) => {
          const text = clauses.map((clause) => clause.text).join(`;${after}`);
          const last = (time: 'noon' | 'night') => clauses.map((clause) => clause[time]).findLast(Boolean);
          expect([at(text, '12:00'), at(text, '23:00')]).toEqual([last('noon'), last('night')]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never fails, and gives no value that is not in the text', () => {
    const piece = fc.constantFrom('no', ' ', '@', '(', ')', ';', ' and ', '08:00-18:00', 'mo-fr', 'wet', '"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        // White space in a row counts as one space.
        expect(text.replace(/\s+/g, ' ')).toContain(at(text, '12:00') ?? '');
      }),
      { numRuns: 2000 },
    );
  });

  it('is read at any length: the 255 characters of OpenStreetMap bind its database, not other files', () => {
    const text = [...Array.from({ length: 40 }, () => 'no @ (wet)'), 'yes @ (08:00-18:00)'].join('; ');
    expect([at(text, '12:00'), at(text, '23:00')]).toEqual(['yes', undefined]);
  });
});
