import type { StepGenerator } from '@community1373/base/run';
import { bySilence, turnSize } from '../log/rotation';
import { compareIds } from '../model/ids';
import { mergeInSteps } from './merge-in-steps';
import type { MatchInput, MatchOrganisation } from './match-input';

/** Returns the number of free places of an organisation. */
export const freePlaces = ({ capacity, carried }: MatchOrganisation): number => Math.max(0, capacity - carried);

/** A free place with the turn that it would have. */
interface Place {
  readonly column: number;
  readonly silent: boolean | undefined;
  readonly taken: number;
  readonly size: number;
  readonly last: string;
}

const comparePlaces = (a: Place, b: Place): number =>
  bySilence(a, b) || a.taken * b.size - b.taken * a.size || compareIds(a.last, b.last) || a.column - b.column;

/**
 * Lists the column of every free place that could be filled, by the turn that the place would have: projects taken lately plus the places filled before it.
 * `wanted` counts the needs that each organisation may have.
 */
export function* fillingOrderInSteps(
  { model }: MatchInput,
  organisations: readonly MatchOrganisation[],
  wanted: ArrayLike<number>,
): StepGenerator<readonly number[]> {
  const places = yield* mergeInSteps(
    organisations.map((organisation, column) =>
      Array.from({ length: Math.min(freePlaces(organisation), Number(wanted[column])) }, (_, k) => ({
        column,
        silent: organisation.silent,
        taken: organisation.takenLately + k,
        size: turnSize(model.rotation, organisation.capacity),
        // The later places of an organisation come after its first one, which makes it the organisation that took on a project last.
        last: k === 0 ? (organisation.lastTaken ?? '') : '~',
      })),
    ),
    comparePlaces,
  );
  return places.map(({ column }) => column);
}
