import * as z from 'zod';
import { problemTextsOf, withoutReceived } from '../problems';
import { scenarioFields, tool } from './tool';

/** Reads a file and gives the ids and names that the other tools take, with counts of what has many. */
export const readScenario = tool({
  name: 'read_scenario',
  description:
    'Reads a scenario file: its community, period, ids and names for the other tools, counts, and remarks. A file with errors is answered with every problem and its fix. 读取情景文件，给出其他工具所用的编号和名称；文件有误时逐条列出问题和改法。',
  schema: z.strictObject(scenarioFields),
  answer: async ({ file }, { session, locale, isUnmasked }) => {
    const { scenario, report } = await session.read(file);
    const { id, model, community, period, levies, services, matters, decisions, masked } = scenario;
    const named = (list: readonly { readonly id: string; readonly name: Readonly<Record<'zh-CN' | 'en', string>> }[]) =>
      list.map((one) => ({ id: one.id, name: one.name[locale] }));
    return {
      id,
      community: community.name,
      period,
      masked: masked === true,
      posts: named(model.posts),
      groups: named(model.groups),
      coverages: named(model.coverages),
      stations: community.stations.map((station) => ({ id: station.id, name: station.name })),
      levies: levies.map((levy) => ({ id: levy.id, title: levy.title })),
      counts: {
        gridNodes: community.nodes.length,
        households: community.households.length,
        volunteers: community.volunteers.length,
        services: services.length,
        matters: matters.length,
      },
      hasRoster: decisions.roster !== undefined,
      remarks: problemTextsOf(isUnmasked ? report : withoutReceived(report), locale),
    };
  },
});
