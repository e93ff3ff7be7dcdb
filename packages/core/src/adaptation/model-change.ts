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

/** The elements of a list of a work model. */
type Element<L extends ModelList> = WorkModel[L][number];

/** An element whose settings are not checked yet. */
export interface ElementWithId {
  /** Id of the element, unique in its list. */
  readonly id: string;
}

/** Gives an element a new id, a new name, or both. */
export interface RenameElement {
  /** Kind of the change. */
  readonly kind: 'rename';
  /** The list that the element is in. */
  readonly list: ModelList;
  /** Id of the element. */
  readonly id: string;
  /** The new id; absent: it keeps its id. */
  readonly to?: string | undefined;
  /** The new name; absent: it keeps its name. */
  readonly name?: WorkModel['name'] | undefined;
}

/** Adds an element to a list. */
export interface AddElement<L extends ModelList, E extends ElementWithId = Element<L>> {
  /** Kind of the change. */
  readonly kind: 'add';
  /** The list that the element is added to. */
  readonly list: L;
  /** The new element. */
  readonly element: E;
  /** Index at which it is inserted, from 0; absent: at the end of the list. */
  readonly at?: number | undefined;
  /** True to create, for an added level, one node under each node above it that needs one; false by default. */
  readonly fill?: boolean | undefined;
}

/** Removes an element. The nodes of a removed level are lifted: their children move to their parents. */
export interface RemoveElement {
  /** Kind of the change. */
  readonly kind: 'remove';
  /** The list that the element is in. */
  readonly list: ModelList;
  /** Id of the element. */
  readonly id: string;
  /** Id of the element that references in a scenario go to; absent: the references are dropped. */
  readonly mapTo?: string | undefined;
}

/** Replaces the settings of an existing element. */
export interface ChangeElement<L extends ModelList, E extends ElementWithId = Element<L>> {
  /** Kind of the change. */
  readonly kind: 'change';
  /** The list that the element is in. */
  readonly list: L;
  /** The element with its new settings; its id says which element it replaces. */
  readonly element: E;
}

/** Changes the model itself; an absent member stays as it is, and null removes one. */
export interface ChangeHead {
  /** Kind of the change. */
  readonly kind: 'head';
  /** The new id of the model. */
  readonly id?: string | undefined;
  /** The new name of the model. */
  readonly name?: WorkModel['name'] | undefined;
  /** 口号 the new slogan; null removes it. */
  readonly slogan?: WorkModel['slogan'] | null;
  /** The new profile; null removes it. */
  readonly profile?: WorkModel['profile'] | null;
  /** 服务圈 the new service circle; null removes it. */
  readonly serviceCircle?: WorkModel['serviceCircle'] | null;
}

/** 调整 one change of a work model, as data. */
export type ModelChange =
  | RenameElement
  | { readonly [L in ModelList]: AddElement<L> }[ModelList]
  | RemoveElement
  | { readonly [L in ModelList]: ChangeElement<L> }[ModelList]
  | ChangeHead;

/** A change whose element is known by its id only: `adaptModel` checks its settings with the model that results. */
export type UncheckedModelChange =
  | RenameElement
  | AddElement<ModelList, ElementWithId>
  | RemoveElement
  | ChangeElement<ModelList, ElementWithId>
  | ChangeHead;

const listSchema = z.enum(modelLists);
const elementSchema: z.ZodType<ElementWithId> = z.looseObject({ id: slugSchema });

/** Zod schema of an {@link UncheckedModelChange}. */
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
