import { type Absence, addDays, spanOfAbsence } from '@community1373/base/calendar';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { adopt, parseScenario, plan, type Scenario } from '..';
import { markAbsent, rankCandidates, repair, withdrawAbsence } from '../roster';
import { sampleScenario } from '../sample';

let planned: Scenario;
beforeAll(async () => {
  const scenario: Scenario = sampleScenario();
  const made = await plan(scenario, { seed: '1373', budget: { work: 100 } });
  if (!made.ok) throw new Error(JSON.stringify(made.report.items));
  planned = adopt(scenario, made.value).next;
});

const minute = (text: string): number =>
  Date.parse(`${text.slice(0, 10)}T00:00Z`) / 60_000 + Number(text.slice(11, 13)) * 60 + Number(text.slice(14));

/** Returns the shifts of the adopted roster on which a volunteer's time overlaps with an absence, minute by minute. */
const met = ({ decisions: { roster } }: Scenario, volunteerId: string, absence: Absence): readonly string[] => {
  const { from, to } = spanOfAbsence(absence);
  return (roster?.roster.assignments ?? []).flatMap(({ personId, shiftId, state }) => {
    const shift = roster?.shifts.find(({ id }) => id === shiftId);
    if (personId !== volunteerId || shift === undefined || state === 'missed' || state === 'declined') return [];
    const start = minute(`${shift.date}T${shift.start}`);
    return Array.from({ length: shift.minutes }, (_, i) => start + i).some(
      (at) => at >= minute(from) && at < minute(to),
    )
      ? [shiftId]
      : [];
  });
};

const clock = fc.constantFrom('00:00' as const, '08:30' as const, '09:45' as const, '15:00' as const, '20:00' as const);

describe('an absence', () => {
  it('law: after a repair its person is on no shift that it meets, parallel ones among them', async () => {
    const absences = fc
      .tuple(fc.nat(27), fc.integer({ min: 1, max: 5 }), clock, clock)
      .map(([first, days, begin, end]): Absence => {
        const { from } = planned.period;
        const [one, last] = [addDays(from, first), addDays(from, first + days)];
        return days === 1
          ? one
          : days === 2
            ? { from: one, to: last }
            : { from: `${one}T${begin}`, to: `${last}T${end}` };
      });
    await fc.assert(
      fc.asyncProperty(fc.nat(999), absences, async (draw, absence) => {
        const held = planned.decisions.roster?.roster.assignments ?? [];
        const { personId } = held[draw % held.length] ?? { personId: '' };
        const volunteer = planned.community.volunteers.find(({ id }) => id === personId);
        if (volunteer === undefined) throw new Error(personId);
        const away = markAbsent(planned, volunteer.id, absence).next;
        const repaired = await repair(away);
        if (!repaired.ok) throw new Error(JSON.stringify(repaired.report.items));
        const after = { ...away, decisions: { ...away.decisions, roster: repaired.value.decision } };
        expect(met(after, personId, absence)).toEqual([]);
        // Everyone taken off a shift is notified, and is not a candidate for it.
        for (const shiftId of met(away, personId, absence)) {
          expect(repaired.value.released).toContainEqual({ personId, shiftId });
          const ranked = rankCandidates(after, shiftId);
          const own = ranked.ok ? ranked.value.find((candidate) => candidate.personId === personId) : undefined;
          expect(own?.blockingRules.map(({ why }) => why.code)).toContain(
            typeof absence === 'string' ? 'scheduling.away' : 'scheduling.away-span',
          );
        }
        expect(withdrawAbsence(away, volunteer.id, absence).next.community.volunteers).toEqual(
          planned.community.volunteers,
        );
      }),
      { numRuns: 12 },
    );
  });

  it('is marked once, of a volunteer there is, and files without it are read as ever', () => {
    const [volunteer] = planned.community.volunteers;
    if (volunteer === undefined) throw new Error('nobody');
    const span = { from: '2026-11-05T08:00', to: '2026-11-06' } as const;
    const twice = markAbsent(
      markAbsent(markAbsent(planned, volunteer.id, span).next, volunteer.id, '2026-11-09').next,
      volunteer.id,
      { ...span },
    ).next;
    expect(twice.community.volunteers[0]?.unavailable).toEqual([span, '2026-11-09']);
    expect(() => markAbsent(planned, 'nobody' as typeof volunteer.id, '2026-11-09')).toThrow('core.unknown-volunteer');
    for (const scenario of [planned, twice]) expect(parseScenario(JSON.parse(JSON.stringify(scenario))).ok).toBe(true);
    const wrong = {
      ...twice,
      community: {
        ...twice.community,
        volunteers: [{ ...volunteer, unavailable: [{ from: '2026-11-06', to: '2026-11-05' }] }],
      },
    };
    expect(parseScenario(JSON.parse(JSON.stringify(wrong))).report.items[0]?.path).toEqual([
      'community',
      'volunteers',
      0,
      'unavailable',
      0,
      'to',
    ]);
  });
});
