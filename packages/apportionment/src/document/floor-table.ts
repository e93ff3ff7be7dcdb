import { type Certainty, certaintySchema } from '@community1373/base/rules';
import * as z from 'zod';
import { idSchema } from './fields';

/** The coefficient of one floor. */
export interface FloorCoefficient {
  /** The floor, negative below ground. */
  readonly floor: number;
  /** The coefficient in hundredths: 50 is 0.5. */
  readonly hundredths: number;
}

/** 楼层系数表 coefficients by floor, with their source and its certainty. */
export interface FloorTable {
  /** The id by which a levy acknowledges an uncertain table. */
  readonly id: string;
  /** The source of the coefficients, for people. */
  readonly source: string;
  /** The reliability of the source; an uncertain table must be acknowledged by the levy. */
  readonly certainty: Certainty;
  /** One coefficient for each floor. */
  readonly coefficients: readonly FloorCoefficient[];
}

/** Schema of a {@link FloorTable}. */
export const floorTableSchema = z
  .object({
    id: idSchema,
    source: z.string().min(1),
    certainty: certaintySchema,
    coefficients: z
      .array(z.object({ floor: z.int(), hundredths: z.int().min(0) }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();
