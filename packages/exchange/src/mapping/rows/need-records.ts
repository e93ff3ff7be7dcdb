import type { Cadence } from '@community1373/model';
import type { Plain } from '../../sheets/document';
import { readFrequency } from '../values/frequency';
import { readQuantity } from '../values/units';
import type { ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';

/** The household or the node that has a need. */
export type NeedOf =
  | { readonly kind: 'household'; readonly householdId: string }
  | { readonly kind: 'node'; readonly nodeId: string };

/** Frequency and length of a need as a row states them; null for a part that it does not state. */
export interface NeedTerms {
  readonly cadence: Cadence | null;
  readonly minutes: number | null;
}

const mostMinutes = 1440;

/** Reads the frequency and the length that a row states; undefined after leaving the row out. */
export const needTerms = (row: MappedRow): NeedTerms | undefined => {
  const [said] = row.all('frequency');
  const cadence =
    said === undefined || typeof said.cell === 'object' ? null : readFrequency(String(said.cell), said.column.header);
  if (cadence === undefined) return row.leaveOut('exchange.mapping-frequency', 'frequency');
  const cell = row.cell('minutes-each');
  const minutes =
    cell === undefined ? null : readQuantity(cell, row.unit('minutes-each') ?? 'minutes', ['hours', 'minutes']);
  return minutes === undefined || (minutes !== null && (minutes < 1 || minutes > mostMinutes))
    ? row.leaveOut('exchange.mapping-minutes-each', 'minutes-each')
    : { cadence, minutes };
};

const keyOf = (of: NeedOf, postId: string, groupId: string | undefined): string =>
  JSON.stringify([of.kind === 'household' ? of.householdId : of.nodeId, postId, groupId]);

/** The needs of a table, joined with those of the scenario: what a row does not state is as in the scenario, else as chosen. */
export class NeedRecords {
  private readonly known: ReadonlyMap<string, Plain>;
  private readonly records = new Map<string, Plain>();

  constructor(private readonly context: ReadContext) {
    this.known = new Map(
      context.base.community.needs.map(({ groupId, ...need }): [string, Plain] => [
        keyOf(need.of, need.postId, groupId),
        { ...need, ...(groupId === undefined ? {} : { groupId }) },
      ]),
    );
  }

  /** Adds or changes a need; leaves the row out and returns false where neither frequency nor length is known. */
  add(
    row: MappedRow,
    of: NeedOf,
    postId: string,
    groupId: string | undefined,
    { cadence, minutes }: NeedTerms,
  ): boolean {
    const { defaults } = this.context.mapping;
    const key = keyOf(of, postId, groupId);
    const before = this.records.get(key) ?? this.known.get(key);
    const chosen = defaults?.frequency === undefined ? undefined : { every: defaults.frequency, times: 1 };
    const [often, long] = [
      cadence ?? before?.['cadence'] ?? chosen,
      minutes ?? before?.['minutes'] ?? defaults?.minutes,
    ];
    if (often === undefined || long === undefined) {
      row.leaveOut(often === undefined ? 'exchange.mapping-frequency' : 'exchange.mapping-minutes-each');
      return false;
    }
    this.records.set(key, {
      ...before,
      of,
      postId,
      ...(groupId === undefined ? {} : { groupId }),
      cadence: often,
      minutes: long,
    });
    return true;
  }

  /** The needs that were added or changed, and those that stay. */
  get all(): readonly Plain[] {
    return [...this.records.values()];
  }
}
