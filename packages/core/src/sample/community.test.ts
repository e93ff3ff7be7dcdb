import { describe, expect, it } from 'vitest';
import { sampleCommunity } from './community';
import { sampleDistrict } from './district';

// Every expected figure is stated in the project's domain description of the sample community.
const community = sampleCommunity();
const nodesOf = (level: string) => community.nodes.filter((node) => node.levelId === level);
const flatsOf = (building: number) =>
  community.dwellings.filter((dwelling) => dwelling.nodeId.startsWith(`b${building}e`));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Weekly hours of all needs of a post; a month counts as 52/12 weeks and a quarter as 13. */
const weeklyHours = (postId: string, kind?: 'household' | 'node'): number =>
  sum(
    community.needs
      .filter((need) => need.postId === postId && (kind === undefined || need.of.kind === kind))
      .map(
        (need) =>
          (need.cadence.times * need.minutes) / 60 / { week: 1, month: 52 / 12, quarter: 13 }[need.cadence.every],
      ),
  );

describe('the sample community has the figures of the description', () => {
  it('24 buildings numbered 1 to 24 in 4 areas, 93 entrances', () => {
    expect(nodesOf('area')).toHaveLength(4);
    expect(nodesOf('building').map((node) => node.name)).toEqual(Array.from({ length: 24 }, (_, i) => `${i + 1}号楼`));
    expect(nodesOf('entrance')).toHaveLength(93);
  });

  it('1,096 flats, 1,008 occupied; building 9 has 4 × 7 × 2 = 56, building 10 has 48, the others 30 to 60', () => {
    expect(community.dwellings).toHaveLength(1096);
    expect(new Set(community.households.map((household) => household.dwellingId)).size).toBe(1008);
    expect(flatsOf(9)).toHaveLength(56);
    expect(new Set(flatsOf(9).map((flat) => flat.nodeId)).size).toBe(4);
    expect(new Set(flatsOf(9).map((flat) => flat.floor)).size).toBe(7);
    const inhabited = new Set(community.households.map((household) => household.dwellingId));
    expect(flatsOf(9).filter((flat) => inhabited.has(flat.id))).toHaveLength(56);
    expect(flatsOf(10)).toHaveLength(48);
    for (let building = 1; building <= 24; building += 1) {
      expect(flatsOf(building).length).toBeGreaterThanOrEqual(30);
      expect(flatsOf(building).length).toBeLessThanOrEqual(60);
    }
  });

  it('2,318 residents by age, someone in every household, children with adults', () => {
    const byAge = Object.fromEntries(
      ['age-0', 'age-6', 'age-15', 'age-60', 'age-65', 'age-80'].map((age) => [
        age,
        sum(community.households.map((household) => household.residents[age as 'age-0'] ?? 0)),
      ]),
    );
    expect(byAge).toEqual({ 'age-0': 81, 'age-6': 162, 'age-15': 1286, 'age-60': 232, 'age-65': 406, 'age-80': 151 });
    expect(sum(Object.values(byAge))).toBe(2318);
    const adults = ['age-15', 'age-60', 'age-65', 'age-80'] as const;
    expect(community.households.every(({ residents }) => adults.some((age) => (residents[age] ?? 0) > 0))).toBe(true);
  });

  it('visits 62 elders weekly, 95 monthly, 230 quarterly, half an hour each, one a household with an elder', () => {
    const visits = community.needs.filter((need) => need.of.kind === 'household');
    expect(visits.every((need) => need.minutes === 30)).toBe(true);
    const count = (every: string) => visits.filter((need) => need.cadence.every === every).length;
    expect([count('week'), count('month'), count('quarter')]).toEqual([62, 95, 230]);
    const visited = new Set(visits.map((need) => (need.of.kind === 'household' ? need.of.householdId : '')));
    expect(visited.size).toBe(387);
    const elderly = community.households.filter(
      ({ residents }) => (residents['age-65'] ?? 0) + (residents['age-80'] ?? 0) > 0,
    );
    expect([...visited].every((id) => elderly.some((household) => household.id === id))).toBe(true);
  });

  it('90 volunteers by post, 2.5 hours a week for elder and safety, else 2', () => {
    const posts = ['elder', 'publicity', 'safety', 'environment', 'mutual', 'culture', 'mediation'] as const;
    const of = (post: (typeof posts)[number]) =>
      community.volunteers.filter((volunteer) => volunteer.posts.includes(post));
    expect(posts.map((post) => of(post).length)).toEqual([24, 9, 16, 12, 14, 8, 7]);
    for (const post of posts)
      expect(
        of(post).every((volunteer) => volunteer.minutesPerWeek === (post === 'elder' || post === 'safety' ? 150 : 120)),
      ).toBe(true);
  });

  it('a weekly demand of 54.8 (50.8 visits and 4 other), 12, 34, 20, 23, 12 and 9 hours', () => {
    expect(weeklyHours('elder', 'household')).toBeCloseTo(50.8, 1);
    expect(weeklyHours('elder', 'node')).toBe(4);
    expect(weeklyHours('elder')).toBeCloseTo(54.8, 1);
    expect(
      ['publicity', 'safety', 'environment', 'mutual', 'culture', 'mediation'].map((post) => weeklyHours(post)),
    ).toEqual([12, 34, 20, 23, 12, 9]);
  });

  it('elder posts 91 % used; five people fewer 115 %; a quarter fewer hours 122 %', () => {
    const hours = 24 * 2.5;
    const used = (supply: number) => Math.round((100 * weeklyHours('elder')) / supply);
    expect([used(hours), used(19 * 2.5), used(hours * 0.75)]).toEqual([91, 115, 122]);
  });

  it('10 filed organisations and 4 social workers', () => {
    expect(community.organisations.filter((organisation) => organisation.status === 'filed')).toHaveLength(10);
    expect(community.socialWorkers).toHaveLength(4);
  });

  it('lies round 37.86 N 113.57 E within about 600 × 580 m, on a slope', () => {
    const positions = community.nodes.flatMap((node) => (node.position === undefined ? [] : [node.position]));
    const [west, east] = [Math.min(...positions.map(([lon]) => lon)), Math.max(...positions.map(([lon]) => lon))];
    const [south, north] = [Math.min(...positions.map(([, lat]) => lat)), Math.max(...positions.map(([, lat]) => lat))];
    expect((east + west) / 2).toBeCloseTo(113.57, 3);
    expect((north + south) / 2).toBeCloseTo(37.86, 3);
    // Metres per degree at 37.86° N by the WGS 84 series: 88,007 and 110,994.
    expect((east - west) * 88_007).toBeLessThanOrEqual(600);
    expect((north - south) * 110_994).toBeLessThanOrEqual(580);
    expect(new Set(community.nodes.map((node) => node.elevation)).size).toBeGreaterThan(3);
  });

  it('is synthetic, and the same seed gives the same bytes', () => {
    expect(community.synthetic).toBe(true);
    expect(JSON.stringify(sampleCommunity())).toBe(JSON.stringify(community));
    expect(JSON.stringify(sampleCommunity('other'))).not.toBe(JSON.stringify(community));
  });
});

describe('the sample district', () => {
  const district = sampleDistrict({ households: 3000 });

  it('is as many neighbourhoods as the households ask for, under one root', () => {
    expect(district.households).toHaveLength(3024);
    expect(district.nodes.filter((node) => node.parentId === null)).toHaveLength(1);
    expect(district.synthetic).toBe(true);
  });

  it('repeats no id', () => {
    for (const list of [
      district.nodes,
      district.households,
      district.dwellings,
      district.volunteers,
      district.needs,
      district.leads,
    ])
      expect(new Set(list.map((record) => record.id)).size).toBe(list.length);
  });

  it('refuses a count that is none', () => {
    expect(() => sampleDistrict({ households: 0 })).toThrow('sample.households');
  });
});
