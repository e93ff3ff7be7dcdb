import type { SimulationAssumptions } from '../simulation/input/assumptions';
import { matters } from './figures';

/** A factor for each month: winter is December to February, when a quarter fewer volunteers come. */
const winter = (inWinter: number, else_: number): readonly number[] =>
  Array.from({ length: 12 }, (_, month) => (month === 11 || month < 2 ? inWinter : else_));

const hour = 60;
const day = 24 * hour;

/**
 * Simulation assumptions of the sample, all invented [SYN] except the 24 matters a year and the quarter fewer volunteers in winter, which the domain
 * description states: absence, new needs of elders by season, bursts and outages, matters in hand.
 *
 * @example
 * import { sampleAssumptions } from '@community1373/core/sample';
 * sampleAssumptions.chance?.map(({ id }) => id); // => ['elder-new', 'burst-main', 'heating-failure', 'matter']
 */
export const sampleAssumptions: SimulationAssumptions = {
  weeks: 52,
  absence: { share: 0.05, meanWeeks: 2, byMonth: winter(5, 1) },
  chance: [
    {
      id: 'elder-new',
      name: { 'zh-CN': '新增为老求助（合成）', en: 'New requests of elders (synthetic)' },
      by: { kind: 'post', postId: 'elder' },
      perYear: 104,
      byMonth: winter(1.5, 0.83),
      duration: { kind: 'triangular', from: 20, mode: 30, to: 90 },
      priority: 4,
      targetMinutes: 3 * day,
      patienceMinutes: 14 * day,
    },
    {
      id: 'burst-main',
      name: { 'zh-CN': '水管爆裂、污水外溢（合成）', en: 'Bursts and sewage (synthetic)' },
      by: { kind: 'post', postId: 'environment' },
      perYear: 8,
      byMonth: winter(2, 0.67),
      batch: { from: 2, to: 6 },
      duration: { kind: 'uniform', from: 30, to: 120 },
      priority: 0,
      targetMinutes: day,
    },
    {
      id: 'heating-failure',
      name: { 'zh-CN': '停暖入户查看（合成）', en: 'Calls at homes without heating (synthetic)' },
      by: { kind: 'post', postId: 'mutual' },
      perYear: 3,
      byMonth: [3, 3, 1, 0, 0, 0, 0, 0, 0, 0, 2, 3],
      batch: { from: 10, to: 40 },
      duration: { kind: 'constant', minutes: 20 },
      priority: 0,
      targetMinutes: day,
    },
    {
      id: 'matter',
      name: { 'zh-CN': '民情事项（合成）', en: 'Matters of the residents (synthetic)' },
      by: { kind: 'handlers', count: 3 },
      perYear: matters.total,
      duration: { kind: 'erlang', mean: 21 * day, phases: 3 },
      targetMinutes: 7 * day,
    },
  ],
};
