import { expectTypeOf, test } from 'vitest';
import type { EventOf, MatterEvent, MatterEventType, MatterLog, MatterState, Moment, Vote, VotesNeeded } from '..';
import { deadlines, nextSteps, replayMatter, tally } from '..';

test('an event has the content of its type and no other', () => {
  expectTypeOf<EventOf<'ballot-cast'>['choice']>().toEqualTypeOf<'for' | 'against' | 'abstain'>();
  expectTypeOf<EventOf<'levy-issued'>>().not.toHaveProperty('choice');
  expectTypeOf<MatterEvent['type']>().toEqualTypeOf<MatterEventType>();
  const opened = {
    type: 'ballot-cast',
    at: '2026-01-12T08:00',
    by: 'u',
    role: 'owner',
    voteId: 'v',
    memberId: 'u',
    choice: 'perhaps',
  } as const;
  // @ts-expect-error: there is no such choice
  replayMatter([opened]);
});

test('a time is a text of its pattern', () => {
  expectTypeOf<string>().not.toExtend<MatterEvent['at']>();
  expectTypeOf<'2026-01-12T08:00'>().toExtend<MatterEvent['at']>();
});

test('state and votes are read, not written', () => {
  expectTypeOf<MatterState['history']>().toEqualTypeOf<readonly MatterEvent[]>();
  expectTypeOf(replayMatter).returns.toEqualTypeOf<MatterState>();
  expectTypeOf<Parameters<typeof tally>[0]>().toEqualTypeOf<Vote>();
  expectTypeOf(nextSteps).parameter(0).toEqualTypeOf<MatterLog>();
  expectTypeOf(deadlines).parameter(1).toEqualTypeOf<Moment>();
});

test('what is needed tells how many only where it is possible', () => {
  expectTypeOf<Extract<VotesNeeded, { possible: false }>>().not.toHaveProperty('heads');
});
