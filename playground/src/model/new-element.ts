import type { ModelChange } from '@community1373/core/adaptation';
import type { EditedList, Model } from './say-change';

/** The form values of a new element of a list. */
export interface Entered {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** The source of the element. */
  readonly source: string;
  /** The level of a new lead title, or the level above a new level. */
  readonly levelId: string;
  /** True to insert nodes of a new level into the grid. */
  readonly fill: boolean;
}

/** Returns the change that adds an element. A coverage copies the last one of its list, to be edited afterwards; a group is a care group. */
export const addingOf = (
  model: Model,
  list: EditedList,
  { id, zh, en, source, levelId, fill }: Entered,
): ModelChange | undefined => {
  const element = { id, name: { 'zh-CN': zh, en: en === '' ? zh : en }, provenance: { kind: 'said', source } } as const;
  switch (list) {
    case 'levels': {
      const above = model.levels.findIndex((level) => level.id === levelId);
      return {
        kind: 'add',
        list,
        element: { ...element, requiredPosts: [], inheritsLeads: true, optional: !fill },
        at: (above < 0 ? model.levels.length - 1 : above) + 1,
        fill,
      };
    }
    case 'leadTitles':
      return { kind: 'add', list, element: { ...element, levelId } };
    case 'groups':
      return { kind: 'add', list, element: { ...element, kind: { by: 'care' } } };
    case 'coverages': {
      const last = model.coverages.at(-1);
      return last === undefined ? undefined : { kind: 'add', list, element: { ...last, aliases: [], ...element } };
    }
    default:
      return { kind: 'add', list, element };
  }
};
