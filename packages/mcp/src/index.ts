export { type AssistantServerOptions, createAssistantServer } from './create-assistant-server';
export { openScenarioFolder, type ScenarioFolder } from './scenario-folder';
