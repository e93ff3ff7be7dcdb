import type { Path } from '@community1373/base/diagnostics';
import type { Findings } from '../community/findings';
import { type Term, termWords } from '../messages/record-words';

const shownTerms = 20;

/** The ids of a work model's elements, by list. */
export type Vocabulary = Readonly<Record<Term, ReadonlySet<string>>>;

/** Collects the ids of each list of a model. */
export const vocabularyOf = (model: Readonly<Record<Term, readonly { readonly id: string }[]>>): Vocabulary => {
  const ids = (term: Term): ReadonlySet<string> => new Set(model[term].map(({ id }) => id));
  return {
    zones: ids('zones'),
    stations: ids('stations'),
    posts: ids('posts'),
    levels: ids('levels'),
    leadTitles: ids('leadTitles'),
    groups: ids('groups'),
    channels: ids('channels'),
  };
};

/** Reports an id that is not in the model's list, with the known ids. */
export const reportUnknownTerm = (
  findings: Findings,
  vocabulary: Vocabulary,
  term: Term,
  id: string,
  path: Path,
): void => {
  const ids = [...vocabulary[term]];
  const known = ids.length > shownTerms ? [...ids.slice(0, shownTerms), '…'] : ids;
  findings.add('model.unknown-term', path, id, { term: termWords[term], id, known });
};
