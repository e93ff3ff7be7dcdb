import type { Problem } from '../log/ledger';
import type { LinkageModel } from './linkage-model';
import { type LinkagePlace, placeFaults } from './places';
import { thingNames } from './terms';

const repeated = (what: 'party' | 'kind' | 'aid', ids: readonly string[]): readonly Problem[] =>
  ids
    .filter((id, i) => ids.indexOf(id) < i)
    .map((id) => ({ code: 'linkage.duplicate', field: 'model', received: id, params: { what: thingNames[what], id } }));

/** Returns the problems of a model and its places that a schema cannot express: duplicate ids, and places that do not form a tree. */
export const modelProblems = (model: LinkageModel, places: readonly LinkagePlace[]): readonly Problem[] => [
  ...repeated(
    'party',
    model.parties.map((party) => party.id),
  ),
  ...repeated(
    'kind',
    model.kinds.map((kind) => kind.id),
  ),
  ...repeated(
    'aid',
    model.aids.map((aid) => aid.id),
  ),
  ...placeFaults(places).map(({ id, kind }): Problem => {
    const place = { what: thingNames.place, id };
    if (kind === 'cycle') return { code: 'linkage.place-cycle', field: 'places', received: id, params: { id } };
    return {
      code: kind === 'duplicate' ? 'linkage.duplicate' : 'linkage.unknown',
      field: 'places',
      received: id,
      params: place,
    };
  }),
];
