/// <reference types="vite/client" />

declare module 'virtual:solved-sample' {
  /** The roster of the sample, planned while the page was built; undefined on a stand-in core. */
  export const solvedSample: import('@community1373/core').RosterProposal | undefined;
}

declare module 'virtual:sample-view' {
  /** The view of the sample with that roster, as the worker would give it; undefined on a stand-in core. */
  export const sampleView: Omit<import('./session/protocol').View, 'start'> | undefined;
}
