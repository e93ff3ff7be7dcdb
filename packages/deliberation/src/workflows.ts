export { parseWorkflow } from './workflow/parse-workflow';
export type {
  EscalationLevel,
  EventPattern,
  MinimumPeriod,
  NamedPart,
  TimeLimit,
  Workflow,
  WorkflowStage,
} from './workflow/workflow';
export {
  fourDeliberationsTwoPublications,
  fourLevelsSevenDays2022,
  fourLevelsSevenDays2025,
  peoplesPipeline,
  shanghaiThreeMeetings,
  workflows,
} from './workflow/workflows';
