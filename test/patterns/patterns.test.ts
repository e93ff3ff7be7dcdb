import { describe, expect, it } from 'vitest';
import { countSteps, mostSteps } from './count-steps';
import { patternTree } from './pattern-tree';
import { pumpsFor } from './pumped-texts';
import { sourcePatterns } from './source-patterns';

const [short, long] = [16, 64] as const;

/** Returns a text on which the steps of a search grow superlinearly, by more than six times for a text four times as long; undefined if none was found. */
const slowOn = (source: string, flags: string, all: boolean): string | undefined => {
  const tree = patternTree(source, flags);
  for (const { before, pump, after } of pumpsFor(tree, source)) {
    const steps = (times: number): number =>
      countSteps(tree, before + pump.repeat(times) + after, all, flags.includes('y'));
    const many = steps(long);
    if (many >= mostSteps || (many > 8 * long && many > 6 * steps(short))) return `${before}|${pump}|${after}`;
  }
  return undefined;
};

const { patterns, made } = sourcePatterns();

describe('the counter of steps', () => {
  it('counts by hand: a in b is tried at two places, before b and after it, as a choice of one sequence of one character', () => {
    expect(countSteps(patternTree('a', ''), 'b', false)).toBe(2 * 3);
  });

  it.each([
    ['(a+)+$', 'nested'],
    ['\\.?0+$', 'from every place'],
    ['^\\s*(.*?)\\s*x$', 'next to each other'],
    ['^(\\d.*\\d日?)(?:T|\\s+)(\\d.*)$', 'dates as they were read'],
    ['\\[[^\\]]*\\]', 'brackets without an end'],
    ["^'+|'+$", 'marks in the middle'],
  ])('finds that %s is slow: %s', (source) => {
    expect(slowOn(source, '', false)).toBeDefined();
  });

  it.each([
    ['\\s+'],
    ['^[a-z0-9][a-z0-9+-]*$'],
    ['[\\p{L}\\p{N}_-]+'],
    ['"[^"]{0,40}"'],
    ['^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})$'],
  ])('and that %s is not', (source) => {
    expect(slowOn(source, 'u', true)).toBeUndefined();
  });
});

describe('regular expressions', () => {
  it('take no more steps than their text is long, in the packages and in the playground', () => {
    expect(patterns.length).toBeGreaterThan(60);
    const slow = patterns.flatMap(({ file, source, flags, all }) => {
      const text = slowOn(source, flags, all);
      return text === undefined ? [] : [`${file}: /${source}/${flags} on ${JSON.stringify(text)}`];
    });
    expect(slow).toEqual([]);
  });

  it('are written as literals, so that none escapes this test, but for those put together of our own words, whose repetitions are bounded', () => {
    const known = [
      'coverage/src/walking/tags/opening-hours',
      ...['clock-text', 'codes', 'dashes', 'season-codec', 'week-codecs'].map((file) => `exchange/src/cells/${file}`),
    ].map((file) => `packages/${file}.ts`);
    expect([...new Set(made)].toSorted()).toEqual(known);
  });
});
