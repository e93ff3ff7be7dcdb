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

/** Returns the elements of one list of a model. */
export const elementsOf = (model: WorkModel, list: ModelList): readonly AnyElement[] => model[list];

/** Returns the document with other elements in one list of its model; they are validated once all changes are applied. */
export const withElements = (document: Adaptable, list: ModelList, elements: readonly AnyElement[]): Adaptable => ({
  ...document,
  model: { ...document.model, [list]: elements },
});
