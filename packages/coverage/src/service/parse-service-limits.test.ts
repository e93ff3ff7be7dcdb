import { expect, it } from 'vitest';
import { parseServiceInput } from '../figures/parse-coverages';
import { serviceCoverage } from './service-coverage';

const need = { id: 'n', postId: 'elder', cadence: { every: 'week', times: 1 }, minutes: 1 } as const;
const input = { needs: [need], hours: [], weeks: 1, radius: 500 };

it('needs may ask for as many minutes as thirteenths of them can be counted exactly, and no more', () => {
  // 2^53 − 1 is 13 × 692,861,481,184,076 + 3.
  const most = Math.floor(Number.MAX_SAFE_INTEGER / 13);
  expect(parseServiceInput({ ...input, needs: [{ ...need, minutes: most }] }).ok).toBe(true);
  const over = {
    ...input,
    needs: [
      { ...need, minutes: most },
      { ...need, id: 'm' },
    ],
  };
  expect(parseServiceInput(over).report.items).toMatchObject([{ code: 'coverage.minutes-total', path: ['needs'] }]);
  expect(() => serviceCoverage(over)).toThrow('coverage.service-input: coverage.minutes-total at needs');
});
