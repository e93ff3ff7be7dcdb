import type { Community, WorkModel } from '@community1373/model';
import type { ModelList } from './model-change';

/** A document that carries a work model: the model alone, or a scenario. */
export interface Adaptable {
  readonly model: WorkModel;
  readonly community?: Community | undefined;
  readonly [part: string]: unknown;
}

/** An element of any list of a model. */
export interface AnyElement {
  readonly id: string;
  readonly name?: WorkModel['name'];
}

/** The elements of one of a model’s lists. */
export const elementsOf = (model: WorkModel, list: ModelList): readonly AnyElement[] => model[list];

/** The document with other elements in one of its model’s lists; that they are elements is read when all changes are made. */
export const withElements = (document: Adaptable, list: ModelList, elements: readonly AnyElement[]): Adaptable => ({
  ...document,
  model: { ...document.model, [list]: elements },
});
