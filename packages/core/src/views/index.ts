export { levyNotice } from '../document/levy-rules';
export type { QuestionCode } from '../messages/messages-questions';
export { type GridTable, gridTable, type GridTableCell, type GridTableRow } from './grid-table';
export type { BoardVote, UnansweredPlace } from './board-votes';
export { type BoardNeed, type BoardProject, type LinkageBoard, linkageBoard } from './linkage-board';
export {
  type BoardMatter,
  type BoardRight,
  type BoardStage,
  matterDetail,
  type MatterDetail,
  mattersBoard,
  type MattersBoard,
  type TimelineEvent,
} from './matters-board';
export {
  type EntranceProperties,
  type Feature,
  type FeatureCollection,
  type LineString,
  type Point,
  type Polygon,
  type ScenarioMap,
  scenarioMap,
} from './scenario-map';
export { listElectorate, listUnits, type Occupancy, occupancyOn, type Unit } from './units';
