import { localTextSchema } from '@community1373/base/rules';
import { type WorkModel } from '@community1373/model';
import { profileSchema, serviceCircleSchema, sloganSchema, slugSchema } from '@community1373/model/schemas';
import * as z from 'zod';

/** The lists of a work model. */
export const modelLists = [
  'zones',
  'stations',
  'posts',
  'coverages',
  'levels',
  'leadTitles',
  'groups',
  'channels',
  'parties',
] as const;

/** A list of a work model. */
export type ModelList = (typeof modelLists)[number];

const listSchema = z.enum(modelLists);
const elementSchema = z.looseObject({ id: slugSchema });
/** Zod schema of a change of a work model; elements are validated with the whole resulting model. */
export const modelChangeSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('rename'),
      list: listSchema,
      id: slugSchema,
      to: slugSchema.optional(),
      name: localTextSchema.optional(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('add'),
      list: listSchema,
      element: elementSchema,
      at: z.int().min(0).optional(),
      fill: z.boolean().optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('remove'), list: listSchema, id: slugSchema, mapTo: slugSchema.optional() }).readonly(),
  z.object({ kind: z.literal('change'), list: listSchema, element: elementSchema }).readonly(),
  z
    .object({
      kind: z.literal('head'),
      id: slugSchema.optional(),
      name: localTextSchema.optional(),
      slogan: sloganSchema.nullable().optional(),
      profile: profileSchema.nullable().optional(),
      serviceCircle: serviceCircleSchema.nullable().optional(),
    })
    .readonly(),
]);

type Element<L extends ModelList> = WorkModel[L][number];

/**
 * 调整 one change of a work model, as data:
 * - `rename`: a new id, a new name, or both;
 * - `add`: an element, at a position of its list or at its end. A level with `fill` gets one node under each node above it that needs one;
 * - `remove`: an element; references to it in a scenario go to `mapTo`, or are dropped. The nodes of a removed level are lifted: their children move to their
 *   parents;
 * - `change`: the settings of an existing element;
 * - `head`: id, name, slogan, profile, circle of the model itself; null removes one.
 */
export type ModelChange =
  | {
      readonly kind: 'rename';
      readonly list: ModelList;
      readonly id: string;
      readonly to?: string | undefined;
      readonly name?: WorkModel['name'] | undefined;
    }
  | {
      readonly [L in ModelList]: {
        readonly kind: 'add';
        readonly list: L;
        readonly element: Element<L>;
        readonly at?: number | undefined;
        readonly fill?: boolean | undefined;
      };
    }[ModelList]
  | { readonly kind: 'remove'; readonly list: ModelList; readonly id: string; readonly mapTo?: string | undefined }
  | {
      readonly [L in ModelList]: { readonly kind: 'change'; readonly list: L; readonly element: Element<L> };
    }[ModelList]
  | {
      readonly kind: 'head';
      readonly id?: string | undefined;
      readonly name?: WorkModel['name'] | undefined;
      readonly slogan?: WorkModel['slogan'] | null;
      readonly profile?: WorkModel['profile'] | null;
      readonly serviceCircle?: WorkModel['serviceCircle'] | null;
    };
