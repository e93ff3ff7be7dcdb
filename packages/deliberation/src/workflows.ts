export {
  type EscalationLevel,
  type EventPattern,
  parseWorkflow,
  type Workflow,
  type WorkflowStage,
} from './workflow/workflow';
export {
  fourDeliberationsTwoPublications,
  fourLevelsSevenDays2022,
  fourLevelsSevenDays2025,
  peoplesPipeline,
  shanghaiThreeMeetings,
  workflows,
} from './workflow/workflows';
