import type { candidatesFor } from '@community1373/core';

/** Somebody who could come to a shift, as core ranks them. */
export type RankedCandidate = Extract<ReturnType<typeof candidatesFor>, { readonly ok: true }>['value'][number];
