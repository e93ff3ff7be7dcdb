import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../site/reference/diagnostic-pages';
import { referencePages } from '../site/reference/pages';
import { variantsOf } from '../site/reference/schema-fields';
import { matterEventSchema } from '@community1373/deliberation/schemas';
import { rosterRuleSchema } from '@community1373/scheduling/schemas';
import { root } from './support/sources';

const pages = referencePages();

// The pages are made from the schemas and the catalogues: after a change of these, `npm run -s reference` writes them anew.
describe('the generated reference says what the code says', () => {
  it.each([...pages])('%s', (file, text) => {
    expect(existsSync(resolve(root, file)) ? readFileSync(resolve(root, file), 'utf8') : '').toBe(text);
  });

  it('and there are no other pages', () => {
    expect(readdirSync(resolve(root, 'docs/kinds')).map((file) => `docs/kinds/${file}`)).toEqual(
      [...pages.keys()].sort(),
    );
  });

  it('has the kinds and fields that the types have', () => {
    const rules = variantsOf(rosterRuleSchema, 'kind');
    expect(rules.map(({ kind }) => kind)).toHaveLength(22);
    expect(rules.find(({ kind }) => kind === 'load')?.fields.filter(({ required }) => required)).toEqual([
      { name: 'id', values: { 'zh-CN': '文本', en: 'text' }, required: true },
      {
        name: 'weight',
        values: { 'zh-CN': '`hard`或整数 1–1000000', en: '`hard` or whole number 1–1000000' },
        required: true,
      },
      { name: 'per', values: { 'zh-CN': '`day`、`week`、`period`', en: '`day`, `week`, `period`' }, required: true },
      { name: 'of', values: { 'zh-CN': '`minutes`、`shifts`', en: '`minutes`, `shifts`' }, required: true },
    ]);
    expect(variantsOf(matterEventSchema, 'type')).toHaveLength(27);
  });

  it('takes for problems the codes that say how to fix them', () => {
    const texts = { 'a.x': 'X', 'a.x/fix': 'Y', 'a.reason': 'Z', 'b.x': 'X', 'b.x/fix': 'Y' };
    expect(problemCodes({ 'zh-CN': texts, en: texts }, 'a')).toEqual(['a.x']);
  });
});
