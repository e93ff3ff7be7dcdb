/** Number of values kept: those of a base and of its variants, so that switching between them recomputes nothing. */
const kept = 4;

/**
 * Remembers the results computed from some inputs and returns them while the inputs are the same objects. Documents are immutable and share the parts that an
 * edit did not change, so that the same object means the same value. `compute` receives only its inputs, and therefore cannot depend on anything else.
 */
export const remember = <I extends object, T>(compute: (inputs: I) => T): ((inputs: I) => T) => {
  let known: readonly { readonly inputs: I; readonly value: T }[] = [];
  return (inputs) => {
    // The keys of the type are those of the literal that each caller writes.
    const keys = Object.keys(inputs) as (keyof I)[];
    const found = known.find((entry) => keys.every((key) => Object.is(entry.inputs[key], inputs[key])));
    if (found !== undefined) {
      if (found !== known[0]) known = [found, ...known.filter((entry) => entry !== found)];
      return found.value;
    }
    const value = compute(inputs);
    known = [{ inputs, value }, ...known].slice(0, kept);
    return value;
  };
};
