import type { LocalText } from '@community1373/base/explain';

/** 用法 the text of `--help`. */
export const usage: LocalText = {
  'zh-CN': `用法：community1373 <命令> <文件> [选项]

文件是一份情景：JSON 或 XLSX 工作簿。

命令
  assess   评估：谁已覆盖、缺什么、为什么
  check    检查文件，逐条列出问题、位置和改法
  plan     排班，给出已证明的下界
  compare  比较现状与若干假设情景（--variant）
  notice   公告：汇总、值班表、收款公示
  convert  转换格式：JSON、XLSX、GeoJSON 地图

选项
  --lang zh-CN|en     语言，默认由 LC_ALL、LC_MESSAGES、LANG 决定，否则为中文
  --json              以 JSON 输出
  --unmasked          显示并写出涉及个人和单户的内容；默认脱敏
  --progress          在标准错误上显示进度；终端中总是显示
  --base 文件         已脱敏的文件由这份完整的情景补全
  --now 日期T时刻     以此时为“现在”，如 2026-12-01T09:00；默认为本机时间（assess、compare、notice）
  --seed 文字         随机种子，默认 1373；相同的种子得出相同的方案（plan）
  --seconds 秒数      到时即止，取当时最好的方案（plan）
  --work 数           计算量上限，与机器快慢无关（plan）
  --variant 文件      一个假设情景的 JSON 文件，可多次写（compare）
  --kind 种类         summary、duty 或 levy，默认 summary（notice）
  --levy 编号         哪一笔收款（notice --kind levy）
  --out 文件          写入文件，格式由扩展名决定（plan、notice、convert）
  --force             覆盖已有文件
  --help、--version   显示用法、版本

退出码：0 完成；1 数据有问题或无法排班；2 用法有误；3 文件读写失败；70 程序内部错误；130 被 Ctrl-C 中断（plan 已写出当时最好的方案）
`,
  en: `Usage: community1373 <command> <file> [options]

The file is a scenario: JSON or an XLSX workbook.

Commands
  assess   evaluate: who is reached, what is missing, and why
  check    check a file: each problem with its place and its fix
  plan     plan the roster, with a proven bound
  compare  compare the present state with hypothetical ones (--variant)
  notice   a notice: summary, duty list, levy
  convert  convert to JSON, XLSX or a GeoJSON map

Options
  --lang zh-CN|en     language; by default that of LC_ALL, LC_MESSAGES or LANG, otherwise Chinese
  --json              print JSON
  --unmasked          show and write data on single persons and households; masked by default
  --progress          show the progress on the error stream; a terminal always shows it
  --base FILE         the whole scenario that restores the data of a masked file
  --now DATETIME      the present time, such as 2026-12-01T09:00; by default that of the machine (assess, compare, notice)
  --seed TEXT         random seed, 1373 by default; the same seed gives the same roster (plan)
  --seconds N         stop after this time with the best roster so far (plan)
  --work N            limit of work, the same on every machine (plan)
  --variant FILE      a hypothetical change as JSON; may be given several times (compare)
  --kind KIND         summary, duty or levy; summary by default (notice)
  --levy ID           the levy (notice --kind levy)
  --out FILE          write a file; its ending decides the format (plan, notice, convert)
  --force             overwrite an existing file
  --help, --version   show the usage, the version

Exit codes: 0 done; 1 problems in the data, or no roster; 2 wrong usage; 3 a file could not be read or written; 70 an error in the program itself; 130 ended by Ctrl-C (a plan has written its best roster so far)
`,
};
