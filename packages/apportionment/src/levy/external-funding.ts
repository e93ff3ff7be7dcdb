import type { Levy } from '../document/levy';
import { responsibleParties, type ResponsibleParty } from '../document/responsibility';
import type { Problems } from '../messages/codes';

/** Money from outside the households: from a responsible party, or a subsidy off the whole cost. */
export interface ExternalFunding {
  /** The responsible party, or a subsidy. */
  readonly source: ResponsibleParty | 'subsidy';
  /** Id of the party or the subsidy. */
  readonly id: string;
  /** The amount used, in fen. */
  readonly fen: number;
  /** The part of its offer beyond the remaining cost, in fen. */
  readonly unusedFen: number;
}

/** Checks that every possibly responsible party has been asked; each party without an answer is reported. */
export const checkResponsibility = (levy: Levy, sink: Problems): void => {
  for (const party of responsibleParties)
    if (levy.responsibility[party] === undefined)
      sink.add('apportionment.responsibility-unanswered', ['levy', 'responsibility', party], undefined, {
        party: partyNames[party],
      });
};

/** 责任主体名称 names of the responsible parties. */
const partyNames = {
  utility: { 'zh-CN': '专业经营单位', en: 'the utility company' },
  builder: { 'zh-CN': '建设单位', en: 'the builder' },
  wrongdoer: { 'zh-CN': '侵权人', en: 'the wrongdoer' },
  repairFund: { 'zh-CN': '维修资金', en: 'the repair fund' },
} as const;

/** Returns the payments before those of the households, in order, and the remaining cost. Subsidies divided by claims come later, off the shares. */
export const outsideMoney = (
  levy: Levy,
  costFen: number,
): { readonly outside: readonly ExternalFunding[]; readonly leftFen: number } => {
  let left = costFen;
  const outside: ExternalFunding[] = [];
  const take = (source: ExternalFunding['source'], id: string, offered: number): void => {
    const fen = Math.min(left, offered);
    left -= fen;
    outside.push({ source, id, fen, unusedFen: offered - fen });
  };
  for (const party of responsibleParties) {
    const answer = levy.responsibility[party];
    if (answer?.liable === true) take(party, answer.partyId, answer.pays === 'all' ? left : answer.pays);
  }
  for (const { id, fen, division } of levy.subsidies ?? []) if (division === undefined) take('subsidy', id, fen);
  return { outside, leftFen: left };
};
