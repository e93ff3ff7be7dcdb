/// <reference types="vite/client" />

declare module 'virtual:solved-sample' {
  /** The roster of the sample, planned at build time; undefined with a stand-in core. */
  export const solvedSample: import('@community1373/core').RosterProposal | undefined;
}

declare module 'virtual:sample-view' {
  /** The view of the sample with that roster, as the worker would return it; undefined with a stand-in core. */
  export const sampleView: Omit<import('./session/view').View, 'start'> | undefined;
}
