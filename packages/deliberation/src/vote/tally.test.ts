import { civilCodePack, ruleInForce } from '@community1373/base/rules';
import { describe, expect, test } from 'vitest';
import {
  consent,
  ownersOrdinary,
  ownersThreeQuarters,
  representativesAssembly,
  residentsAssembly,
  unanimous,
} from './decision-rule';
import { votersOf } from './electorate';
import type { Member } from './member';
import { explain } from '../messages/messages';
import { pivots } from './votes-needed';
import { explainTally, tally } from './tally';
import type { Choice } from './ballot';
import { parseVote } from './vote';

const flats = (n: number): readonly Member[] => Array.from({ length: n }, (_, i) => ({ id: `u-${i}`, area: 8000 }));
const cast = (
  counts: Readonly<Partial<Record<Choice, number>>>,
): readonly { readonly memberId: string; readonly choice: Choice }[] => {
  const choices = [
    ...Array(counts.for ?? 0).fill('for'),
    ...Array(counts.against ?? 0).fill('against'),
    ...Array(counts.abstain ?? 0).fill('abstain'),
  ] as const;
  // The three lists above contain choices only.
  return choices.map((choice, i) => ({ memberId: `u-${i}`, choice: choice as Choice }));
};

describe('Civil Code 278 at its borders (hand calculation: 2/3 of 56 is 37⅓, 3/4 of 38 is 28½, half of 38 is 19)', () => {
  test.each([
    [{ for: 37 }, 'no-quorum', 'no-quorum'],
    [{ for: 19, against: 19 }, 'not-carried', 'not-carried'],
    [{ for: 20, against: 18 }, 'passed', 'not-carried'],
    [{ for: 28, against: 10 }, 'passed', 'not-carried'],
    [{ for: 29, against: 9 }, 'passed', 'passed'],
    // An abstention takes part and is not in favour.
    [{ for: 19, abstain: 19 }, 'not-carried', 'not-carried'],
    [{ for: 29, abstain: 9 }, 'passed', 'passed'],
    [{ for: 28, against: 28 }, 'not-carried', 'not-carried'],
    [{ for: 42, against: 14 }, 'passed', 'passed'],
    [{ for: 41, against: 15 }, 'passed', 'not-carried'],
    [{}, 'no-quorum', 'no-quorum'],
  ] as const)('%o is %s as ordinary, %s as weighty', (counts, ordinary, weighty) => {
    const ballots = cast(counts);
    expect(tally({ members: flats(56), rule: ownersOrdinary, ballots }).outcome).toBe(ordinary);
    expect(tally({ members: flats(56), rule: ownersThreeQuarters, ballots }).outcome).toBe(weighty);
  });

  test('the area decides against the heads, and the reverse', () => {
    const members = [
      { id: 'u-0', area: 20_000 },
      { id: 'u-1', area: 5000 },
      { id: 'u-2', area: 5000 },
    ];
    const small = tally({
      members,
      rule: ownersOrdinary,
      ballots: [
        { memberId: 'u-0', choice: 'against' },
        { memberId: 'u-1', choice: 'for' },
        { memberId: 'u-2', choice: 'for' },
      ],
    });
    expect(small.outcome).toBe('not-carried');
    expect(small.checks.map(({ what, by, met }) => [what, by, met])).toEqual([
      ['quorum', 'heads', true],
      ['quorum', 'area', true],
      ['majority', 'heads', true],
      ['majority', 'area', false],
    ]);
  });
});

describe('heads by article 9', () => {
  test('the builder’s unsold and undelivered units together are one, several units of a buyer one, each other unit one', () => {
    const members: readonly Member[] = [
      { id: '101', area: 100, ownerId: 'a' },
      { id: '102', area: 200, ownerId: 'a' },
      { id: '103', area: 300, ownerId: 'b', holding: 'delivered' },
      { id: '201', area: 400, holding: 'unsold' },
      { id: '202', area: 500, ownerId: 'a', holding: 'undelivered' },
      { id: '203', area: 600 },
      { id: '204', area: 700 },
    ];
    expect(votersOf(members, 'owners').map(({ memberIds }) => memberIds)).toEqual([
      ['101', '102'],
      ['103'],
      ['201', '202'],
      ['203'],
      ['204'],
    ]);
    const count = tally({ members, rule: ownersOrdinary, ballots: [{ memberId: '102', choice: 'for' }] });
    expect(count.inFavour).toEqual({ heads: 1, area: 300 });
  });
});

describe('other rules', () => {
  test('the residents’ assembly needs more than half present and more than half of these', () => {
    const members = flats(10).map(({ id }) => ({ id }));
    expect(tally({ members, rule: residentsAssembly, ballots: cast({ for: 5 }) }).outcome).toBe('no-quorum');
    expect(tally({ members, rule: residentsAssembly, ballots: cast({ for: 3, against: 3 }) }).outcome).toBe(
      'not-carried',
    );
    expect(tally({ members, rule: residentsAssembly, ballots: cast({ for: 4, against: 2 }) }).outcome).toBe('passed');
  });

  test('the representatives’ assembly rests on article 29 in force, the residents’ on 27', () => {
    const titles = [representativesAssembly, residentsAssembly].map(({ authority }) =>
      authority.map((id) => ruleInForce(civilCodePack, id, '2026-01-01')?.title.en),
    );
    expect(titles).toEqual([[expect.stringContaining('article 29')], [expect.stringContaining('article 27')]]);
  });

  test('the representatives’ assembly needs two thirds or more present', () => {
    const members = flats(9).map(({ id }) => ({ id }));
    expect(tally({ members, rule: representativesAssembly, ballots: cast({ for: 5 }) }).outcome).toBe('no-quorum');
    expect(tally({ members, rule: representativesAssembly, ballots: cast({ for: 4, abstain: 2 }) }).outcome).toBe(
      'passed',
    );
  });

  test('unanimity fails by one abstention; consent fails by one objection and bears abstentions', () => {
    expect(tally({ members: flats(3), rule: unanimous, ballots: cast({ for: 3 }) }).outcome).toBe('passed');
    expect(tally({ members: flats(3), rule: unanimous, ballots: cast({ for: 2, abstain: 1 }) }).outcome).toBe(
      'not-carried',
    );
    expect(tally({ members: flats(3), rule: consent, ballots: cast({ for: 1, abstain: 1 }) }).outcome).toBe('passed');
    const objected = tally({ members: flats(3), rule: consent, ballots: cast({ for: 2, against: 1 }) });
    expect(objected.outcome).toBe('objected');
    expect(objected.needed).toEqual({ possible: false, short: [{ what: 'objections' }] });
  });

  test('a vote in which nobody took part decides nothing, whatever its shares', () => {
    const lax = { ...consent, quorum: {}, majority: { of: 'taking-part' as const } };
    const { outcome, needed } = tally({ members: flats(2), rule: lax, ballots: [] });
    expect([outcome, needed]).toEqual([
      'no-quorum',
      { possible: true, heads: 1, area: 0, households: 1, example: ['member:u-0'] },
    ]);
  });
});

describe('what a tally says', () => {
  const told = (vote: Parameters<typeof tally>[0]): readonly string[] =>
    explainTally(tally(vote)).map(({ code }) => code.replace('deliberation.', ''));

  test('each count, then the outcome, then what is still needed; nothing more where it has passed', () => {
    expect(told({ members: flats(3), rule: residentsAssembly, ballots: cast({ for: 1 }) })).toEqual([
      'quorum-heads-short',
      'majority-heads-met',
      'no-quorum',
      'needed',
    ]);
    expect(told({ members: flats(3), rule: residentsAssembly, ballots: cast({ for: 2 }) })).toEqual([
      'quorum-heads-met',
      'majority-heads-met',
      'passed',
    ]);
  });

  test('that it cannot be carried any more', () => {
    expect(told({ members: flats(3), rule: residentsAssembly, ballots: cast({ against: 3 }) })).toEqual([
      'quorum-heads-met',
      'majority-heads-short',
      'not-carried',
      'out-of-reach',
    ]);
  });

  test('the objections beside their limit, where the rule has one', () => {
    const told2 = explainTally(tally({ members: flats(3), rule: consent, ballots: cast({ for: 2, against: 1 }) }));
    expect(told2.find(({ code }) => code === 'deliberation.objections')?.params).toEqual({ have: 1, limit: 0 });
    for (const line of told2)
      for (const locale of ['zh-CN', 'en'] as const) expect(explain(line, locale)).not.toMatch(/[{}]|^deliberation/);
  });
});

describe('what is needed', () => {
  test('of 56 with 30 in favour, eight more heads and their area', () => {
    const { needed } = tally({ members: flats(56), rule: ownersOrdinary, ballots: cast({ for: 30 }) });
    // 38 of 56 heads; two thirds of 448,000 (0.01 m²) are 298,666⅔, of which 240,000 have voted.
    expect(needed).toMatchObject({ possible: true, heads: 8, area: 58_667, households: 8 });
  });

  test('a vote against can bring the quorum that carries the motion', () => {
    const [last] = pivots({
      members: flats(3),
      rule: { ...ownersOrdinary, quorum: { heads: { numerator: 1, denominator: 1, more: false } } },
      ballots: cast({ for: 2 }),
    });
    expect(last).toMatchObject({ ifAgainst: 'passed', ifAbstaining: 'passed', decisive: true });
  });

  test('what stays short when all the rest agree is named', () => {
    const { needed } = tally({ members: flats(4), rule: ownersThreeQuarters, ballots: cast({ against: 2 }) });
    expect(needed).toEqual({
      possible: false,
      short: [
        { what: 'majority', by: 'heads' },
        { what: 'majority', by: 'area' },
      ],
    });
  });

  test('the tally in words, both counts shown', () => {
    const told = explainTally(tally({ members: flats(56), rule: ownersOrdinary, ballots: cast({ for: 30 }) }));
    expect(told.map((line) => explain(line, 'zh-CN'))).toEqual([
      '参与表决人数 30/56，至少需 38，未达到',
      '参与表决面积 2,400.00/4,480.00 平方米，至少需 2,986.67，未达到',
      '同意人数 30/30，至少需 16，达到',
      '同意面积 2,400.00/2,400.00 平方米，至少需 1,200.01，达到',
      '按“业主共同决定（一般事项，双过半）”，参与人数或面积未达法定比例，表决不成立',
      '还需至少 8 人、586.67 平方米同意，未投票者中最少 8 人即可',
    ]);
  });
});

describe('parseVote', () => {
  const vote = { members: flats(3), rule: ownersOrdinary, ballots: cast({ for: 2 }) };
  const codes = (input: unknown): readonly string[] => parseVote(input).report.items.map(({ code }) => code);
  const proxy = { holderId: 'agent', authorisation: 'paper-1' };

  test('takes a sound vote', () => {
    expect(parseVote(JSON.parse(JSON.stringify(vote)))).toMatchObject({ ok: true, value: vote });
  });

  test('without a limit one person may stand for all, and up to a limit for as many', () => {
    const ballots = flats(3).map(({ id }) => ({ memberId: id, choice: 'for', proxy }));
    expect([
      codes({ ...vote, proxies: {}, ballots }),
      codes({ ...vote, proxies: { maximumPerHolder: 3 }, ballots }),
    ]).toEqual([[], []]);
    const [problem] = parseVote({ ...vote, proxies: { maximumPerHolder: 2 }, ballots }).report.items;
    expect([problem?.path, problem?.params]).toEqual([['ballots', 2], { holder: 'agent', limit: 2 }]);
  });

  test.each([
    [
      'a ballot from outside the scope',
      { ...vote, ballots: [{ memberId: 'u-9', choice: 'for' }] },
      ['deliberation.outside-scope'],
    ],
    [
      'a double ballot',
      { ...vote, ballots: [...cast({ for: 1 }), ...cast({ against: 1 })] },
      ['deliberation.double-ballot'],
    ],
    [
      'a double ballot of one buyer for two flats',
      { ...vote, members: vote.members.map((member) => ({ ...member, ownerId: 'a' })) },
      ['deliberation.double-ballot'],
    ],
    ['a unit named twice', { ...vote, members: [...flats(3), ...flats(1)] }, ['deliberation.duplicate-member']],
    ['an area that is not known', { ...vote, members: [{ id: 'u-0' }, { id: 'u-1' }] }, ['deliberation.area-missing']],
    [
      'a rule without a majority',
      { ...vote, rule: { ...ownersOrdinary, majority: { of: 'all' } } },
      ['deliberation.rule-empty'],
    ],
    [
      'a share beyond all',
      { ...vote, rule: { ...ownersOrdinary, quorum: { heads: { numerator: 1, denominator: 1, more: true } } } },
      ['deliberation.threshold-beyond-all'],
    ],
    [
      'a proxy where none is allowed',
      { ...vote, ballots: [{ memberId: 'u-0', choice: 'for', proxy }] },
      ['deliberation.proxy-not-allowed'],
    ],
    [
      'one person with too many proxies',
      {
        ...vote,
        proxies: { maximumPerHolder: 1 },
        ballots: ['u-0', 'u-1'].map((memberId) => ({ memberId, choice: 'for', proxy })),
      },
      ['deliberation.proxy-limit'],
    ],
    ['an area of half a unit', { ...vote, members: [{ id: 'u-0', area: 0.5 }] }, ['schema.invalid-format']],
    ['nobody concerned', { ...vote, members: [] }, ['schema.too-small']],
  ])('names %s', (_what, input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  test('the kernel refuses by a coded error what parseVote would have named', () => {
    expect(() => tally({ ...vote, ballots: [{ memberId: 'u-9', choice: 'for' }] })).toThrow(
      'deliberation.outside-scope',
    );
    expect(() => tally({ ...vote, ballots: [...cast({ for: 1 }), ...cast({ for: 1 })] })).toThrow(
      'deliberation.double-ballot',
    );
  });
});
