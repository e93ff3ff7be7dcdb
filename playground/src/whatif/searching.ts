interface Option {
  readonly label?: unknown;
}

/** Ranks an option by its label: 0 equal to the typed text, 1 beginning with it, 2 otherwise. */
const nearness = ({ label }: Option, typed: string): number => {
  const text = String(label);
  return text === typed ? 0 : text.startsWith(typed) ? 1 : 2;
};

/** Search options for a select: by label, the best match first, so that Enter takes the typed option. */
export const searching = {
  optionFilterProp: 'label',
  filterSort: (a: Option, b: Option, { searchValue }: { readonly searchValue: string }): number =>
    nearness(a, searchValue) - nearness(b, searchValue),
};
