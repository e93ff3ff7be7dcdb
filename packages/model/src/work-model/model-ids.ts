import type { WorkModel } from './work-model';

/** The ids of a model's posts, as a union of literals where the model has them. */
export type PostId<M extends WorkModel = WorkModel> = M['posts'][number]['id'];
/** The ids of a model's levels. */
export type LevelId<M extends WorkModel = WorkModel> = M['levels'][number]['id'];
/** The ids of a model's kinds of zone. */
export type ZoneKindId<M extends WorkModel = WorkModel> = M['zones'][number]['id'];
/** The ids of a model's kinds of station. */
export type StationKindId<M extends WorkModel = WorkModel> = M['stations'][number]['id'];
/** The ids of a model's titles of leads. */
export type LeadTitleId<M extends WorkModel = WorkModel> = M['leadTitles'][number]['id'];
/** The ids of a model's groups of residents. */
export type GroupId<M extends WorkModel = WorkModel> = M['groups'][number]['id'];
/** The ids of a model's channels. */
export type ChannelId<M extends WorkModel = WorkModel> = M['channels'][number]['id'];
/** The ids of a model's coverages. */
export type CoverageId<M extends WorkModel = WorkModel> = M['coverages'][number]['id'];
/** The ids of a model's parties. */
export type PartyId<M extends WorkModel = WorkModel> = M['parties'][number]['id'];
