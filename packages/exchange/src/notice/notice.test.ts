import { adopt, assess, type Assessment, plan, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticeDocx } from '../docx';
import { NameList, readNameList, writeNameList } from '../names';
import {
  createDutyNotice,
  createLevyNotice,
  type Notice,
  noticeHtml,
  noticeText,
  summaryReport,
  suppressSmallCells,
} from './index';
import { canShowPart } from './small-cells';

let scenario: Scenario = sampleScenario();
let assessment: Assessment = assess(scenario);
beforeAll(async () => {
  const planned = await plan(scenario, { seed: '1373' });
  if (planned.ok) scenario = adopt(scenario, planned.value).next;
  assessment = assess(scenario);
});

const on = '2026-12-28' as const;
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const levyNotice = (locale: 'zh-CN' | 'en' = 'zh-CN'): Notice => {
  const notice = createLevyNotice(scenario, scenario.levies[0]?.id ?? '', { on, locale });
  if (!notice.ok) throw new Error('no notice');
  return notice.value;
};

/** Every id of a person, a household or a dwelling. */
const idsOfPeople = (): readonly string[] => {
  const { households, dwellings, premises, owners, volunteers, socialWorkers } = scenario.community;
  return [...households, ...dwellings, ...premises, ...owners, ...volunteers, ...socialWorkers].map(({ id }) => id);
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}_-]+/gu) ?? []);

describe('the notice of a levy', () => {
  it('lists every room with its sums, and no id of anyone, in every form and both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const notice = levyNotice(locale);
      const table = notice.blocks.find((block) => block.kind === 'table');
      expect(table?.kind === 'table' && table.rows.length).toBe(56);
      const document = strFromU8(unzipSync(await noticeDocx(notice, on))['word/document.xml'] ?? new Uint8Array());
      for (const form of [noticeText(notice), decode(noticeHtml(notice)), document]) {
        for (const block of notice.blocks)
          if (block.kind === 'table') for (const [room = '?'] of block.rows) expect(form).toContain(room);
        const words = wordsOf(form);
        expect(idsOfPeople().filter((id) => words.has(id))).toEqual([]);
      }
    }
  });

  it('of a levy that is not there is a named problem', () => {
    expect(createLevyNotice(scenario, 'none', { on }).report.items.map(({ code }) => code)).toEqual([
      'core.unknown-levy',
    ]);
  });
});

describe('the summary', () => {
  it('shows the figures of the assessment, and hides those of few', () => {
    const text = noticeText(summaryReport(scenario, assessment, { on }));
    for (const { name, numerator, denominator, unit } of assessment.coverages)
      if (unit === 'node-posts') expect(text).toContain(`${name['zh-CN']}，已覆盖 ${numerator}，总数 ${denominator}`);
    expect(text).toContain('少于 5');
    const words = wordsOf(text);
    expect(idsOfPeople().filter((id) => words.has(id))).toEqual([]);
    expect(noticeText(summaryReport(scenario, assessment, { on, locale: 'en' }))).toMatch(/fewer than 5/);
  });

  it('gives no count of one to four people or households in a group, nor what would tell it', () => {
    const few: Assessment = {
      ...assessment,
      coverages: assessment.coverages.map((coverage) => ({
        ...coverage,
        byGroup: [
          { id: 'high-risk', numerator: 3, denominator: 62, ratio: 3 / 62 },
          { id: 'key', numerator: 93, denominator: 95, ratio: 93 / 95 },
          { id: 'general', numerator: 100, denominator: 230, ratio: 100 / 230 },
        ],
      })),
    };
    const blocks = summaryReport(scenario, few, { on }).blocks;
    const groups = blocks.flatMap((block) => (block.kind === 'table' && block.header[0] === '人群' ? block.rows : []));
    expect(groups).toEqual([
      ['高风险老人', '少于5', '62', '–'],
      // Two of 95 are left, so 93 would reveal them.
      ['重点关注老人', '–', '95', '–'],
      ['一般探访老人', '100', '230', '43.5%'],
    ]);
  });

  it('hides so many that no hidden count can be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const hidden = suppressSmallCells(counts);
        const alone = counts.filter((_, i) => hidden[i] === true);
        for (const [i, count] of counts.entries()) if (count > 0 && count < 5) expect(hidden[i]).toBe(true);
        // If one count is hidden, at least two are, unless fewer than two are above zero.
        if (alone.length > 0)
          expect(alone.length >= Math.min(2, counts.filter((count) => count > 0).length)).toBe(true);
        for (const [i, count] of counts.entries()) if (count === 0) expect(hidden[i]).toBe(false);
      }),
    );
    expect([canShowPart(3, 10), canShowPart(7, 10), canShowPart(0, 10), canShowPart(5, 10), canShowPart(2, 2)]).toEqual(
      [false, false, true, true, false],
    );
  });
});

describe('a duty list', () => {
  it('has ids unless a name list is given, and never the households that are visited', () => {
    const list = createDutyNotice(scenario, assessment, { on, from: '2026-11-30', to: '2026-12-06' });
    const text = noticeText(list);
    expect(text).toContain('v-elder-');
    const words = wordsOf(text);
    expect(scenario.community.households.filter(({ id }) => words.has(id))).toEqual([]);
    const names = new NameList(scenario.community.volunteers.map(({ id }, i) => [id, `姓名${i}`]));
    const named = noticeText(createDutyNotice(scenario, assessment, { on, names }));
    expect(named).toContain('姓名');
    expect(named).not.toContain('v-elder-');
    expect(named).toContain('请勿外传');
  });
});

describe('the forms', () => {
  const hostile: Notice = {
    locale: 'zh-CN',
    title: '<script>alert(1)</script>',
    blocks: [{ kind: 'table', header: ['"\'&'], rows: [['<img src=x onerror=y>', '\u0000\uD800\n次行']] }],
    signature: ['</footer>'],
  };

  it('escape every text: the page has no tag that the notice brought, and no script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const page = decode(
          noticeHtml({
            ...hostile,
            title: text,
            blocks: [
              { kind: 'paragraph', text },
              { kind: 'list', items: [text] },
            ],
          }),
        );
        const tags = [...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag);
        expect(new Set(tags)).toEqual(
          new Set([
            '!doctype',
            'html',
            'head',
            'meta',
            'title',
            'style',
            'body',
            'main',
            'h1',
            'p',
            'ul',
            'li',
            'footer',
          ]),
        );
      }),
      { numRuns: 40 },
    );
    expect(decode(noticeHtml(hostile))).not.toMatch(/<script|<img|onerror=y>|\p{Cs}/u);
    expect(decode(noticeHtml(hostile))).not.toContain('\u0000');
  });

  it('as text keeps each row on a line of its own', () => {
    expect(noticeText(hostile).split('\n')).toEqual(
      ['<script>alert(1)</script>', '<img src=x onerror=y>，次行', '', '</footer>'].map((line) =>
        line.replace('，次行', '， 次行'),
      ),
    );
  });

  it('as a document hold the same texts, and are the same bytes each time', async () => {
    const notice = levyNotice();
    const [one, two] = [await noticeDocx(notice, on), await noticeDocx(notice, on)];
    expect(Buffer.compare(one, two)).toBe(0);
    const parts = unzipSync(one);
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '\n');
    expect(text).toContain(notice.title);
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(`${on}T00:00:00Z`);
    // Word shows a line end within a run as a blank: each line is a separate run, in every kind of block.
    const lines = 'first\nsecond\r\nthird\rfourth';
    const broken = unzipSync(
      await noticeDocx({
        locale: 'en',
        title: lines,
        blocks: [
          { kind: 'paragraph', text: lines },
          { kind: 'list', items: [lines] },
          { kind: 'heading', text: lines },
          { kind: 'table', header: [lines], rows: [[lines]] },
        ],
        signature: [lines],
      }),
    );
    const runs = strFromU8(broken['word/document.xml'] ?? new Uint8Array());
    expect([
      runs.match(/<w:br\/>/g)?.length,
      runs.match(/<w:t[^>]*>second<\/w:t>/g)?.length,
      /<w:t[^>]*>[^<]*[\r\n][^<]*<\/w:t>/.test(runs),
    ]).toEqual([21, 7, false]);
    const other = unzipSync(await noticeDocx(hostile));
    expect(strFromU8(other['word/document.xml'] ?? new Uint8Array())).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });
});

describe('a name list', () => {
  it('is read from and written to a file of its own, and says nothing of itself elsewhere', async () => {
    const names = new NameList([
      ['v-1', '张三'],
      ['v-2', '=李四'],
    ]);
    const read = await readNameList(writeNameList(names, 'gb18030'));
    expect(read.ok && read.value.entries()).toEqual(names.entries());
    expect(JSON.stringify({ names })).toBe('{"names":{"names":2}}');
    expect(Object.values(names)).toEqual([]);
    expect(String(names)).not.toContain('张三');
  });

  it('names its problems without a name', async () => {
    const file = (text: string) => ({ name: '姓名.csv', bytes: new TextEncoder().encode(text) });
    const problems = async (text: string): Promise<unknown> =>
      (await readNameList(file(text))).report.items.map(({ code, path, received }) => [code, path, received]);
    expect(await problems('编号,称呼\nv-1,张三\n')).toEqual([['exchange.name-header', ['姓名', 1], '""']]);
    expect(await problems('id,name\nv-1,张三\nv-1,李四\n,王五\n')).toEqual([
      ['exchange.name-repeated', ['姓名', 3], '""'],
      ['exchange.name-blank', ['姓名', 4], '""'],
    ]);
    expect(await problems('id,name\nv-1,"张三')).toEqual([['exchange.broken-quotes', ['姓名', 2], '']]);
  });
});
