import type { Explanation } from '@community1373/base/explain';
import type { CheckedInput } from './input';
import type { Problems, StepCode } from '../messages/codes';
import type { Payer } from '../document/payer';
import { pathToRoot } from '../network/tree';

/** The payers who share the cost, and the reason for each of the others. */
export interface Scope {
  readonly payers: readonly Payer[];
  readonly left: readonly { readonly householdId: string; readonly why: Explanation<StepCode> }[];
}

/** Returns a function that gives the reason why a payer is out of scope; undefined when it is in scope. */
const reasonsToLeave = ({ levy, tree }: CheckedInput): ((payer: Payer) => Explanation<StepCode> | undefined) => {
  const excluded = new Map(levy.exclusions?.map(({ householdId, reason }) => [householdId, reason]));
  const { scope } = levy;
  const named = new Set(
    scope.kind === 'households' ? scope.householdIds : scope.kind === 'places' ? scope.placeIds : [],
  );
  const beyond = new Set(scope.kind === 'beyond' ? scope.segmentIds : []);
  const onNetwork = ({ householdId }: Payer): boolean => {
    const tap = tree?.taps.get(householdId);
    if (tree === undefined || tap === undefined) return false;
    return scope.kind === 'network' || pathToRoot(tree, tap).some(({ id }) => beyond.has(id));
  };
  return (payer) => {
    const reason = excluded.get(payer.householdId);
    if (reason !== undefined) return { code: 'apportionment.scope-excluded', params: { reason } };
    switch (scope.kind) {
      case 'all':
        return undefined;
      case 'households':
        return named.has(payer.householdId) ? undefined : { code: 'apportionment.scope-not-named', params: {} };
      case 'places':
        return payer.placeIds?.some((place) => named.has(place)) === true
          ? undefined
          : { code: 'apportionment.scope-elsewhere', params: {} };
      default:
        return onNetwork(payer) ? undefined : { code: 'apportionment.scope-off-network', params: {} };
    }
  };
};

/** Sorts the payers into those in scope and those left out; undefined when the scope cannot be determined or is empty. */
export const scopeOf = (input: CheckedInput, sink: Problems): Scope | undefined => {
  const { levy, payers, tree } = input;
  const { scope } = levy;
  if ((scope.kind === 'network' || scope.kind === 'beyond') && tree === undefined) {
    sink.add('apportionment.network-missing', ['levy', 'network'], undefined);
    return undefined;
  }
  if (scope.kind === 'beyond') {
    const known = new Set(tree?.segments.map(({ id }) => id));
    for (const [i, segment] of scope.segmentIds.entries()) {
      if (known.has(segment)) continue;
      sink.add('apportionment.segment-unknown', ['levy', 'scope', 'segmentIds', i], segment, { segment });
      return undefined;
    }
  }
  const why = reasonsToLeave(input);
  const inside: Payer[] = [];
  const left: { householdId: string; why: Explanation<StepCode> }[] = [];
  for (const payer of payers) {
    const reason = why(payer);
    if (reason === undefined) inside.push(payer);
    else left.push({ householdId: payer.householdId, why: reason });
  }
  if (inside.length === 0) {
    sink.add('apportionment.scope-empty', ['levy', 'scope'], scope);
    return undefined;
  }
  return { payers: inside, left };
};
