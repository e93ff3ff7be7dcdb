import type { Locale } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import { term, termsOf, type Terms } from '../cells/choice-codecs';
import type { CellCodec } from '../cells/codec';
import { list } from '../cells/list-codec';
import { tidyCode } from '../cells/text-guard';

type TermList = 'zones' | 'stations' | 'posts' | 'levels' | 'leadTitles' | 'groups' | 'channels';

/** The codecs for the terms of a work model. */
export interface Vocabulary {
  readonly model: WorkModel;
  readonly locale: Locale;
  readonly one: (of: TermList) => CellCodec;
  readonly several: (of: TermList) => CellCodec;
}

/** Builds the vocabulary of a work model, with names written in one language. */
export const vocabularyOf = (model: WorkModel, locale: Locale): Vocabulary => {
  const known = new Map<TermList, Terms>();
  const terms = (of: TermList): Terms => {
    const found = known.get(of) ?? termsOf(model[of], locale);
    known.set(of, found);
    return found;
  };
  return { model, locale, one: (of) => term(terms(of)), several: (of) => list(tidyCode, terms(of)) };
};
