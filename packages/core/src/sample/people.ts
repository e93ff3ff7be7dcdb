import type { Random } from '@community1373/base/random';
import type { GridNode, Lead, Need, Team, Volunteer, WeeklyHours } from '@community1373/model';
import { asId } from '@community1373/model';
import { guanxiangtai1373 } from '@community1373/model/presets';
import { postFigures, vacancies } from './figures';
import type { GridPlan } from './grid';

type Model = typeof guanxiangtai1373;

const mornings = { from: '08:30', to: '11:30' } as const;
const afternoons = { from: '14:30', to: '17:30' } as const;

/** Returns three to five half days a week; the first one is distributed evenly, so that every half day is staffed. */
const makeAvailability = (index: number, random: Random): readonly WeeklyHours[] => {
  const halfDays = Array.from({ length: 14 }, (_, i) => i);
  const first = index % 10;
  const others = random.shuffle(halfDays.filter((half) => half !== first)).slice(0, 2 + random.below(3));
  return [first, ...others]
    .sort((a, b) => a - b)
    .map((half) => ({ weekday: Math.floor(half / 2) + 1, ...(half % 2 === 0 ? mornings : afternoons) }));
};

/** Creates the seven teams and their volunteers, with homes spread over the entrances. */
export const makeVolunteers = (
  prefix: string,
  grid: GridPlan,
  random: Random,
): { readonly teams: readonly Team<Model>[]; readonly volunteers: readonly Volunteer<Model>[] } => {
  const teams: Team<Model>[] = [];
  const volunteers: Volunteer<Model>[] = [];
  for (const { postId, volunteers: count, minutesPerWeek } of postFigures) {
    const teamId = asId('team', `${prefix}t-${postId}`);
    const insignia = guanxiangtai1373.posts.find((post) => post.id === postId)?.insignia?.label['zh-CN'] ?? postId;
    teams.push({ id: teamId, name: `${insignia}志愿服务队`, postId });
    const homes = random.shuffle([...grid.entrances]);
    for (let i = 0; i < count; i += 1) {
      const home = homes[i % homes.length];
      volunteers.push({
        id: asId('volunteer', `${prefix}v-${postId}-${String(i + 1).padStart(2, '0')}`),
        teamId,
        posts: [postId],
        homeNodeId: home?.node.id,
        minutesPerWeek,
        availability: makeAvailability(i, random),
        skills: [],
        insured: true,
        consents: true,
      });
    }
  }
  return { teams, volunteers };
};

/** Creates the leads of the community's posts, the areas, the compounds (楼院长) and the entrances (单元长), a few of these vacant. */
export const makeLeads = (
  prefix: string,
  root: GridNode<Model>,
  grid: GridPlan,
  volunteers: readonly Volunteer<Model>[],
  random: Random,
): readonly Lead<Model>[] => {
  const leadId = (text: string): Lead<Model>['id'] => asId('lead', `${prefix}l-${text}`);
  const leads: Lead<Model>[] = [];
  for (const { postId } of postFigures) {
    const team = volunteers.filter((volunteer) => volunteer.posts.includes(postId));
    const [head, ...others] = team;
    leads.push({
      id: leadId(`root-${postId}`),
      titleId: 'post-lead',
      nodeId: root.id,
      posts: [postId],
      volunteerId: head?.id,
    });
    for (const [i, area] of grid.areas.entries())
      leads.push({
        id: leadId(`${area.id}-${postId}`),
        titleId: 'area-lead',
        nodeId: area.id,
        posts: [postId],
        volunteerId: others[i]?.id,
      });
  }
  for (const compound of grid.compounds)
    leads.push({
      id: leadId(compound.id),
      titleId: 'compound-lead',
      nodeId: compound.id,
      posts: ['elder', 'safety', 'environment', 'mediation'],
    });
  const vacant = new Set(
    random.shuffle(grid.entrances.map((entrance) => entrance.node.id)).slice(0, vacancies.entrancesWithoutLead),
  );
  for (const { node } of grid.entrances)
    if (!vacant.has(node.id))
      leads.push({ id: leadId(node.id), titleId: 'entrance-lead', nodeId: node.id, posts: ['elder', 'safety'] });
  return leads;
};

/** Creates the needs of the areas for each post besides the visits, one hour each, distributed evenly. */
export const makeAreaNeeds = (prefix: string, grid: GridPlan): readonly Need<Model>[] =>
  postFigures.flatMap(({ postId, demandMinutes }) => {
    const hours = demandMinutes / 60;
    return grid.areas.flatMap((area, i): Need<Model>[] => {
      const times = Math.floor((hours * (i + 1)) / grid.areas.length) - Math.floor((hours * i) / grid.areas.length);
      if (times === 0) return [];
      return [
        {
          id: asId('need', `${prefix}n-${postId}-a${i + 1}`),
          postId,
          of: { kind: 'node', nodeId: area.id },
          cadence: { every: 'week', times },
          minutes: 60,
        },
      ];
    });
  });
