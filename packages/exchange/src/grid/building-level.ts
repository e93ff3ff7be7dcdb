import type { Scenario } from '@community1373/core';
import type { Plain } from '../sheets/document';

/** A level of the grid tree of a work model. */
export type Level = Scenario['model']['levels'][number];

/** True for the level of buildings. */
export const isBuildingLevel = ({ id, name }: Level): boolean =>
  id === 'building' || /^(楼|楼栋|楼幢|栋|幢|楼房|楼宇)$/.test(name['zh-CN']);

/**
 * Returns the id of the node under which nodes of a level are put where nothing says where they belong: the first node of the level above; required levels
 * without a node get one with a placeholder name. Undefined for a grid without a root.
 */
export const homeOfLevel = (
  level: Level,
  levels: readonly Level[],
  nodes: Map<string, Plain>,
  freeId: (wanted: string) => string,
): string | undefined => {
  const rank = (levelId: unknown): number => levels.findIndex(({ id }) => id === levelId);
  let parent = [...nodes.values()].find((node) => node['parentId'] === null);
  if (parent === undefined) return undefined;
  for (const between of levels.slice(rank(parent['levelId']) + 1, rank(level.id))) {
    const below: Plain | undefined = [...nodes.values()].find(
      (node) => node['levelId'] === between.id && node['parentId'] === parent?.['id'],
    );
    if (below === undefined && between.optional === true) continue;
    const id = freeId(`${between.id}-1`);
    const next: Plain = below ?? {
      id,
      levelId: between.id,
      parentId: parent['id'],
      name: `${between.name['zh-CN']}（待命名）`,
      channels: [],
    };
    if (below === undefined) nodes.set(id, next);
    parent = next;
  }
  return String(parent['id']);
};
