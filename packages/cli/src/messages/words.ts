import { type Catalogue, createExplainer, type Locale, type Params } from '@community1373/base/explain';

/** Codes of the words in tables and remarks. */
type WordCode =
  | 'indicator'
  | 'value'
  | 'base'
  | 'hours'
  | 'metres'
  | 'seconds'
  | 'yuan'
  | 'nothing'
  | 'few'
  | 'findings'
  | 'people'
  | 'suggestion'
  | 'sound'
  | 'warnings'
  | 'problems'
  | 'unlisted'
  | 'severity-error'
  | 'severity-warning'
  | 'severity-info'
  | 'received'
  | 'masked'
  | 'filled'
  | 'open'
  | 'open-bound'
  | 'cost'
  | 'bound'
  | 'gap'
  | 'ended'
  | 'ended-done'
  | 'ended-work'
  | 'ended-time'
  | 'ended-abort'
  | 'seed'
  | 'written'
  | 'unmoved'
  | 'modification'
  | 'planning'
  | 'reading'
  | 'incumbent'
  | 'internal';

const words: Catalogue<WordCode> = {
  'zh-CN': {
    indicator: '指标',
    value: '数值',
    base: '现状',
    hours: '{n:hours} 小时',
    metres: '{n:meters} 米',
    seconds: '{n} 秒',
    yuan: '{n:yuan} 元',
    nothing: '—',
    few: '少于 {least}',
    findings: '发现的问题',
    people: '涉及 {n} 人',
    suggestion: '建议：{what}',
    sound: '文件可用，没有问题',
    warnings: '文件可用，有 {n} 条提示',
    problems: '文件不可用，有 {n} 处错误',
    unlisted: '另有 {n} 条未列出',
    'severity-error': '错误',
    'severity-warning': '提示',
    'severity-info': '说明',
    received: '收到 {what}',
    masked: '已脱敏：不含涉及个人和单户的内容；加 --unmasked 则包含',
    filled: '已排岗次',
    open: '缺岗',
    'open-bound': '已证明至少缺岗',
    cost: '偏好代价',
    bound: '已证明的下界',
    gap: '差距',
    ended: '结束原因',
    'ended-done': '已算完',
    'ended-work': '到达计算量上限',
    'ended-time': '到达时间上限',
    'ended-abort': '人工中断，此为当时最好的方案',
    seed: '种子',
    written: '已写入 {file}',
    unmoved: '各项指标均无变化',
    modification: '变动',
    planning: '排班',
    reading: '读取',
    incumbent: '目前最好 {n}',
    internal: '程序内部错误，请附上以下内容报告',
  },
  en: {
    indicator: 'Indicator',
    value: 'Value',
    base: 'Now',
    hours: '{n:hours} h',
    metres: '{n:meters} m',
    seconds: '{n} s',
    yuan: '{n:yuan} yuan',
    nothing: '–',
    few: 'fewer than {least}',
    findings: 'Findings',
    people: '{n} {n:person|people} affected',
    suggestion: 'Suggestion: {what}',
    sound: 'The file can be used: no problems',
    warnings: 'The file can be used, with {n} {n:remark|remarks}',
    problems: 'The file cannot be used: {n} {n:error|errors}',
    unlisted: '{n} more not listed',
    'severity-error': 'error',
    'severity-warning': 'warning',
    'severity-info': 'note',
    received: 'received {what}',
    masked: 'Masked: without data on single persons and households; --unmasked includes it',
    filled: 'Places filled',
    open: 'Open places',
    'open-bound': 'Proven to stay open',
    cost: 'Cost of preferences',
    bound: 'Proven lower bound',
    gap: 'Gap',
    ended: 'Ended by',
    'ended-done': 'completion',
    'ended-work': 'the limit of work',
    'ended-time': 'the limit of time',
    'ended-abort': 'interruption; this is the best roster so far',
    seed: 'Seed',
    written: 'Wrote {file}',
    unmoved: 'No indicator moves',
    modification: 'Modification',
    planning: 'Planning',
    reading: 'Reading',
    incumbent: 'best so far {n}',
    internal: 'An error in the program itself; please report it with the following',
  },
};

const explainWord = createExplainer(words);

/** Writes one word or remark in a language. */
export const word = (code: WordCode, locale: Locale, params: Params = {}): string =>
  explainWord({ code, params }, locale);
