import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, pageTest, startChromium } from './chromium';
import { testAccessibility } from './accessibility';
import { dragStation } from './dragging';
import { testFirstLook } from './first-look';
import { testKeeping } from './keeping';
import { testLacking } from './lacking';
import { testMasking } from './masking';
import { go, openPlayground, textOf, type Watched } from './open-page';
import { settled } from './on-page';
import { places } from './places';
import { downloaded, testSentinelFiles } from './sentinel-files';
import { testSentinelTracing, testTracingHand, testTracingKeeping } from './sentinel-tracing';
import { type Served, servePlayground } from './serve-playground';

// With core replaced by a stand-in, the page can only show values that it receives: every figure below is a sentinel that no computation
// on the stand-in's scenario could give.
describe.skipIf(chromiumPath === undefined)('the playground on a stand-in core', pageTest, () => {
  let served: Served;
  let browser: Browser;
  let watched: Watched;

  beforeAll(async () => {
    [served, browser] = await Promise.all([servePlayground('test/browser/sentinel-core'), startChromium()]);
    watched = await openPlayground(browser, served.url);
  }, pageTest.timeout);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  }, pageTest.timeout);

  it('shows the sentinels in the overview', async () => {
    const { page } = watched;
    await expect.poll(() => textOf(page, '[data-testid=coverage-grid] [data-testid=ratio]')).toBe('13.7%');
    await expect.poll(() => textOf(page, '[data-testid=coverage-grid] [data-testid=fraction]')).toBe('137 / 211');
    await expect.poll(() => textOf(page, '[data-testid=coverage-personnel] [data-testid=fraction]')).toBe('149 / 223');
    await expect
      .poll(() => textOf(page, '[data-testid=coverage-service] [data-testid=fraction]'))
      .toBe('157.0 / 227.0');
    await expect.poll(() => textOf(page, '[data-testid=coverage-personnel]')).toContain('97.0%');
    await expect.poll(() => textOf(page, '[data-testid=coverage-personnel]')).toContain('替身缺口 354');
    await expect.poll(() => textOf(page, '[data-testid=roster-figure]')).toMatch(/16\.7%.*167 \/ 233.*193.*191/);
    await expect
      .poll(() => textOf(page, '[data-testid=levy-figure]'))
      .toMatch(/17,777\.33.*18,888\.22.*16,666\.44.*15,555\.55/);
  });

  it('shows the sentinels of the circle, the stations, the findings and the parts', async () => {
    const { page } = watched;
    await expect
      .poll(() => textOf(page, '[data-testid=circle]'))
      .toMatch(/1,777 米.*16\.3% 163 \/ 229.*2,777 米.*饱和.*替身饱和 347/);
    await expect.poll(() => textOf(page, '[data-testid=station-s1]')).toContain('373');
    await expect.poll(() => textOf(page, '[data-testid=findings]')).toMatch(/199.*替身问题 383.*替身办法 389/);
    await dragStation(page, 's1', [40, 30]);
    await page.getByTestId('drag-readout').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=drag-readout]')).toMatch(/16\.3% 163 \/ 229.*2,777 米.*373 户/);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const detail = page.getByTestId('detail-grid');
    await expect
      .poll(() => textOf(page, '[data-testid=detail-grid]'))
      .toMatch(/替身缺口 353.*替身补法 337.*5 \/ 11.*37\.0%/);
    await detail.getByText('按人群').click();
    await expect.poll(() => textOf(page, '[data-testid=detail-grid]')).toMatch(/替身群体.*13 \/ 17.*41\.0%/);
    await detail.getByText('按网格').click();
    await expect.poll(() => textOf(page, '[data-testid=detail-grid]')).toMatch(/替身楼一单元.*3 \/ 7.*31\.0%/);
    await page.getByText('列表', { exact: true }).click();
    await expect.poll(() => textOf(page, '[data-testid=plan-list]')).toMatch(/替身楼一单元 部分覆盖 409 \/ 419/);
  });

  it('shows the sentinels of the grid and their reason', async () => {
    const { page } = watched;
    await go(page, 'grid');
    await expect.poll(() => textOf(page, '[data-testid=grid-root]')).toMatch(/替身社区.*421 \/ 431/);
    await page.getByTestId('grid-root').locator('[data-state=missing]').first().click();
    await expect.poll(() => textOf(page, '[data-testid=grid-said]')).toMatch(/替身社区 · 替身岗乙.*替身网格缺口 419/);
  });

  it('shows the sentinels of the roster, day, posts, open places and volunteers', async () => {
    const { page } = watched;
    await go(page, 'roster');
    await expect.poll(() => textOf(page, '[data-testid=roster-quality]')).toMatch(/167 \/ 233.*191.*193/);
    await expect.poll(() => textOf(page, '[data-testid=post-post-a]')).toMatch(/29 \/ 31 47\.0%/);
    await expect
      .poll(() => textOf(page, '[data-testid=day]'))
      .toMatch(/09:17.*替身岗甲.*2\.4 小时.*v1.*替身空缺 359.*替身楼一单元 101/);
    await go(page, 'roster/open');
    await expect.poll(() => textOf(page, '[data-testid=open-places]')).toMatch(/09:17.*替身岗甲.*替身空缺 359/);
    await go(page, 'roster/people');
    await expect.poll(() => textOf(page, '[data-testid=volunteer-v1]')).toMatch(/317\.0 331/);
    await go(page, 'roster/posts');
    await expect.poll(() => textOf(page, '[data-testid=post-matrix]')).toMatch(/替身岗甲 1 ?\/2/);
  });

  it('shows the sentinels of a shift: candidates, why not, and the repair', async () => {
    const { page } = watched;
    await go(page, 'roster/calendar');
    await page.getByTestId('open-shift-1').click();
    await page.getByTestId('candidates').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=candidate-v2]')).toMatch(/v2 得分 \+433、本期 439\.0 小时/);
    await expect.poll(() => textOf(page, '[data-testid=candidate-v1]')).toMatch(/替身阻碍 487/);
    await page.getByTestId('why-not').getByRole('combobox').fill('v2');
    await page.keyboard.press('Enter');
    await page.getByTestId('why-not-answer').waitFor();
    await expect
      .poll(() => textOf(page, '[data-testid=why-not-answer]'))
      .toMatch(/替身阻碍 487.*负担均衡 \+443 处 \+449.*得分合计 \+449/);
    await page.getByTestId('repair').click();
    await page.getByTestId('candidates').waitFor({ state: 'hidden' });
    await page.getByTestId('repaired').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=repaired]')).toMatch(/变动 1 处.*467.*479.*v2 加入/);
    await page.getByTestId('undo').click();
    await page.getByTestId('repaired').waitFor({ state: 'detached' });
  });

  it('shows the sentinels of the levy and its steps, of the rules and of the notice', async () => {
    const { page } = watched;
    await go(page, 'costs');
    await expect
      .poll(() => textOf(page, '[data-testid=levy-levy-1]'))
      .toMatch(/19,999\.11.*18,888\.22.*17,777\.33.*16,666\.44.*15,555\.55.*14,444\.66.*替身依据 367/);
    await expect.poll(() => textOf(page, '[data-testid=share-h1]')).toMatch(/8,888\.88 6,666\.66 7,777\.77 5,555\.55/);
    await page.getByTestId('share-h1').getByRole('button').click();
    await expect.poll(() => textOf(page, '[data-testid=levy-levy-1]')).toMatch(/替身步骤 379 4,444\.44/);
    await go(page, 'costs/rules');
    await expect
      .poll(() => textOf(page, '[data-testid=rule-rule-a]'))
      .toMatch(/替身办法甲 本次采用.*2,222\.22 3,333\.33 461 户 463 户 0\.457/);
    await expect.poll(() => textOf(page, '[data-testid=rule-households]')).toMatch(/替身楼一单元 101 2,222\.22/);
    await go(page, 'costs/notice');
    await expect
      .poll(() => textOf(page, '[data-testid=notice]'))
      .toMatch(/替身公示 491.*替身 101 1,111\.11 1,212\.12 替身结果 499/);
  });

  it('shows the sentinels of the matters and of the linkage', async () => {
    const { page } = watched;
    await go(page, 'matters');
    await page.getByTestId('matter').waitFor();
    await expect
      .poll(() => textOf(page, '[data-testid=matters-rate]'))
      .toMatch(/52\.3% 507 \/ 509 95% 置信下限 54\.1%.*521 替身流程/);
    await expect.poll(() => textOf(page, '[data-testid=pipeline]')).toMatch(/替身环节 1 替身事项 505 项逾期/);
    await expect
      .poll(() => textOf(page, '[data-testid=matter]'))
      .toMatch(
        /替身办法 599.*知情 替身网格缺口 503.*替身规则.*赞成 569、反对 571、弃权 577、未投 587.*569\.00 平方米.*替身结果 593.*替身事件 替身角色 547 次 替身记录/,
      );
    await go(page, 'linkage');
    await expect.poll(() => textOf(page, '[data-testid=linkage-response]')).toMatch(/63\.1% 631 \/ 633.*617/);
    await expect.poll(() => textOf(page, '[data-testid=step-joined]')).toMatch(/661 601 607 — 613/);
    await expect
      .poll(() => textOf(page, '[data-testid=project-project-1]'))
      .toMatch(/替身类别 691 等待承接.*替身组织 ?谢绝 ?替身理由/);
    await expect.poll(() => textOf(page, '[data-testid=organisations]')).toMatch(/替身组织 719 727 733 701 \/ 709/);
    await expect.poll(() => textOf(page, '[data-testid=social-workers]')).toMatch(/739.*743/);
    await expect.poll(() => textOf(page, '[data-testid=loose-needs]')).toMatch(/替身需求 替身楼/);
  });

  it('shows the sentinels of a variant made by a form, of its reasons and of a sweep', async () => {
    const { page } = watched;
    await go(page, 'whatif');
    await page.getByTestId('variant-v1').getByRole('button', { name: '添加改动' }).click();
    const form = page.getByTestId('modification-form');
    await form.getByRole('combobox').fill('替身改动');
    await page.keyboard.press('Enter');
    await form.getByLabel('替身数字').fill('3');
    await form.getByRole('button', { name: '加入方案' }).click();
    await page.getByTestId('reasons').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=variant-v1]')).toContain('替身办法 751');
    await expect.poll(() => textOf(page, '[data-testid="figure-stand-in/figure"]')).toMatch(/替身指标 757 761 −769/);
    // The difference as it was received, not as it could be computed from the values.
    await expect
      .poll(() => textOf(page, '[data-testid=differences-percent]'))
      .toMatch(/−937 个.*−769 个|−769 个.*−937 个/);
    const picture = await downloaded(page, () => page.getByTestId('save-percent').click());
    expect(picture.bytes.toString()).toMatch(/^<svg [^>]*>.*替身网格指标.*替身指标/s);
    await page.getByLabel('要回答的问题').fill('替身问题');
    const report = await downloaded(page, () => page.getByTestId('report-page').click());
    expect(report.bytes.toString()).toBe('<title>替身比较 967 替身问题</title>');
    const figures = await downloaded(page, () => page.getByTestId('report-figures').click());
    expect([figures.name.slice(-5), figures.bytes.toString()]).toEqual(['.xlsx', '替身指标表 977']);
    await page.getByTestId('reasons').locator('summary').click();
    await expect
      .poll(() => textOf(page, '[data-testid=reasons]'))
      .toMatch(/替身办法 751 1 项指标.*替身指标 替身网格缺口 787.*替身覆盖：773 人受损/);
    await page.getByTestId('sweep-run').click();
    await page.getByTestId('sweep-chart').waitFor();
    await expect
      .poll(() => textOf(page, '[data-testid=sweep-chart]'))
      .toMatch(/自 811 起越线（821）；前一个值是 823（827）/);
    await expect.poll(() => textOf(page, '[data-testid=sweep-points]')).toMatch(/1 797 2 809/);
    await go(page, 'grid');
    await page.getByTestId('beside').getByText('显示', { exact: true }).click();
    await page.getByTestId('beside-coverage/grid/stand-in').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=beside]')).toMatch(/替身网格指标 919 929/);
    await expect.poll(() => page.getByTestId('beside-stand-in/figure').count()).toBe(0);
    await page.getByTestId('beside').getByText('不显示', { exact: true }).click();
    await go(page, 'whatif');
    await page.getByTestId('variant-v1').getByRole('checkbox').uncheck();
    await page.getByTestId('comparison').getByText('所有指标都没有变化').waitFor();
    // Nothing in use, nothing to adopt.
    const adopt = page.getByTestId('variant-v1').getByRole('button', { name: '采用' });
    await expect.poll(() => adopt.isDisabled()).toBe(true);
    await page.getByTestId('variant-v1').getByRole('checkbox').check();
    await page.getByTestId('variant-v1').getByRole('button', { name: '采用“替身办法 751”' }).click();
    await page.getByTestId('change-strip').getByText('采用“替身办法 751”').waitFor();
    await page.getByTestId('variant-v1').getByText('还没有改动').waitFor();
    await page.getByTestId('undo').click();
    await page.getByTestId('variant-v1').getByText('替身办法 751').waitFor();
    while (await page.getByTestId('undo').isEnabled()) {
      await page.getByTestId('undo').click();
      await settled(page);
    }
    await page.getByTestId('variant-v1').getByText('还没有改动').waitFor();
  });

  testSentinelFiles(() => watched.page);

  testSentinelTracing(() => watched.page);

  testTracingHand(() => watched.page);

  testTracingKeeping(() => ({ browser, url: served.url }));

  it('shows the sentinels of a simulation that was paused and stopped, and of a change of the work model', async () => {
    const { page } = watched;
    await go(page, 'whatif');
    await page.getByTestId('simulate').click();
    await page.getByTestId('simulating').getByText('已完成 829 / 9,973 遍').waitFor();
    await page.getByTestId('simulation-pause').click();
    await page.getByTestId('simulating').getByText('已暂停').waitFor();
    await page.getByTestId('simulation-stop').click();
    await page.getByTestId('simulation-outcome').waitFor();
    await expect
      .poll(() => textOf(page, '[data-testid=simulation-outcome]'))
      .toMatch(/853 遍.*替身需要 88\.7% 85\.7% 至 85\.9% 86\.3% 至 88\.3%/);
    await page.getByTestId('simulation-outcome').getByText('志愿者时间利用率').click();
    await expect.poll(() => textOf(page, '[data-testid=simulated]')).toMatch(/替身岗甲 90\.7%/);
    await go(page, 'model');
    await page.getByTestId('posts-post-a').getByRole('button', { name: '改名' }).click();
    await page.keyboard.type('新');
    await page.keyboard.press('Enter');
    await page.getByTestId('preview').getByText('替身网格缺口 839').waitFor();
    await page.getByTestId('adapt').click();
    await page.getByTestId('undo').and(page.locator(':enabled')).waitFor();
    await expect.poll(() => textOf(page, '[data-testid=change-strip]')).toContain('调整工作模式');
    await page.getByTestId('undo').click();
    await page.getByTestId('redo').and(page.locator(':enabled')).waitFor();
  });

  it('shows the stand-in’s next sentinels after an edit, its stale mark, planning until cancelled, and the first ones after undo', async () => {
    const { page } = watched;
    const fraction = page.getByTestId('coverage-grid').getByTestId('fraction');
    await go(page, 'roster/people');
    await page.getByTestId('volunteer-v2').locator('[data-remove]').click();
    await page.getByTestId('stale').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=change-strip]')).toMatch(/移除志愿者 v2.*▼ −29/);
    await page.getByTestId('re-plan').click();
    await page.getByTestId('planning').getByText('397').waitFor();
    await expect.poll(() => textOf(page, '[data-testid=planning]')).toMatch(/397.*401/);
    await expect.poll(() => page.getByTestId('undo').isDisabled()).toBe(true);
    await page.getByTestId('planning').getByRole('button').click();
    await page.getByTestId('stale').waitFor();
    await go(page, 'reach');
    await fraction.getByText('108', { exact: true }).waitFor();
    await page.getByTestId('undo').click();
    await fraction.getByText('137', { exact: true }).waitFor();
    expect(watched.complaints).toEqual([]);
    expect(watched.outside).toEqual([]);
  });

  testAccessibility(() => watched.page, places);

  testKeeping(() => ({ browser, url: served.url }));

  testMasking(() => ({ browser, url: served.url }));

  testFirstLook(() => ({ browser, url: served.url }));

  testLacking(() => ({ browser, url: served.url }));
});
