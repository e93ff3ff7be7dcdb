import type { Scenario } from '@community1373/core';
import type { ModelChange } from '@community1373/core/adaptation';
import type { Language } from '../preferences/language';

export type Model = Scenario['model'];

/** The lists of a model that the page edits, in display order. */
export const editedLists = [
  'zones',
  'stations',
  'posts',
  'coverages',
  'levels',
  'leadTitles',
  'groups',
  'channels',
  'parties',
] as const;

export type EditedList = (typeof editedLists)[number];

/** Describes a change as text, with the current names of the model. */
export const sayChange = ({ t, local }: Language, model: Model, change: ModelChange): string => {
  if (change.kind === 'head')
    return change.slogan === null || change.slogan === undefined
      ? t('model.says-no-slogan')
      : t('model.says-slogan', { label: change.slogan.label });
  const list = t(`model.${change.list}`);
  const nameOf = (id: string): string => {
    const element = model[change.list].find((one) => one.id === id);
    return element === undefined ? id : local(element.name);
  };
  switch (change.kind) {
    case 'rename':
      return t('model.says-rename', {
        list,
        from: nameOf(change.id),
        to: change.name === undefined ? (change.to ?? '') : local(change.name),
      });
    case 'add':
      return t('model.says-add', { list, name: local(change.element.name) });
    case 'change':
      return t('model.says-change', { list, name: nameOf(change.element.id) });
    case 'remove':
      return change.mapTo === undefined
        ? t('model.says-remove', { list, name: nameOf(change.id) })
        : t('model.says-remove-to', { list, name: nameOf(change.id), to: nameOf(change.mapTo) });
  }
};
