/** Creates an id for a saved document: the current time, and enough randomness that two tabs never collide. */
export const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
