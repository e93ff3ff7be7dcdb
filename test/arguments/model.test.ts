import * as model from '@community1373/model';
import * as modelDivisions from '@community1373/model/divisions';
import * as modelPresets from '@community1373/model/presets';
import * as modelSchemas from '@community1373/model/schemas';
import * as z from 'zod';
import { smallJson } from '../../packages/model/fixtures/small-community';
import { type FaceArguments, facesOf, holdArgumentLaws } from './face-laws';

/** The functions of all entries of the package. */
const face = { ...model, ...modelPresets, ...modelDivisions, ...modelSchemas };

const workModel = () => structuredClone(modelPresets.guanxiangtai1373);
const community = () => smallJson();
const divisions = () => ({
  code: '990101',
  province: '某省',
  city: '某市',
  county: '某区',
  subDistricts: [{ code: '001', name: '甲街道', communities: [{ code: '004', name: '乙社区' }] }],
});

const accepts = (schema: z.ZodType) => (value: unknown) => schema.safeParse(value).success;
const isModel = (value: unknown) => model.parseWorkModel(value).ok;
const areDivisions = accepts(modelSchemas.divisionListSchema);
const areOptions = accepts(z.object({ cap: z.int().min(0).optional() }));
const isText = (value: unknown) => typeof value === 'string';

const valid: Readonly<Record<string, FaceArguments>> = {
  communityJsonSchema: () => [],
  defineWorkModel: { valid: () => [workModel()], reads: { 0: isModel } },
  explain: () => [{ code: 'model.several-roots', params: { first: 'root' } }, 'en'],
  findDivision: { valid: () => ['990101001004', divisions()], reads: { 0: isText, 1: areDivisions } },
  formatDivisions: { valid: () => [divisions()], reads: { 0: areDivisions } },
  idSchema: { valid: () => ['volunteer'], reads: { 0: isText } },
  parseDivisions: {
    valid: () => [modelDivisions.formatDivisions(divisions()), { cap: 10 }],
    reads: { 0: isText, 1: areOptions },
  },
  parseWorkModel: { valid: () => [workModel(), { cap: 10 }], reads: { 1: areOptions } },
  asId: { valid: () => ['volunteer', 'v-01'], reads: { 0: isText, 1: isText } },
  toJsonSchema: { valid: () => [z.object({ fen: z.int() }), 'Sum'], reads: { 1: isText } },
  validateCommunity: { valid: () => [workModel(), community(), { cap: 10 }], reads: { 0: isModel, 2: areOptions } },
  validateCommunityInSteps: {
    valid: () => [workModel(), community(), { cap: 10 }],
    open: [1],
    reads: { 0: isModel, 2: areOptions },
  },
  workModelJsonSchema: () => [],
};

holdArgumentLaws('model', face, facesOf(face, valid));
