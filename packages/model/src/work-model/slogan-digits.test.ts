import { describe, expect, it } from 'vitest';
import { labelAgrees, partDigits } from './slogan-digits';
import type { Slogan } from './slogan';

const slogan = (label: string, counts: readonly (number | 'N')[]): Slogan => ({
  label,
  parts: counts.map((count) => ({ of: 'posts', count })),
  provenance: { kind: 'sample', source: 'test' },
});

// Labels, and the counts that a reader would read in them.
describe('labelAgrees', () => {
  it.each<[string, readonly (number | 'N')[]]>([
    ['1373', [1, 3, 7, 3]],
    ['“1373”工作模式', [1, 3, 7, 3]],
    ['1+3+7+3', [1, 3, 7, 3]],
    ['１３７３', [1, 3, 7, 3]],
    ['一区三站七岗三覆盖', [1, 3, 7, 3]],
    ['135', [1, 3, 5]],
    ['1+3+N', [1, 3, 'N']],
    ['1+3+n', [1, 3, 'N']],
    ['13N', [1, 3, 'N']],
    ['1+20+N', [1, 20, 'N']],
    ['120N', [1, 20, 'N']],
    ['一核两翼十二岗', [1, 2, 12]],
    ['一区四站 + N', [1, 4, 'N']],
    ['一核三治N服务', [1, 3, 'N']],
    ['二十岗', [20]],
    ['三十一格', [31]],
    ['New 1+3', [1, 3]],
    ['十岗', [10]],
    ['九十九格', [99]],
    ['两站零岗', [2, 0]],
    ['N', ['N']],
  ])('%s writes %j', (label, counts) => {
    expect(labelAgrees(slogan(label, counts))).toBe(true);
  });

  it.each<[string, readonly (number | 'N')[]]>([
    ['1337', [1, 3, 7, 3]],
    ['137', [1, 3, 7, 3]],
    ['13733', [1, 3, 7, 3]],
    ['1+20+N', [12, 0, 'N']],
    ['1+3+5', [1, 3, 'N']],
    ['1+3+N', [1, 3, 5]],
    ['红色服务', [1, 3]],
    ['一区三站', [3, 1]],
    ['', [1]],
    ['十岗', [1, 1]],
    ['二十岗', [2, 10]],
    ['Nine', ['N']],
    ['三N岗', [3]],
  ])('%s does not write %j', (label, counts) => {
    expect(labelAgrees(slogan(label, counts))).toBe(false);
  });

  it('the digits of the parts are shown with separators', () => {
    expect(partDigits(slogan('', [1, 20, 'N']))).toBe('1+20+N');
  });
});
