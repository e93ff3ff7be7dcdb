import { CodedError, DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { Sheet, SheetRow } from '../cells/cell';
import { wordKey } from '../cells/dashes';
import { toHalfWidth } from '../cells/width';

const headers = ['序号', '姓名', '接龙内容', '人数', '接龙状态'];
const numbered = /^\s*(\d{1,4})\s*[.、,)）:：．。]\s*(\S.*)$|^\s*(\d{1,4})\s+(\S.*)$|^\s*([①-⑳])\s*(\S.*)$/u;
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u20E3|\u200D/gu;
const emojiNumber = /^\s*((?:\d\uFE0F?\u20E3)+)\s*/u;
const struck = /\u0336|~~/u;
const withdrawal = /取消|退出|撤回|作废|不参加|不来了|不去了|去不了|来不了|参加不了/;
const more = /\+\s*(\d{1,2})\s*[人位名]?|带\s*(\d{1,2})\s*[人位]/;
const total = /共\s*(\d{1,3})\s*[人位名]|(?<!第)(\d{1,3})\s*[人位名]/;
const contentStart =
  /[:：,，、;；\s—–+-]|(?=周|星期|礼拜|上午|下午|晚上|全天|每天|工作日|周末|带\d|\d{1,2}[-－号:：#人位名])/u;
/** Longest name. */
const longestName = 20;

interface Line {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly content: string;
  readonly people: number;
  readonly isWithdrawn: boolean;
}

/** Marks that separate the parts of a line. */
const marks = new Set(' \t\u3000,，、');

/** Drops the marks at both ends of a text, and the full stops at its end. */
const withoutMarks = (text: string): string => {
  const signs = [...text];
  const begin = signs.findIndex((sign) => !marks.has(sign));
  const end = signs.findLastIndex((sign) => !marks.has(sign) && sign !== '。');
  return begin < 0 ? '' : signs.slice(begin, end + 1).join('');
};

/** Reads one line of a sign-up; undefined for any other text, such as a title or an example. */
const readLine = (text: string, row: number): Line | undefined => {
  const plain = text.replace(emojiNumber, (_, mark: string) => `${mark.replace(/[\uFE0F\u20E3]/gu, '')}. `);
  const isStruck = struck.test(plain);
  const tidy = toHalfWidth(plain.replace(/\u0336|~~/gu, '').replace(pictures, ''));
  const [, first, one, second, two, circled, three] = numbered.exec(tidy) ?? [];
  const [number, said] = [first ?? second ?? circled ?? '', (one ?? two ?? three ?? '').trim()];
  if (said === '') return undefined;
  const isWithdrawn = isStruck || withdrawal.test(said);
  const bare = said
    .replace(withdrawal, ' ')
    .replace(/[()（）【】[\]]/g, ' ')
    .trim();
  const start = contentStart.exec(bare);
  const cut = start === null ? bare.length : start.index;
  const name = bare.slice(0, Math.min(cut, longestName)).trim();
  const rest = bare
    .slice(name.length)
    .replace(/^[:：,，、;；\s—–-]+/u, '')
    .trim();
  const [, added, brought] = more.exec(rest) ?? [];
  const [, whole, plainCount] = total.exec(rest.replace(more, '')) ?? [];
  const stated = whole ?? plainCount;
  const people = stated === undefined ? 1 + Number(added ?? brought ?? 0) : Number(stated);
  const content = withoutMarks(rest.replace(more, '').replace(total, ''));
  return { row, number, name, content, people, isWithdrawn };
};

/**
 * Reads sign-ups pasted from a chat group (接龙) as a table with the columns 序号, 姓名, 接龙内容, 人数 and 接龙状态, for {@link suggestMapping}: one line each, beginning with its number, whatever numbers repeat or
 * start again. Emoji are dropped, +1 counts one more, a struck or cancelled line is withdrawn, and of several lines under one name the last holds. The rows keep the numbers of their lines, one later where the first line is a sign-up.
 *
 * @example
 * import { parseSignUps } from '@community1373/exchange/mapping';
 * const read = parseSignUps('#接龙\n1. 样甲：周三上午\n2、样乙 周五下午+1\n2. 样丙 取消');
 * read.ok && read.value.rows.slice(1).map(({ cells }) => cells.slice(2)); // => [['周三上午', 1, undefined], ['周五下午', 2, undefined], [undefined, 1, '取消']]
 */
export const parseSignUps = (text: string, name = '接龙'): Result<Sheet> => {
  if (typeof text !== 'string') throw new CodedError('exchange.text', text);
  if (typeof name !== 'string') throw new CodedError('exchange.mapping-name', name);
  const lines = text.split(/\r\n|\r|\n/).flatMap((line, i) => readLine(line, i + 1) ?? []);
  const [first] = lines;
  if (first === undefined) {
    const sink = new DiagnosticSink();
    sink.add('exchange.mapping-sign-ups-none', [name], '', {});
    return { ok: false, report: sink.report() };
  }
  const shift = first.row === 1 ? 1 : 0;
  const lastOf = new Map(lines.map((line) => [wordKey(line.name), line]));
  const rows = lines.map((line): SheetRow => {
    const last = line.name === '' ? line : lastOf.get(wordKey(line.name));
    const state = line.isWithdrawn || last?.isWithdrawn === true ? '取消' : last === line ? undefined : '已更新';
    return {
      row: line.row + shift,
      cells: [
        line.number,
        line.name === '' ? undefined : line.name,
        line.content === '' ? undefined : line.content,
        line.people,
        state,
      ],
    };
  });
  return {
    ok: true,
    value: { name, rows: [{ row: 1, cells: headers }, ...rows] },
    report: new DiagnosticSink().report(),
  };
};
