import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a command line and of the files that it names. */
export type ProblemCode =
  | 'cli.no-command'
  | 'cli.unknown-command'
  | 'cli.unknown-option'
  | 'cli.option-without-value'
  | 'cli.option-value'
  | 'cli.no-argument-file'
  | 'cli.more-arguments'
  | 'cli.option-required'
  | 'cli.no-such-file'
  | 'cli.folder'
  | 'cli.no-permission'
  | 'cli.unreadable'
  | 'cli.unwritable'
  | 'cli.exists'
  | 'cli.no-folder'
  | 'cli.format'
  | 'cli.not-json'
  | 'cli.no-roster';

/** The texts of {@link ProblemCode}. */
export const problemTexts: DiagnosticCatalogue<ProblemCode> = {
  'zh-CN': {
    'cli.no-command': '未写明命令',
    'cli.no-command/fix': '请写明 {commands} 之一；community1373 --help 列出全部用法',
    'cli.unknown-command': '没有“{name}”这个命令',
    'cli.unknown-command/fix': '{nearest}',
    'cli.unknown-option': '“{name}”不是 {command} 命令的选项',
    'cli.unknown-option/fix': '{nearest}',
    'cli.option-without-value': '选项“{name}”缺少取值',
    'cli.option-without-value/fix': '请在其后写明取值，如 {example}',
    'cli.option-value': '选项“{name}”的取值无法识别',
    'cli.option-value/fix': '请改为{wanted}',
    'cli.no-argument-file': '未写明情景文件',
    'cli.no-argument-file/fix': '请在命令之后写明一个 JSON 或 XLSX 文件',
    'cli.more-arguments': '多出参数“{name}”',
    'cli.more-arguments/fix': '每次只处理一个文件，请删去多余的参数',
    'cli.option-required': '{command} 命令需要选项“{name}”',
    'cli.option-required/fix': '请加上 {example}',
    'cli.no-such-file': '没有这个文件',
    'cli.no-such-file/fix': '请核对文件名和所在文件夹',
    'cli.folder': '这是一个文件夹，不是文件',
    'cli.folder/fix': '请写明其中的一个文件',
    'cli.no-permission': '没有权限',
    'cli.no-permission/fix': '请向文件所有者申请权限，或换一个位置',
    'cli.unreadable': '文件无法读取（{reason}）',
    'cli.unreadable/fix': '请检查磁盘，或另存一份后再试',
    'cli.unwritable': '文件无法写入（{reason}）',
    'cli.unwritable/fix': '请检查磁盘空间，或换一个位置',
    'cli.exists': '文件已存在，未覆盖',
    'cli.exists/fix': '请换一个文件名，或加 --force 覆盖',
    'cli.no-folder': '所在文件夹不存在',
    'cli.no-folder/fix': '请先建立该文件夹，或换一个位置',
    'cli.format': '不支持写出这种格式',
    'cli.format/fix': '请以 {formats} 之一作为扩展名',
    'cli.not-json': '不是 JSON 文件（{reason}）',
    'cli.not-json/fix': '请用文本编辑器核对括号、引号和逗号',
    'cli.no-roster': '情景中尚无排班',
    'cli.no-roster/fix': '请先用 community1373 plan 排班，以 --out 写出，再由所写的文件出值班表',
  },
  en: {
    'cli.no-command': 'No command is given',
    'cli.no-command/fix': 'Give one of {commands}; community1373 --help lists all usage',
    'cli.unknown-command': 'There is no command “{name}”',
    'cli.unknown-command/fix': '{nearest}',
    'cli.unknown-option': '“{name}” is no option of {command}',
    'cli.unknown-option/fix': '{nearest}',
    'cli.option-without-value': 'The option “{name}” has no value',
    'cli.option-without-value/fix': 'Write a value after it, such as {example}',
    'cli.option-value': 'The value of the option “{name}” cannot be read',
    'cli.option-value/fix': 'Change it to {wanted}',
    'cli.no-argument-file': 'No scenario file is given',
    'cli.no-argument-file/fix': 'Name a JSON or XLSX file after the command',
    'cli.more-arguments': 'The argument “{name}” is one too many',
    'cli.more-arguments/fix': 'One file is read at a time: leave the others out',
    'cli.option-required': 'The command {command} needs the option “{name}”',
    'cli.option-required/fix': 'Add {example}',
    'cli.no-such-file': 'There is no such file',
    'cli.no-such-file/fix': 'Check the name of the file and its folder',
    'cli.folder': 'This is a folder, not a file',
    'cli.folder/fix': 'Name a file in it',
    'cli.no-permission': 'Permission is denied',
    'cli.no-permission/fix': 'Ask the owner of the file for permission, or choose another place',
    'cli.unreadable': 'The file cannot be read ({reason})',
    'cli.unreadable/fix': 'Check the disk, or save the file anew and try again',
    'cli.unwritable': 'The file cannot be written ({reason})',
    'cli.unwritable/fix': 'Check the space on the disk, or choose another place',
    'cli.exists': 'The file exists and was not overwritten',
    'cli.exists/fix': 'Choose another name, or add --force to overwrite it',
    'cli.no-folder': 'Its folder does not exist',
    'cli.no-folder/fix': 'Create the folder first, or choose another place',
    'cli.format': 'This format cannot be written',
    'cli.format/fix': 'End the name of the file with one of {formats}',
    'cli.not-json': 'This is no JSON file ({reason})',
    'cli.not-json/fix': 'Check brackets, quotation marks and commas in a text editor',
    'cli.no-roster': 'There is no roster in the scenario yet',
    'cli.no-roster/fix': 'Plan it with community1373 plan and --out, and give the file written',
  },
};
