import type { Explanation } from '@community1373/base/explain';
import type { Language } from '../preferences/language';
import type { WantedVariant } from '../session/wanted-variant';
import type { SlimComparison } from '../session/what-if-protocol';

/**
 * Returns the name of a variant: the one given to it, otherwise what it says, by its first modification that is on and the number of the others; a number for one
 * that changes nothing yet.
 */
export const nameOfVariant = (
  { t, why }: Language,
  { id, name, modifications }: WantedVariant,
  says: readonly (Explanation | undefined)[],
): string => {
  if (name.trim() !== '') return name;
  const said = says.filter((_, i) => modifications[i]?.on === true).flatMap((one) => one ?? []);
  const [first] = said;
  if (first === undefined) return t('whatif.variant', { n: id.slice(1) });
  return said.length === 1 ? why(first) : t('whatif.variant-and-more', { first: why(first), n: said.length - 1 });
};

/** Returns a comparison with the names of its variants as the page shows them. */
export const withShownNames = (
  language: Language,
  comparison: SlimComparison,
  wanted: readonly WantedVariant[],
): SlimComparison => ({
  ...comparison,
  variants: comparison.variants.map((compared) => {
    const variant = wanted.find(({ id }) => id === compared.id);
    return variant === undefined ? compared : { ...compared, name: nameOfVariant(language, variant, compared.says) };
  }),
});
