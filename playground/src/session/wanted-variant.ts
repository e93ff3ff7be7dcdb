import type { Modification } from '@community1373/core/what-if';

/** The most variants beside the base; longer lists are rejected. */
export const mostVariants = 3;

/** A variant being edited; modifications that are off are not applied. */
export interface WantedVariant {
  readonly id: string;
  /** The given name; empty for one that is named by what it says. */
  readonly name: string;
  readonly modifications: readonly { readonly modification: Modification; readonly on: boolean }[];
}

/** Returns the name of a variant for core and for code: its id where none is given. */
export const writtenName = ({ id, name }: WantedVariant): string => (name.trim() === '' ? id : name);

/** Returns the modifications of a variant that are on. */
export const modificationsOn = ({ modifications }: WantedVariant): readonly Modification[] =>
  modifications.filter(({ on }) => on).map(({ modification }) => modification);
