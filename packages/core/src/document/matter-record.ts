import { idText } from '@community1373/base/diagnostics';
import { type MatterEvent } from '@community1373/deliberation';
import { matterEventSchema } from '@community1373/deliberation/schemas';
import * as z from 'zod';

/** 事项 a matter of the community as an append-only log. `replayMatter` of deliberation derives its state. */
export interface MatterRecord {
  /** Id of the matter, unique in the scenario. */
  readonly id: string;
  /** The events of the matter, oldest first. */
  readonly events: readonly MatterEvent[];
}

/** Zod schema of a {@link MatterRecord}. */
export const matterRecordSchema = z
  .object({ id: idText(64), events: z.array(matterEventSchema).max(250_000).readonly() })
  .readonly();
