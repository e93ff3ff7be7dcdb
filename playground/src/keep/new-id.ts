/** An id for what is kept: the time of its making, and enough chance that two tabs never meet. */
export const newId = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
