export { onCallDutySchema } from './matter/fault-intake';
export {
  faultKindSchema,
  levyAuthoritySchema,
  matterCategorySchema,
  matterEventSchema,
  shareSchema,
} from './matter/matter-event';
export { momentSchema } from './matter/moment';
export { matterLogSchema } from './matter/parse-log';
export { decisionRuleSchema } from './vote/decision-rule';
export { memberSchema } from './vote/member';
export { thresholdSchema } from './vote/threshold-schema';
export { ballotSchema, choiceSchema, proxyRuleSchema, proxySchema, voteSchema } from './vote/vote';
export {
  escalationLevelSchema,
  eventPatternSchema,
  periodSchema,
  timeLimitSchema,
  workflowSchema,
  workflowStageSchema,
} from './workflow/workflow';
