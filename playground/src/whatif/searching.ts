interface Option {
  readonly label?: unknown;
}

/** How near an option's label is to what was typed: the same, beginning with it, or holding it. */
const nearness = ({ label }: Option, typed: string): number => {
  const text = String(label);
  return text === typed ? 0 : text.startsWith(typed) ? 1 : 2;
};

/** The search of a list of choices: by what they are called, the nearest first, so that Enter takes what was typed. */
export const searching = {
  optionFilterProp: 'label',
  filterSort: (a: Option, b: Option, { searchValue }: { readonly searchValue: string }): number => nearness(a, searchValue) - nearness(b, searchValue),
};
