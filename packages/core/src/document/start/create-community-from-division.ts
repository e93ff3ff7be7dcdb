import { DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import { type Community, type LevelId, validateCommunity, type WorkModel } from '@community1373/model';
import { type DivisionList, findDivision, parseDivisions } from '@community1373/model/divisions';
import { divisionListSchema } from '@community1373/model/schemas';
import { checkModel, checkOptions } from '../check-scenario';

/** The model of a new community, and its levels for the sub-district and the community itself. */
export interface DivisionStart<M extends WorkModel> {
  /** The work model of the community. */
  readonly model: M;
  /** The level of the community; by default the first of the model. */
  readonly communityLevel?: LevelId<M>;
  /** The level of the sub-district or town above it; by default no node is created for it. */
  readonly subDistrictLevel?: LevelId<M>;
}

/**
 * 从区划代码开始 creates an empty community with the name and place of an official 12-digit code: one node of the grid, or two with the sub-district above it, and
 * empty lists to fill. The list of the county is injected, as a list or as the compact text that `parseDivisions` reads. Malformed and unknown codes are named
 * problems; the empty lists come as warnings.
 *
 * @example
 * import { createCommunityFromDivision } from '@community1373/core';
 * import { blankOneThreeN } from '@community1373/model/presets';
 * const county = 'divisions/1\t990101\t某省\t某市\t某区\n#甲街道\n004\t乙社区\n';
 * const started = createCommunityFromDivision('990101001004', county, { model: blankOneThreeN });
 * started.ok && started.value.nodes.map(({ levelId, name }) => [levelId, name]); // => [['community', '乙社区']]
 * createCommunityFromDivision('990101001005', county, { model: blankOneThreeN }).report.items[0]?.code; // => 'model.division-unknown'
 */
export const createCommunityFromDivision = <M extends WorkModel>(
  code: string,
  list: DivisionList | string,
  start: DivisionStart<M>,
): Result<Community<M>> => {
  checkOptions(start, 'core.division-start');
  checkModel(start.model);
  const { model, communityLevel, subDistrictLevel } = start;
  const sink = new DiagnosticSink();
  const read = typeof list === 'string' ? parseDivisions(list) : parseWith(divisionListSchema, list);
  sink.merge(read.report, ['list']);
  if (!read.ok) return { ok: false, report: sink.report() };
  const found = findDivision(code, read.value);
  if (!found.ok) return found;
  const { community, subDistrict } = found.value;
  const rootId = `n-${code}`;
  const aboveId = `n-${code.slice(0, 9)}`;
  return validateCommunity(model, {
    id: `c-${code}`,
    name: community.name,
    divisionCode: code,
    timeZone: 'Asia/Shanghai',
    synthetic: false,
    nodes: [
      ...(subDistrictLevel === undefined
        ? []
        : [{ id: aboveId, levelId: subDistrictLevel, parentId: null, name: subDistrict.name, channels: [] }]),
      {
        id: rootId,
        levelId: communityLevel ?? model.levels[0]?.id,
        parentId: subDistrictLevel === undefined ? null : aboveId,
        name: community.name,
        channels: [],
      },
    ],
    zones: [],
    stations: [],
    dwellings: [],
    households: [],
    teams: [],
    volunteers: [],
    leads: [],
    organisations: [],
    socialWorkers: [],
    premises: [],
    owners: [],
    ownerships: [],
    needs: [],
  });
};
