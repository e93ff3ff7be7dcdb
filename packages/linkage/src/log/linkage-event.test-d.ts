import { expectTypeOf, test } from 'vitest';
import {
  linkageCatalogue,
  type LinkageCode,
  type LinkageEvent,
  type LinkageEventOf,
  type LinkageReasonCode,
  replayLinkage,
} from '..';
import { type MatchInput, toMatchInput } from '../matching';

test('an event is narrowed by its type', () => {
  expectTypeOf<LinkageEventOf<'project-offered'>['outOfTurn']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<LinkageEventOf<'need-closed'>['outcome']>().toEqualTypeOf<'resolved' | 'unresolved'>();
  expectTypeOf<LinkageEventOf<'paired'>>().not.toHaveProperty('name');
  // @ts-expect-error an offer lapses by the dates; nobody records it
  expectTypeOf<LinkageEvent['type']>().extract<'offer-lapsed'>().toEqualTypeOf<'offer-lapsed'>();
});

test('every code has its text, and every diagnostic how to mend it', () => {
  expectTypeOf<keyof (typeof linkageCatalogue)['en']>().toEqualTypeOf<
    LinkageCode | `${LinkageCode}/fix` | LinkageReasonCode
  >();
  expectTypeOf<keyof (typeof linkageCatalogue)['zh-CN']>().toEqualTypeOf<keyof (typeof linkageCatalogue)['en']>();
});

test('a state is read only, and opens into a matching', () => {
  const { state } = replayLinkage([]);
  if (state === undefined) return;
  // @ts-expect-error the state is derived, not changed
  state.asOf = '2026-01-01';
  expectTypeOf(toMatchInput(state)).toEqualTypeOf<MatchInput>();
});
