import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { builtProblems } from '../site/check-built';
import { missedQuestion } from '../site/check-questions';
import { headingId } from '../site/heading-id';
import { sitePages } from '../site/pages';
import { readerQuestions } from '../site/questions';
import { miniSearch } from '../site/search';
import { sectionsOf } from '../site/sections';

const { tokenize, processTerm } = miniSearch.options;

// `npm run site` checks the built site itself; these tests show that its checks can fail.
describe('the site', () => {
  it('shows each page in both languages, the reference of the packages in English alone', () => {
    const pages = sitePages().map(({ to }) => to);
    expect(new Set(pages).size).toBe(pages.length);
    const english = pages.filter((to) => to.startsWith('en/') && !to.startsWith('en/api/'));
    expect(english.map((to) => to.slice('en/'.length)).sort()).toEqual(
      pages.filter((to) => !to.startsWith('en/')).sort(),
    );
  });

  it('names headings as GitHub does', () => {
    expect(
      ['What people’s own files are read as', '计票：人数、面积两项，精确计算', '`load` load'].map(headingId),
    ).toEqual(['what-peoples-own-files-are-read-as', '计票人数面积两项精确计算', 'load-load']);
  });

  it('finds links that lead nowhere and what is loaded from outside', () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    try {
      mkdirSync(join(folder, 'en'));
      writeFileSync(join(folder, 'index.html'), '<h1 id="a">A</h1><a href="/base/en/b.html#c">b</a><a href="#a">a</a>');
      writeFileSync(
        join(folder, 'en/b.html'),
        '<h2 id="b">B</h2><a href="../index.html">a</a><a href="none.html">n</a><script src="https://x.org/y.js"></script>',
      );
      expect(builtProblems(folder, '/base/')).toEqual([
        'index.html: /base/en/b.html#c leads nowhere',
        'en/b.html: none.html leads nowhere',
        'en/b.html: loads https://x.org/y.js',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the search of the site', () => {
  it('cuts Chinese into pairs of characters, and code into names and their parts', () => {
    expect(tokenize('每周两班 solveRoster 800 米')).toEqual([
      '每周',
      '周两',
      '两班',
      'solveRoster',
      'solve',
      'Roster',
      '800',
      '米',
    ]);
    expect(tokenize('coverage.exchanged')).toEqual(['coverage.exchanged', 'coverage', 'exchanged']);
    expect(['the', 'I', '怎么', 'Mornings', 'address', 'status'].map(processTerm)).toEqual([
      null,
      null,
      null,
      'morning',
      'address',
      'status',
    ]);
  });

  it('works in a page, where each function stands alone as text', () => {
    const alone = (of: unknown): unknown => new Function(`return ${String(of)}`)();
    expect((alone(tokenize) as typeof tokenize)('两班 a')).toEqual(tokenize('两班 a'));
    expect((alone(processTerm) as typeof processTerm)('Shifts')).toBe('shift');
    const { boostDocument } = miniSearch.searchOptions;
    expect((alone(boostDocument) as typeof boostDocument)('/en/api/core.html')).toBe(
      boostDocument('/en/api/core.html'),
    );
  });

  it('splits a page at its headings down to the third level', () => {
    const html =
      '<h1 id="a">A <a class="header-anchor" href="#a">#</a></h1><p>x</p><h3 id="f">f()</h3><h4 id="p">P</h4>y &lt;';
    expect(sectionsOf('a.md', html)).toEqual([
      { anchor: 'a', titles: ['A'], text: 'x' },
      { anchor: 'f', titles: ['A', 'f()'], text: 'P y <' },
    ]);
  });

  it('is asked twenty questions in each language, and an answer beyond the third hit is missed', () => {
    expect(
      Object.values(readerQuestions).map((questions) => new Set(questions.map(({ question }) => question)).size),
    ).toEqual([20, 20]);
    const index = new MiniSearch({ fields: ['title', 'titles', 'text'], ...miniSearch });
    index.addAll(
      ['gap', 'gap bound', 'gap bound cost', 'gap bound cost roster'].map((text, i) => ({
        id: `/en/p${i}.html#x`,
        title: text,
        titles: [],
        text,
      })),
    );
    expect(missedQuestion(index, { question: 'what is a gap?', answers: ['p1#x'] }, '/')).toBeUndefined();
    expect(missedQuestion(index, { question: 'what is a gap?', answers: ['p3'] }, '/')).toBe(
      'what is a gap?: not answered by p0#x, p1#x, p2#x',
    );
  });
});
