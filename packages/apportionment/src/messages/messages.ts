import {
  type DiagnosticCatalogue,
  type DiagnosticSink,
  schemaCatalogue,
  type SchemaCode,
} from '@community1373/base/diagnostics';
import { type Catalogue, createExplainer, type LocalText, mergeCatalogues } from '@community1373/base/explain';
import type { ClaimsRule } from '../levy/levy';
import { problems } from './problem-texts';
import type { CostRuleKind } from '../rules/rule';
import { steps } from './step-texts';

/** 数据问题 code of a problem of a levy and its households; each has a fix under `<code>/fix`. */
export type ApportionmentCode = keyof typeof problems extends infer Key
  ? Key extends `${string}/fix`
    ? never
    : Key & string
  : never;

/** Code of a problem reported by this package. */
export type ReportedCode = ApportionmentCode | SchemaCode;

/** The sink of the problems of one call. */
export type Problems = DiagnosticSink<ReportedCode>;

/** 说明 code of a sentence about a step, a basis, an account or a notice. */
export type StepCode = keyof typeof steps;

/** 规则名称 names of the rules. */
export const costRuleNames: Readonly<Record<CostRuleKind | ClaimsRule, LocalText>> = {
  equal: { 'zh-CN': '按户均摊', en: 'equal shares' },
  area: { 'zh-CN': '按专有面积', en: 'by area' },
  persons: { 'zh-CN': '按人口', en: 'by persons' },
  usage: { 'zh-CN': '按计量用量', en: 'by metered use' },
  floor: { 'zh-CN': '按楼层系数', en: 'by floor' },
  network: { 'zh-CN': '按受益管段', en: 'by segments used' },
  fixed: { 'zh-CN': '定额', en: 'fixed amounts' },
  blend: { 'zh-CN': '加权组合', en: 'a blend of rules' },
  proportional: { 'zh-CN': '按比例', en: 'in proportion' },
  'equal-awards': { 'zh-CN': '等额受偿', en: 'equal awards' },
  'equal-losses': { 'zh-CN': '等额承担', en: 'equal losses' },
  talmud: { 'zh-CN': '塔木德规则', en: 'the Talmud rule' },
  'random-arrival': { 'zh-CN': '随机到达', en: 'random arrival' },
};

/** 计量项目 names of the measures. */
export const allocationBasisNames = {
  area: { 'zh-CN': '专有面积', en: 'area' },
  persons: { 'zh-CN': '人口', en: 'number of persons' },
  usage: { 'zh-CN': '用量', en: 'metered use' },
  floor: { 'zh-CN': '楼层', en: 'floor' },
} as const satisfies Readonly<Record<string, LocalText>>;

type Pairs<Code extends string> = Readonly<Record<Code, readonly [zh: string, en: string]>>;

const columns = <Code extends string>(pairs: Pairs<Code>): Catalogue<Code> => {
  const column = (at: 0 | 1): Readonly<Record<Code, string>> =>
    // The entries of a record over Code form a record over Code again.
    Object.fromEntries(
      Object.entries<readonly [string, string]>(pairs).map(([code, texts]) => [code, texts[at]]),
    ) as Record<Code, string>;
  return { 'zh-CN': column(0), en: column(1) };
};

const problemCatalogue: DiagnosticCatalogue<ApportionmentCode> = columns(problems);

/** Every text of this package for people, with the texts of the schemas that it reports on. */
export const apportionmentCatalogue = mergeCatalogues(
  mergeCatalogues(schemaCatalogue, problemCatalogue),
  columns(steps),
);

/**
 * Formats an explanation of this package as a sentence.
 *
 * @example
 * import { explain } from '@community1373/apportionment';
 * explain({ code: 'apportionment.step-equal', params: { count: 56, total: 2187650 } }, 'zh-CN'); // => '共 21,876.50 元，由 56 户均摊'
 */
export const explain = createExplainer(apportionmentCatalogue);
