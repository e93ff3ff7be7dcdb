/// <reference types="vite/client" />

declare module 'virtual:solved-sample' {
  /** The roster of the sample, planned while the page was built; undefined on a stand-in core. */
  export const solvedSample: import('@community1373/core').RosterProposal | undefined;
}
