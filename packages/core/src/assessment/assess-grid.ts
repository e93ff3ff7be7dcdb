import { gridCoverage, type GridInput } from '@community1373/coverage';
import { asId, type Community, type CoverageKind, type Lead, type WorkModel } from '@community1373/model';
import type { CoverageAssessment } from './assessment';
import { figureOf, groupGaps, meets, partsOf } from './ratio-indicators';
import { unusedId } from '../document/unused-id';

/** Inputs of grid coverage. */
export interface GridInputs {
  readonly kind: CoverageKind;
  readonly levels: WorkModel['levels'];
  readonly posts: WorkModel['posts'];
  readonly nodes: Community['nodes'];
  readonly leads: Community['leads'];
}

/** Returns the input of grid coverage: of the records only what it reads, and of the leads those of nodes and posts that there are. */
export const gridInputOf = ({
  levels,
  posts,
  nodes,
  leads,
}: Pick<GridInputs, 'levels' | 'posts' | 'nodes' | 'leads'>): GridInput => {
  const [known, places] = [new Set(posts.map(({ id }) => id)), new Set<string>(nodes.map(({ id }) => id))];
  return {
    levels: levels.map(({ id, requiredPosts, inheritsLeads, optional }) => ({
      id,
      requiredPosts,
      inheritsLeads,
      optional,
    })),
    posts: posts.map(({ id }) => id),
    nodes: nodes.map(({ id, levelId, parentId, channels }) => ({ id, levelId, parentId, channels })),
    leads: leads.flatMap(({ id, nodeId, posts: own }) =>
      places.has(nodeId) ? [{ id, nodeId, posts: own.filter((post) => known.has(post)) }] : [],
    ),
  };
};

/** Computes the grid coverage of a scenario: every node × post that the levels require. */
export const assessGrid = ({ kind, levels, posts: known, nodes: tree, leads }: GridInputs): CoverageAssessment => {
  const result = gridCoverage(gridInputOf({ levels, posts: known, nodes: tree, leads }));
  const figure = figureOf(result);
  const gaps = result.missing.flatMap(({ nodeId, postId, why }) =>
    why === undefined ? [] : [{ subject: nodeId, why, postId }],
  );
  const missing = groupGaps(gaps, (group) => {
    const nodes = [...new Set(group.map(({ subject }) => subject))];
    const posts = [...new Set(group.map(({ why }) => String(why.params['post'] ?? '')))].filter((post) => post !== '');
    return {
      code: group[0].why.code.replace('coverage.', 'core.'),
      params: { cells: group.length, count: nodes.length, nodes: nodes.slice(0, 3), posts },
    };
  });
  const { remedy } = result;
  const taken = new Set<string>(leads.map(({ id }) => id));
  return {
    coverageId: kind.id,
    name: kind.name,
    unit: 'node-posts',
    threshold: kind.threshold,
    met: meets(figure, kind.threshold),
    ...figure,
    byNode: partsOf(result.byNode),
    byPost: partsOf(result.byPost),
    byGroup: partsOf(result.byLevel),
    missing,
    ...(remedy === undefined
      ? {}
      : {
          suggestion: {
            code: 'core.suggest-grid',
            params: {
              leads: remedy.moves.filter((move) => move.kind === 'name-lead').length,
              channels: remedy.moves.filter((move) => move.kind === 'open-channel').length,
              after: remedy.after.numerator,
              total: remedy.after.denominator,
            },
          },
          coveredAfterRemedy: remedy.after.numerator,
          remedy: {
            kind: 'complete-grid' as const,
            leads: remedy.moves.flatMap((move): readonly Lead[] =>
              move.kind === 'name-lead'
                ? [
                    {
                      id: asId('lead', unusedId(`${move.nodeId}-${move.postId}`, taken)),
                      nodeId: asId('node', move.nodeId),
                      posts: [move.postId],
                    },
                  ]
                : [],
            ),
            channelsAt: remedy.moves.flatMap((move) => (move.kind === 'open-channel' ? [move.nodeId] : [])),
          },
        }),
  };
};
