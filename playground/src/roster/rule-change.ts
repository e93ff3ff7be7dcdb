import type { rankCandidates } from '@community1373/core/roster';

/** A candidate for a shift, as ranked by core. */
export type RankedCandidate = Extract<ReturnType<typeof rankCandidates>, { readonly ok: true }>['value'][number];
