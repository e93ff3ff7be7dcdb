import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { GridNode, PostId } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import type { RosterRule, WeekSlot } from '@community1373/scheduling';
import type { Service, VisitRounds } from '@community1373/scheduling/demand';
import { haircut, postFigures } from './figures';

type Model = typeof guanxiangtai1373;

const starts: readonly ClockTime[] = ['08:30', '14:30'];

/** Returns the half days of the week from Monday morning; posts with more shifts than fit from Monday to Friday continue into the weekend. */
const halfDays = (count: number): readonly WeekSlot[] =>
  Array.from({ length: count }, (_, i) => ({ weekday: Math.floor(i / 2) + 1, start: starts[i % 2] ?? '08:30' }));

const workingHalfDays = halfDays(10);
const weekHalfDays = halfDays(14);

/** Creates the weekly sessions of each post, distributed over the half days and the areas. */
export const makeServices = (areas: readonly GridNode<Model>[], since: CivilDate): readonly Service<PostId<Model>>[] =>
  postFigures.flatMap(({ postId, shifts }, offset) => {
    const slots = postId === 'safety' ? weekHalfDays : workingHalfDays;
    const sessions = shifts.flatMap(({ minutes, weekly, biweekly = 0 }) => [
      ...Array.from({ length: weekly }, () => ({ minutes, every: 1 })),
      ...Array.from({ length: biweekly }, () => ({ minutes, every: 2 })),
    ]);
    return sessions.map(({ minutes, every }, i): Service<PostId<Model>> => {
      const slot = slots[(Math.floor((i * slots.length) / sessions.length) + offset) % slots.length] ?? {
        weekday: 1,
        start: '08:30',
      };
      const area = areas[i % areas.length];
      return {
        kind: 'session',
        id: `svc-${postId}-${String(i + 1).padStart(2, '0')}`,
        postId,
        placeId: area?.id,
        wanted: 1,
        recurrence: { kind: 'weekly', weekdays: [slot.weekday], ...(every === 1 ? {} : { every, since }) },
        start: slot.start,
        minutes,
        onHoliday: 'keep',
      };
    });
  });

/** The elder post's rounds of visits: 2 to 2.5 hours, on the half days of Monday to Friday. */
export const elderRounds: VisitRounds<PostId<Model>> = {
  id: 'rounds-elder',
  postId: 'elder',
  visitsPerRound: 4,
  shortest: 120,
  longest: 150,
  walkingMetersPerMinute: 50,
  slots: workingHalfDays,
  onHoliday: 'keep',
};

/** The rules of the sample's roster: all requirements of the volunteer regulation are hard. */
export const rosterRules: readonly RosterRule[] = [
  { id: 'post', kind: 'post', weight: 'hard' },
  { id: 'consent', kind: 'consent', weight: 'hard' },
  { id: 'availability', kind: 'availability', weight: 'hard' },
  { id: 'skill', kind: 'skill', weight: 'hard' },
  { id: 'licence', kind: 'licence', weight: 'hard' },
  { id: 'insurance', kind: 'insurance', weight: 'hard' },
  { id: 'overlap', kind: 'overlap', weight: 'hard' },
  { id: 'weekly-offer', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
  { id: 'one-a-day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 },
  { id: 'no-more-than-wanted', kind: 'cover', weight: 'hard', level: 'maximum' },
  { id: 'cover', kind: 'cover', weight: 1000, level: 'wanted' },
  { id: 'fair-load', kind: 'fairness', weight: 5, of: 'shifts' },
  { id: 'same-carer', kind: 'continuity', weight: 2 },
];

/** The monthly haircut day of the elders: low-priced, so its hours are not volunteer hours. */
export const haircutDay = {
  id: 'haircut',
  title: '老年人理发日',
  recurrence: { kind: 'monthly', day: haircut.dayOfMonth, shortMonth: 'last-day' },
  seats: haircut.seats,
  wanting: haircut.wanting,
  fee: haircut.feeFen,
} as const;
