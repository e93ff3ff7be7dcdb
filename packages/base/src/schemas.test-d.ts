import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { AbsenceRange, absenceRangeSchema } from './calendar/absence';
import type { WorkCalendar, workCalendarSchema } from './calendar/work-calendar';
import type { LocalText } from './explain';
import { eventLogSchema, type EventLog } from './log';
import type {
  Certainty,
  certaintySchema,
  LegalRule,
  legalRuleSchema,
  localTextSchema,
  Provenance,
  provenanceSchema,
  RulePack,
  rulePackSchema,
} from './rules/rule-pack';

type Out<S extends z.ZodType> = z.output<S>;

describe('the written types are those of the schemas, field by field', () => {
  it('of rules', () => {
    expectTypeOf<Out<typeof certaintySchema>>().toEqualTypeOf<Certainty>();
    expectTypeOf<Out<typeof localTextSchema>>().toEqualTypeOf<LocalText>();
    expectTypeOf<Out<typeof provenanceSchema>>().toEqualTypeOf<Provenance>();
    expectTypeOf<Out<typeof legalRuleSchema>>().toEqualTypeOf<LegalRule>();
    expectTypeOf<Out<typeof rulePackSchema>>().toEqualTypeOf<RulePack>();
  });

  it('of calendars', () => {
    expectTypeOf<Out<typeof workCalendarSchema>>().toEqualTypeOf<WorkCalendar>();
    expectTypeOf<Out<typeof absenceRangeSchema>>().toEqualTypeOf<AbsenceRange>();
  });

  it('of a log of events', () => {
    expectTypeOf(eventLogSchema<LocalText>).returns.toEqualTypeOf<z.ZodType<EventLog<LocalText>>>();
  });
});
