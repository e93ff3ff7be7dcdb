export { type Guanxiangtai1373, guanxiangtai1373 } from '../work-model/guanxiangtai';
export { blankOneThreeFive, blankOneThreeN, type BlankTemplate } from './blank-templates';
export { gaotaiModel, gaotaiSijiQitian } from './gaotai';
export { longxianModel, longxianWushe } from './longxian';
export type { Preset, PresetNote, PresetWorkflow } from './preset';
export { guanxiangtaiPreset, presets } from './presets';
export { shanghaiSanhui } from './shanghai';
