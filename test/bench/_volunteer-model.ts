// A volunteer roster of the size of a large district, generated from a seed: 500 people × 56 days × 7 posts × 3 stations × 2 shifts.
import { addDays, type CivilDate } from '@community1373/base/calendar';
import { createRandom } from '@community1373/base/random';
import type { RosterProblem } from '@community1373/scheduling';

const from: CivilDate = '2026-11-02';
const days = 56;
const halfDays = [
  { from: '08:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
] as const;
const starts = ['08:30', '14:00'] as const;

/** Generates the model: people with one to three posts, half of the half days of a week, one or two duties a week, and some preferences. */
export const volunteerModel = (seed: string): RosterProblem => {
  const random = createRandom(`volunteers ${seed}`);
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
  const posts = numbers(7).map((i) => `post-${i + 1}`);
  const stations = numbers(3).map((i) => `station-${i + 1}`);
  const people = numbers(500).map((i) => {
    const own = random.shuffle([...posts]).slice(0, 1 + random.below(3));
    return {
      id: `v-${String(i + 1).padStart(3, '0')}`,
      posts: own,
      insured: true,
      consents: true,
      maxMinutesPerWeek: 120 * (1 + random.below(2)),
      availability: numbers(7).flatMap((day) =>
        halfDays.flatMap((half) => (random.below(2) === 0 ? [] : [{ weekday: day + 1, ...half }])),
      ),
      unavailable: numbers(4).map(() => addDays(from, random.below(days))),
      wishes:
        random.below(2) === 0
          ? []
          : [
              { like: true, weekday: 1 + random.below(5) },
              { like: true, placeId: stations[random.below(3)] ?? '' },
            ],
    };
  });
  const shifts = numbers(days).flatMap((day) =>
    posts.flatMap((postId) =>
      stations.flatMap((placeId) =>
        starts.map((start) => ({
          id: `${day} ${postId} ${placeId} ${start}`,
          postId,
          placeId,
          date: addDays(from, day),
          start,
          minutes: 120,
          minimum: 1,
          wanted: 2 + random.below(3),
        })),
      ),
    ),
  );
  return {
    from,
    to: addDays(from, days - 1),
    people,
    shifts,
    rules: [
      { id: 'post', kind: 'post', weight: 'hard' },
      { id: 'availability', kind: 'availability', weight: 'hard' },
      { id: 'overlap', kind: 'overlap', weight: 'hard' },
      { id: 'offer', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
      { id: 'one a day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 },
      { id: 'minimum', kind: 'cover', weight: 300, level: 'minimum' },
      { id: 'wanted', kind: 'cover', weight: 100, level: 'wanted' },
      { id: 'wishes', kind: 'preference', weight: 1 },
    ],
  };
};
