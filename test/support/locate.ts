import {
  locateFacilities,
  type SitingOptions,
  type SitingProblem,
  type SitingResult,
} from '@community1373/coverage/siting';

/** Solves a siting problem that is known to be valid. */
export const locate = async (problem: SitingProblem, options?: SitingOptions): Promise<SitingResult> => {
  const result = await locateFacilities(problem, options);
  if (!result.ok) throw new Error(JSON.stringify(result.report.items[0]));
  return result.value;
};
