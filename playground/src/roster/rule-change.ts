import type { candidatesFor } from '@community1373/core';

type Ranked = Extract<ReturnType<typeof candidatesFor>, { readonly ok: true }>['value'][number];

/** What a change of the roster does to one rule, as core says it. */
export type RuleChange = Ranked['changes'][number];

/** Somebody who could come to a shift, as core ranks them. */
export type RankedCandidate = Ranked;
