import { useSyncExternalStore } from 'react';

/** The views of the page, in the order of its navigation. */
export const viewNames = ['reach', 'grid', 'roster', 'costs', 'matters', 'linkage', 'model', 'whatif', 'files'] as const;

export type ViewName = (typeof viewNames)[number];

/** Where in the page somebody is: a view, and a part of it where it has parts. */
export interface Route {
  readonly view: ViewName;
  readonly part: string | undefined;
}

export const hrefOf = (view: ViewName, part?: string): string => `#/${view}${part === undefined ? '' : `/${part}`}`;

let shown = location.hash;

/** A hash that is no route (the skip link’s, a shared link’s) leaves the page where it is. */
const currentHash = (): string => {
  if (location.hash.startsWith('#/') || location.hash === '') shown = location.hash;
  return shown;
};

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The route that the address says; an unknown view is the first one. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, currentHash);
  const [name = '', part] = hash.slice(2).split('/');
  return { view: viewNames.find((view) => view === name) ?? 'reach', part: part === '' ? undefined : part };
};

/** Shows another part of a view; the step back in the browser leads out of the view, not through its parts. */
export const showPart = (view: ViewName, part: string): void => {
  history.replaceState(null, '', hrefOf(view, part));
  dispatchEvent(new HashChangeEvent('hashchange'));
};
