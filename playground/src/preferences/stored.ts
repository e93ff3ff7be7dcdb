/** Reads a remembered choice; a browser that keeps nothing gives the fallback. */
export const readChoice = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
  try {
    const stored = localStorage.getItem(`community1373.${key}`);
    return allowed.find((choice) => choice === stored) ?? fallback;
  } catch {
    return fallback;
  }
};

/** Remembers a choice where the browser allows it. */
export const keepChoice = (key: string, choice: string): void => {
  try {
    localStorage.setItem(`community1373.${key}`, choice);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
};
