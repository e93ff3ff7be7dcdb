import type { DiagnosticCatalogue } from '../diagnostics';

/** Codes of the problems of a log. */
export type LogCode = 'log.not-a-list' | 'log.broken' | 'log.shortened' | 'log.rewritten';

/** Texts of {@link LogCode}. */
export const logCatalogue: DiagnosticCatalogue<LogCode> = {
  'zh-CN': {
    'log.not-a-list': '这不是日志：应为一列记录，每条有事件（event）和哈希值（hash）',
    'log.not-a-list/fix': '请给出日志本身，或留存的原始日志',
    'log.broken': '第 {position} 条记录与其前文不符：该记录被改动、调换，或其前有记录被删除、插入',
    'log.broken/fix': '请用留存的原始日志替换，并查明第 {position} 条记录的来历',
    'log.shortened': '日志只有 {length} 条记录，留存的日志头载明 {recorded} 条：末尾有记录被删除',
    'log.shortened/fix': '请用留存的原始日志替换',
    'log.rewritten': '第 {recorded} 条记录处的哈希值与留存的日志头不符：日志被整体改写',
    'log.rewritten/fix': '请用留存的原始日志替换，并核对日志头的保管人',
  },
  en: {
    'log.not-a-list': 'This is no log: a list of entries is expected, each with its event and its hash',
    'log.not-a-list/fix': 'Give the log itself, or a kept copy of it',
    'log.broken':
      'Entry {position} does not follow from what stands before it: it was altered or swapped, or an entry before it was dropped or put in',
    'log.broken/fix': 'Restore the log from a kept copy and find out where entry {position} comes from',
    'log.shortened':
      'The log has {length} {length:entry|entries}, the recorded head says {recorded}: entries were dropped from its end',
    'log.shortened/fix': 'Restore the log from a kept copy',
    'log.rewritten': 'At entry {recorded} the hash is not that of the recorded head: the log was written anew',
    'log.rewritten/fix': 'Restore the log from a kept copy and ask who keeps the recorded head',
  },
};
