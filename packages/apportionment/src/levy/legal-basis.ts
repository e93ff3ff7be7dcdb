import type { Explanation } from '@community1373/base/explain';
import { packInForce, ruleInForce, type RulePack } from '@community1373/base/rules';
import type { Authority } from '../document/authority';
import type { Levy } from '../document/levy';
import type { Problems, StepCode } from '../messages/codes';
import { costRuleNames } from '../messages/names';
import type { CostRule } from '../document/cost-rule';
import type { FloorTable } from '../document/floor-table';

/** The legal rule behind each authority. */
const authorityRules: Readonly<Record<Authority['kind'], string>> = {
  'owners-decision': 'civil-code-280',
  agreement: 'civil-code-283',
  voluntary: 'residents-committee-law-42',
};

/** The article by which a cost is shared in the absence of an agreement. */
const sharingRule = 'civil-code-283';

/** Lists every floor table within a rule, with its path. */
const floorTablesOf = (
  rule: CostRule,
  path: readonly (string | number)[],
): readonly { readonly table: FloorTable; readonly path: readonly (string | number)[] }[] => {
  switch (rule.kind) {
    case 'floor':
      return [{ table: rule.table, path: [...path, 'table'] }];
    case 'fixed':
      return rule.rest === undefined ? [] : floorTablesOf(rule.rest, [...path, 'rest']);
    case 'blend':
      return rule.parts.flatMap((part, i) => floorTablesOf(part.rule, [...path, 'parts', i, 'rule']));
    default:
      return [];
  }
};

/** Refuses uncertain floor tables unless the levy acknowledges them; acknowledged ones give a warning. */
export const checkFloorTables = (
  levy: Levy,
  rule: CostRule,
  path: readonly (string | number)[],
  sink: Problems,
): void => {
  for (const { table, path: at } of floorTablesOf(rule, path)) {
    if (table.certainty === 'text-read') continue;
    const params = { table: table.id, source: table.source };
    if (levy.acknowledgedUnsure?.includes(table.id) === true)
      sink.add('apportionment.unsure-acknowledged', at, table.certainty, params, 'warning');
    else sink.add('apportionment.floor-table-unsure', at, table.certainty, params);
  }
};

/** True when a levy departs from sharing by area: by another rule, or by burdens moved between households. */
const departsFromArea = ({ rule, exemptions, limits }: Levy): boolean =>
  rule.kind !== 'area' ||
  exemptions?.some(({ borneBy }) => borneBy === 'others') === true ||
  limits?.floorFen !== undefined ||
  limits?.capFen !== undefined;

/**
 * Returns the legal basis of a levy in sentences; problems (no pack for the day, a rule not in force or uncertain, an agreement missing) go to the
 * sink.
 */
export const legalBasis = (
  levy: Levy,
  packs: readonly RulePack[],
  sink: Problems,
): readonly Explanation<StepCode>[] => {
  const { authority, decidedOn } = levy;
  const basis: Explanation<StepCode>[] = [];
  const pack = packInForce(packs, decidedOn);
  if (pack === undefined) {
    sink.add('apportionment.no-rule-pack', ['levy', 'decidedOn'], decidedOn, { date: decidedOn });
    return basis;
  }
  const use = (ruleId: string): { readonly 'zh-CN': string; readonly en: string } | undefined => {
    const rule = ruleInForce(pack, ruleId, decidedOn);
    if (rule === undefined) {
      sink.add('apportionment.rule-not-in-force', ['levy', 'decidedOn'], decidedOn, { rule: ruleId, date: decidedOn });
      return undefined;
    }
    if (rule.certainty !== 'text-read' && levy.acknowledgedUnsure?.includes(ruleId) !== true)
      sink.add('apportionment.rule-unsure', ['levy', 'acknowledgedUnsure'], rule.certainty, { rule: ruleId });
    return rule.title;
  };
  const article = use(authorityRules[authority.kind]);
  if (article !== undefined) {
    if (authority.kind === 'owners-decision')
      basis.push({ code: 'apportionment.authority-decision', params: { vote: authority.voteId, article } });
    else if (authority.kind === 'agreement')
      basis.push({ code: 'apportionment.authority-agreement', params: { agreement: authority.agreementId, article } });
    else basis.push({ code: 'apportionment.authority-voluntary', params: { article } });
  }
  // A voluntary contribution is not owed, so the statutory key for sharing does not apply to it.
  if (authority.kind === 'voluntary' || levy.legalDefault === 'none') return basis;
  const sharing = use(sharingRule);
  if (sharing === undefined) return basis;
  const agreement = levy.sharingAgreementId ?? (authority.kind === 'agreement' ? authority.agreementId : undefined);
  if (!departsFromArea(levy)) basis.push({ code: 'apportionment.default-followed', params: { article: sharing } });
  else if (agreement !== undefined)
    basis.push({
      code: 'apportionment.default-replaced',
      params: { article: sharing, agreement, rule: costRuleNames[levy.rule.kind] },
    });
  else
    sink.add('apportionment.agreement-required', ['levy', 'sharingAgreementId'], undefined, {
      article: sharing,
      rule: costRuleNames[levy.rule.kind],
    });
  return basis;
};
