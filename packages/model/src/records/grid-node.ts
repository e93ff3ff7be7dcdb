import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { ChannelId, LevelId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';
import { type Position, positionSchema } from './position';

/** 网格节点 a node of the grid tree: 片区, 楼院, 楼, 单元, or the levels of another model. */
export interface GridNode<M extends WorkModel = WorkModel> {
  /** Unique among the nodes of the community. */
  readonly id: Id<'node'>;
  /** The level of the model to which the node belongs. */
  readonly levelId: LevelId<M>;
  /** The node above; null for the root. */
  readonly parentId: Id<'node'> | null;
  /** The name that residents use, up to 64 characters. */
  readonly name: string;
  /** Where the node is; absent while it has not been located. */
  readonly position?: Position | undefined;
  /** Metres above the lowest point of the community; absent where heights are not known. */
  readonly elevation?: number | undefined;
  /** 联系渠道 the channels by which the households of the node are reached. */
  readonly channels: readonly ChannelId<M>[];
}

/** Schema of a {@link GridNode}. */
export const nodeSchema = z
  .object({
    id: idSchema('node'),
    levelId: slugSchema,
    parentId: idSchema('node').nullable(),
    name: z.string().min(1).max(64),
    position: positionSchema.optional(),
    elevation: z.number().min(-1000).max(9000).optional(),
    channels: z.array(slugSchema).readonly(),
  })
  .readonly();
