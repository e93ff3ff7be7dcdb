import { useSyncExternalStore } from 'react';

/** The views of the page, in the order of its navigation. */
export const viewNames = [
  'reach',
  'grid',
  'roster',
  'costs',
  'matters',
  'linkage',
  'model',
  'whatif',
  'files',
] as const;

export type ViewName = (typeof viewNames)[number];

/** The location in the page: a view, and a part of it if it has parts. */
export interface Route {
  readonly view: ViewName;
  readonly part: string | undefined;
}

export const hrefOf = (view: ViewName, part?: string): string => `#/${view}${part === undefined ? '' : `/${part}`}`;

let shown = location.hash;

/** Returns the hash of the current route; a hash that is not a route (of the skip link or a shared link) is ignored. */
const currentHash = (): string => {
  if (location.hash.startsWith('#/') || location.hash === '') shown = location.hash;
  return shown;
};

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** Returns the route of the address; the first view for an unknown one. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, currentHash);
  const [name = '', part] = hash.slice(2).split('/');
  return { view: viewNames.find((view) => view === name) ?? 'reach', part: part === '' ? undefined : part };
};

/** Shows another part of a view; the browser's back button leaves the view instead of stepping through its parts. */
export const showPart = (view: ViewName, part: string): void => {
  history.replaceState(null, '', hrefOf(view, part));
  dispatchEvent(new HashChangeEvent('hashchange'));
};
