import type { LocalText } from '@community1373/base/explain';
import type { Level } from './level';

/** The order of a model's levels, from the root down; dwellings come below the last level. */
export interface LevelOrder {
  /** Returns the rank of a level, 0 for the topmost; undefined for a level that the model does not have. */
  readonly rankOf: (levelId: string) => number | undefined;
  readonly nameOf: (rank: number) => LocalText;
  /** Returns the first required level strictly between two ranks; undefined where all are optional. */
  readonly missingBetween: (upper: number, lower: number) => LocalText | undefined;
  /** The number of levels, which is the rank of a dwelling. */
  readonly dwellingRank: number;
  /** The names of the levels that a root may have: those with only optional levels above. */
  readonly rootNames: readonly LocalText[];
  /** The names of the levels that dwellings may belong to: those with only optional levels below. */
  readonly dwellingNames: readonly LocalText[];
}

/** Ranks the levels of a model. */
export const orderLevels = (levels: readonly Level[]): LevelOrder => {
  const ranks = new Map(levels.map(({ id }, rank) => [id, rank]));
  const names = levels.map(({ name }) => name);
  // For each rank, the first required rank at or below it.
  const nextRequired: number[] = [];
  for (let rank = levels.length - 1, next = levels.length; rank >= 0; rank -= 1) {
    if (levels[rank]?.optional !== true) next = rank;
    nextRequired[rank] = next;
  }
  const missingBetween = (upper: number, lower: number): LocalText | undefined => {
    const required = nextRequired[upper + 1] ?? levels.length;
    return required < lower ? names[required] : undefined;
  };
  return {
    rankOf: (levelId) => ranks.get(levelId),
    nameOf: (rank) => names[rank] ?? { 'zh-CN': '户室', en: 'dwelling' },
    missingBetween,
    dwellingRank: levels.length,
    rootNames: names.filter((_, rank) => missingBetween(-1, rank) === undefined),
    dwellingNames: names.filter((_, rank) => missingBetween(rank, levels.length) === undefined),
  };
};
