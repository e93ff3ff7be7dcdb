import type { Pairs } from './columns';

/** 从官方区划代码新建的文字。 */
export const startTexts = {
  'start.title': ['从官方区划代码新建', 'Start from an official division code'],
  'start.lead': [
    '用国家统计局的 12 位统计用区划代码建一个空方案，名称取自区划清单；计划期和日历沿用当前方案。当前方案不受影响。',
    'Makes an empty scenario from a 12-digit statistical division code; its name comes from a list of divisions, its weeks and calendar from the scenario that is open, which stays as it is.',
  ],
  'start.code': ['区划代码', 'Division code'],
  'start.list': ['区划清单', 'List of divisions'],
  'start.choose': ['选择清单文件', 'Choose a list'],
  'start.list-hint': [
    '一个县（区）一个文本文件。首行：divisions/1、六位县代码、省、市、县，用制表符隔开；其后“#三位代码、街道”一行，下面每个社区一行“三位代码、名称”。也可用同样内容的 JSON。',
    'A text file for each county. First line: divisions/1, the six digits of the county, province, city, county, divided by tabs; then a line “#three digits, sub-district”, and below it a line “three digits, name” for each community. JSON with the same content will do too.',
  ],
  'start.model': ['工作模式', 'Work model'],
  'start.look': ['先看看', 'Look first'],
} as const satisfies Pairs;
