import type { Path } from '@community1373/base/diagnostics';
import type { WeeklyHours } from '../records/weekly-hours';
import type { CommunityRecords } from './community-records';
import type { Findings } from './findings';

const reportHours = (findings: Findings, hours: readonly WeeklyHours[], at: Path): void => {
  for (const [j, span] of hours.entries()) {
    // HH:MM compares correctly as text; 24:00 comes last.
    if (span.from >= span.to) {
      findings.add('model.hours-reversed', [...at, j], span, { from: span.from, to: span.to });
      continue;
    }
    const other = hours.find(
      ({ weekday, from, to }, i) => i < j && weekday === span.weekday && from < to && from < span.to && span.from < to,
    );
    if (other === undefined) continue;
    const params = { from: span.from, to: span.to, otherFrom: other.from, otherTo: other.to };
    findings.add('model.hours-overlap', [...at, j], span, params, 'warning');
  }
};

/** Reports hours of stations and volunteers that end before they begin, and warns of hours that overlap on one weekday. */
export const reportWeeklyHours = (findings: Findings, { stations, volunteers }: CommunityRecords): void => {
  for (const [i, station] of stations.rows.entries())
    if (station !== undefined) reportHours(findings, station.hours, ['stations', i, 'hours']);
  for (const [i, volunteer] of volunteers.rows.entries())
    if (volunteer !== undefined) reportHours(findings, volunteer.availability, ['volunteers', i, 'availability']);
};
