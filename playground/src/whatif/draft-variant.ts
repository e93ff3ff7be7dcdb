import type { Modification } from '@community1373/core';

/** A modification of a variant that somebody works on; one that is off stays on the list and is not made. */
export interface DraftModification {
  readonly modification: Modification;
  readonly on: boolean;
}

/** A variant that somebody works on. */
export interface DraftVariant {
  readonly id: string;
  readonly name: string;
  readonly modifications: readonly DraftModification[];
}

/** More than three beside the base are not read any more. */
export const mostVariants = 3;

const key = 'community1373.variants';

const isDraft = (input: unknown): input is DraftVariant =>
  typeof input === 'object' &&
  input !== null &&
  'id' in input &&
  typeof input.id === 'string' &&
  'name' in input &&
  typeof input.name === 'string' &&
  'modifications' in input &&
  Array.isArray(input.modifications) &&
  input.modifications.every((one: unknown) => typeof one === 'object' && one !== null && 'on' in one && 'modification' in one);

/** The variants that this tab worked on; core reads each modification again before it is made. */
export const readDrafts = (): readonly DraftVariant[] | undefined => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return Array.isArray(stored) && stored.every(isDraft) ? stored.slice(0, mostVariants) : undefined;
  } catch {
    return undefined;
  }
};

export const keepDrafts = (drafts: readonly DraftVariant[]): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(drafts));
  } catch {
    // A browser that remembers nothing keeps them until the page is closed.
  }
};
