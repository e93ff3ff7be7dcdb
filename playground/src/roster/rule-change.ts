import type { candidatesFor } from '@community1373/core';

/** A candidate for a shift, as ranked by core. */
export type RankedCandidate = Extract<ReturnType<typeof candidatesFor>, { readonly ok: true }>['value'][number];
