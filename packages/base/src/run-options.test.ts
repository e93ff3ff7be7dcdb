import { describe, expect, it } from 'vitest';
import { CodedError } from './diagnostics/coded-error';
import { checkRunOptions, createRunControl } from './run';

/** Returns the code of what is thrown, and what it says was received. */
const refusalOf = (options: object, further: readonly string[] = []): unknown => {
  try {
    createRunControl(options, further);
  } catch (error) {
    if (error instanceof CodedError) return [error.code, error.received];
    throw error;
  }
  return undefined;
};

describe('options of a run', () => {
  it('name a misspelt option, and the one that was probably meant, in the message too', () => {
    expect(refusalOf({ budget: { miliseconds: 5 } })).toEqual([
      'run.unknown-option',
      { 'budget.miliseconds': 5, nearest: 'milliseconds' },
    ]);
    expect(refusalOf({ onProgres: 1 })).toEqual(['run.unknown-option', { onProgres: 1, nearest: 'onProgress' }]);
    expect(refusalOf({ hihgs: true }, ['highs'])).toEqual(['run.unknown-option', { hihgs: true, nearest: 'highs' }]);
    expect(() => checkRunOptions({ budjet: {} } as object)).toThrow(
      'run.unknown-option: received {"budjet":{},"nearest":"budget"}',
    );
  });

  it('list the options there are for a name that resembles none', () => {
    expect(refusalOf({ budget: { fen: 5 } })).toEqual([
      'run.unknown-option',
      { 'budget.fen': 5, known: ['work', 'milliseconds'] },
    ]);
    expect(refusalOf({ xyz: 5 }, ['highs'])).toEqual([
      'run.unknown-option',
      { xyz: 5, known: ['seed', 'budget', 'signal', 'onProgress', 'now', 'pause', 'highs'] },
    ]);
  });

  it('may hold further ones that the caller names, and unset ones', () => {
    expect(
      refusalOf({ highs: true, seed: 'a', budget: { work: 1, milliseconds: 1.5 }, xyz: undefined }, ['highs']),
    ).toBeUndefined();
  });

  it('refuse work that is no whole number, and accept none and work without end', () => {
    for (const work of [1.5, -1, Number.NaN, Number.NEGATIVE_INFINITY, '5', null])
      expect([work, refusalOf({ budget: { work } })]).toEqual([work, ['run.budget', { work }]]);
    for (const work of [0, 1, Number.POSITIVE_INFINITY, undefined])
      expect(refusalOf({ budget: { work } })).toBeUndefined();
  });

  it('refuse a time that is no number, and accept one that is past', () => {
    for (const milliseconds of [Number.NaN, '5', null])
      expect(refusalOf({ budget: { milliseconds } })).toEqual(['run.budget', { milliseconds }]);
    for (const milliseconds of [-1, 0, 0.5]) expect(refusalOf({ budget: { milliseconds } })).toBeUndefined();
  });

  it('refuse values of another kind, each under its name', () => {
    const wrong: readonly (readonly [string, object])[] = [
      ['run.budget', { budget: [] }],
      ['run.signal', { signal: 1 }],
      ['run.seed', { seed: {} }],
      ['run.onProgress', { onProgress: 1 }],
      ['run.now', { now: 1 }],
      ['run.pause', { pause: 1 }],
    ];
    for (const [code, options] of wrong) expect(refusalOf(options)).toEqual([code, Object.values(options)[0]]);
    expect(refusalOf([])).toEqual(['run.options', []]);
    expect(refusalOf({}, 'highs' as never)).toEqual(['run.names', 'highs']);
  });
});
