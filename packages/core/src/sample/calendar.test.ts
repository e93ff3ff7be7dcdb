import chineseDays from 'chinese-days';
import { datesBetween, isWorkingDay } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { workCalendar2026 } from './calendar';

describe('the working calendar of 2026', () => {
  it('agrees with the chinese-days package on every day', () => {
    for (const date of datesBetween('2026-01-01', '2026-12-31')) {
      const answer = isWorkingDay(workCalendar2026, date);
      expect([date, answer.ok && answer.value]).toEqual([date, chineseDays.isWorkday(date)]);
    }
  });
});
