import { CodedError } from '@community1373/base/diagnostics';
import { parseWorkModel } from './parse-work-model';
import type { WorkModel } from './work-model';

/**
 * Defines a work model in code. Its ids become literal types, so that the compiler rejects a post, level or group that the model does not
 * have. Throws `model.invalid`, with the list of problems as `received`, when the model contradicts itself, which is a programmer error.
 *
 * @example
 * import { defineWorkModel } from '@community1373/model';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * const model = defineWorkModel({ ...guanxiangtai1373, id: 'without-slogan', slogan: undefined });
 * model.id; // => 'without-slogan'
 */
export const defineWorkModel = <const M extends WorkModel>(model: M): M => {
  const read = parseWorkModel(model);
  if (!read.ok) throw new CodedError('model.invalid', read.report.items);
  return model;
};
