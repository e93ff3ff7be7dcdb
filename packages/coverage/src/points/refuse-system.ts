import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import type { CoverageInputCode } from '../messages/messages-input';
import { declaredSystemOf } from '../walking/coordinate-system';

/** Reports the coordinate system that a document declares if it is not WGS 84, the only one supported here. Returns true when it is rejected. */
export const refuseSystem = (
  sink: Pick<DiagnosticSink<CoverageInputCode>, 'add'>,
  at: Path,
  document: unknown,
): boolean => {
  const declared = declaredSystemOf(document);
  if (declared === undefined || ('system' in declared && declared.system === 'WGS-84')) return false;
  const system = 'system' in declared ? declared.system : declared.unknown;
  sink.add('system' in declared ? 'coverage.system' : 'coverage.system-unknown', [...at, 'crs'], system, { system });
  return true;
};
