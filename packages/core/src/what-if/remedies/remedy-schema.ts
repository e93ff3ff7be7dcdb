import { receiptSchema, subsidySchema } from '@community1373/apportionment/schemas';
import { CodedError, type Diagnostic, errorsBy } from '@community1373/base/diagnostics';
import { matterEventSchema } from '@community1373/deliberation/schemas';
import { linkageEventSchema } from '@community1373/linkage/schemas';
import { leadSchema, volunteerSchema } from '@community1373/model/schemas';
import { holidayPolicySchema } from '@community1373/scheduling/schemas';
import * as z from 'zod';
import type { Remedy } from './remedy';

const id = z.string().min(1);
const remedy = <K extends Remedy['kind'], S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape });
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();

const remedySchema = z.discriminatedUnion('kind', [
  remedy('fill-places', {
    volunteers: list(volunteerSchema),
    moves: list(z.object({ kind: z.enum(['add', 'remove']), personId: id, shiftId: id })),
  }),
  remedy('add-volunteers', { volunteers: list(volunteerSchema) }),
  remedy('complete-grid', { leads: list(leadSchema), channelsAt: list(id) }),
  remedy('record-steps', { matterId: id, events: list(matterEventSchema) }),
  remedy('extend-linkage', { events: list(linkageEventSchema) }),
  remedy('add-subsidy', { levyId: id, subsidy: subsidySchema }),
  remedy('collect', { levyId: id, receipts: list(receiptSchema) }),
  remedy('set-seats', { seatedDayId: id, seats: z.int().min(0) }),
  remedy('hold-on', { seatedDayId: id, onHoliday: holidayPolicySchema }),
]);

let errorsOf: ((value: unknown) => readonly Diagnostic[]) | undefined;

/** Throws `core.remedy`, with the problems, for what is no remedy of a known kind and shape. */
export const checkRemedy = (given: Remedy): void => {
  errorsOf ??= errorsBy(remedySchema);
  const items = errorsOf(given);
  if (items.length > 0)
    throw new CodedError('core.remedy', given, { items, total: items.length, errors: items.length });
};
