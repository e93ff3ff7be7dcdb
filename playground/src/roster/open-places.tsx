import type { RosterShift } from '@community1373/core/assessment';
import { memo, useState } from 'react';
import { writeDate } from '../figures/civil-date';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { postName, shiftName } from './names';
import styles from './roster.module.css';

interface OpenPlacesProps {
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly onOpen: (shiftId: string) => void;
}

const shownAtFirst = 50;

/** All open places of the month, each with its reason. */
export const OpenPlaces = memo(({ shifts, subject, onOpen }: OpenPlacesProps) => {
  const language = useLanguage();
  const { t, local, why, locale } = language;
  const [all, setAll] = useState(false);
  const open = shifts
    .flatMap((shift) => shift.places.flatMap((place, i) => (place.kind === 'open' ? [{ shift, place, i }] : [])))
    .toSorted((a, b) => (a.shift.date + a.shift.start < b.shift.date + b.shift.start ? -1 : 1));
  if (open.length === 0) return <p className={styles.small}>{t('roster.no-open')}</p>;
  return (
    <ScrollRegion className={styles.scroll} label={t('roster.as-open')} testId="open-places">
      <table className="data">
        <caption className="visually-hidden">{t('roster.as-open')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roster.when')}</th>
            <th scope="col">{t('roster.post')}</th>
            <th scope="col">{t('roster.where')}</th>
            <th scope="col">{t('roster.why')}</th>
          </tr>
        </thead>
        <tbody>
          {open.slice(0, all ? undefined : shownAtFirst).map(({ shift, place, i }) => {
            const node = shift.nodeId === undefined ? undefined : subject.labels[shift.nodeId];
            return (
              <tr key={`${shift.shiftId}/${i}`}>
                <th scope="row" className={styles.when}>
                  <button
                    type="button"
                    className={styles.opener}
                    aria-label={t('shift.open', { shift: shiftName(language, subject, shift) })}
                    onClick={() => onOpen(shift.shiftId)}
                  >
                    {writeDate(shift.date, 'short', locale)} {shift.start}
                  </button>
                </th>
                <td>{postName(language, subject, shift.postId)}</td>
                <td>{node === undefined ? (shift.nodeId ?? '—') : local(node)}</td>
                <td>{why(place.why)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {open.length > shownAtFirst && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('list.less') : t('list.all', { n: open.length })}
        </button>
      )}
    </ScrollRegion>
  );
});
OpenPlaces.displayName = 'OpenPlaces';
