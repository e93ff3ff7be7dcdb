import type { Community, GridNode, Household, Position, WorkModel } from '@community1373/model';

/** Homes and positions in a community, by id. */
export interface Places<M extends WorkModel = WorkModel> {
  readonly node: ReadonlyMap<string, GridNode<M>>;
  /** The node of a household's dwelling, its entrance. */
  readonly nodeOfHousehold: ReadonlyMap<string, GridNode<M>>;
  readonly household: ReadonlyMap<string, Household<M>>;
  /** Returns the position of a node, or of the nearest ancestor that has one. */
  readonly positionOf: (nodeId: string) => Position | undefined;
  /** Returns the node and its ancestors, from below. */
  readonly pathOf: (nodeId: string) => readonly GridNode<M>[];
  /** Counts the people of a household: the sum over its age groups. */
  readonly peopleOf: (household: Household<M>) => number;
}

/** Indexes a validated community; every parent exists and there is no cycle. */
export const placesOf = <M extends WorkModel>(
  model: Pick<M, 'groups'>,
  community: Pick<Community<M>, 'nodes' | 'dwellings' | 'households'>,
): Places<M> => {
  const node = new Map<string, GridNode<M>>(community.nodes.map((item) => [item.id, item]));
  const dwellingNode = new Map<string, string>(community.dwellings.map(({ id, nodeId }) => [id, nodeId]));
  const nodeOfHousehold = new Map<string, GridNode<M>>();
  for (const { id, dwellingId } of community.households) {
    const at = node.get(dwellingNode.get(dwellingId) ?? '');
    if (at !== undefined) nodeOfHousehold.set(id, at);
  }
  const ages = model.groups.flatMap(({ id, kind }) => (kind.by === 'age' ? [id] : []));
  const pathOf = (nodeId: string): readonly GridNode<M>[] => {
    const path: GridNode<M>[] = [];
    for (let at = node.get(nodeId); at !== undefined; at = at.parentId === null ? undefined : node.get(at.parentId))
      path.push(at);
    return path;
  };
  const positions = new Map<string, Position | undefined>();
  const positionOf = (nodeId: string): Position | undefined => {
    if (positions.has(nodeId)) return positions.get(nodeId);
    const found = pathOf(nodeId).find(({ position }) => position !== undefined)?.position;
    positions.set(nodeId, found);
    return found;
  };
  return {
    node,
    nodeOfHousehold,
    household: new Map<string, Household<M>>(community.households.map((item) => [item.id, item])),
    positionOf,
    pathOf,
    peopleOf: ({ residents }) => {
      const counts: Readonly<Record<string, number | undefined>> = residents;
      return ages.reduce((sum, age) => sum + (counts[age] ?? 0), 0);
    },
  };
};
