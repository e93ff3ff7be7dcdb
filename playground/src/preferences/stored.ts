/** Reads a stored choice; returns the fallback where the browser stores nothing. */
export const readChoice = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
  try {
    const stored = localStorage.getItem(`community1373.${key}`);
    return allowed.find((choice) => choice === stored) ?? fallback;
  } catch {
    return fallback;
  }
};

/** Stores a choice where the browser allows it. */
export const keepChoice = (key: string, choice: string): void => {
  try {
    localStorage.setItem(`community1373.${key}`, choice);
  } catch {
    // Without storage the choice still applies until the page is closed.
  }
};
