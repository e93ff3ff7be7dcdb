import { expect, test } from 'vitest';
import { explainSiting } from './messages';
import { locate } from '../../../../test/support/locate';

/** The explanations of a set covering within 50 m, in both languages. */
const texts = async (lengths: readonly (readonly number[])[], required: readonly number[] = []) => {
  const demand = lengths.map(() => 20);
  const result = await locate({
    problem: 'lscp',
    demand,
    candidates: 2,
    distance: { kind: 'matrix', lengths: lengths.flat() },
    radius: 50,
    required,
  });
  return result.explanations.flatMap((reason) => [explainSiting(reason, 'zh-CN'), explainSiting(reason, 'en')]);
};

test('one point beyond every candidate is told in the singular, by its number; two are told as two', async () => {
  expect(
    await texts([
      [0, 900],
      [0, 900],
      [900, 51],
    ]),
  ).toEqual(['1 个需求点（2）在任何候选站点的范围之外', '1 demand point (2) is beyond every candidate']);
  expect(await texts([[900, 900]])).toEqual([
    '1 个需求点（0）在任何候选站点的范围之外',
    '1 demand point (0) is beyond every candidate',
  ]);
  expect(
    await texts([
      [900, 900],
      [0, 900],
      [900, 51],
    ]),
  ).toEqual([
    '2 个需求点（例如 0、2）在任何候选站点的范围之外',
    '2 demand points are beyond every candidate (for instance 0, 2)',
  ]);
});

test('one point that one station reaches: nothing is said of two points, nor of all the points', async () => {
  expect(await texts([[50, 900]])).toEqual([
    '1 个站点使需求点全部在半径 50 以内（共 1 个）',
    '1 station brings every demand point within the radius 50 (1 in all)',
    '已证明：没有更好的选址方案',
    'Proved: no choice of sites is better',
    '已证明：少 1 个站点（0 个）不够',
    'Proved: one station less (0) is not enough',
    '不设新站点，需求点 0 就没有站点可以覆盖',
    'Without a new station no station reaches the demand point 0',
    '站点 0 服务 1 个需求点，需求 20',
    'Station 0 serves 1 demand point, demand 20',
    '其中需求 20 没有其他选中站点可以覆盖',
    'Demand 20 of it is within reach of no other chosen station',
  ]);
});

test('one point beyond the stations that stay proves that they are not enough', async () => {
  const said = await texts(
    [
      [0, 900],
      [900, 0],
    ],
    [0],
  );
  expect(said.slice(4, 8)).toEqual([
    '已证明：少 1 个站点（1 个）不够',
    'Proved: one station less (1) is not enough',
    '不设新站点，需求点 1 就没有站点可以覆盖',
    'Without a new station no station reaches the demand point 1',
  ]);
});
