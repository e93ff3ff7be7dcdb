import { addDays, type CivilDate, weekday } from '@community1373/base/calendar';
import type { RosterAssessment, RosterShift } from '@community1373/core/assessment';
import { memo, useState } from 'react';
import { writeDate, writeDayNumber } from '../figures/civil-date';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { DayShifts } from './day-shifts';
import { postName } from './names';
import styles from './roster.module.css';

interface PostMatrixProps {
  readonly roster: RosterAssessment;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly onOpen: (shiftId: string) => void;
}

/** The period as posts by days, each cell with its filled of wanted places; a cell opens its shifts. */
export const PostMatrix = memo(({ roster, shifts, subject, onOpen }: PostMatrixProps) => {
  const language = useLanguage();
  const { t, locale, number } = language;
  const [chosen, setChosen] = useState<{ readonly postId: string; readonly date: CivilDate }>();
  const days: CivilDate[] = [];
  for (let date = roster.from; date <= roster.to; date = addDays(date, 1)) days.push(date);
  const cells = new Map<string, RosterShift[]>();
  for (const shift of shifts) {
    const key = `${shift.postId} ${shift.date}`;
    cells.set(key, [...(cells.get(key) ?? []), shift]);
  }
  const posts = subject.posts.filter(({ id }) => shifts.some(({ postId }) => postId === id));
  return (
    <>
      <ScrollRegion className={styles.scroll} label={t('roster.matrix')} testId="post-matrix">
        <table className={styles.matrix}>
          <caption className="visually-hidden">{t('roster.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('roster.post')}</th>
              {days.map((date) => (
                <th key={date} scope="col" data-rest={weekday(date) > 5}>
                  <span className="visually-hidden">{writeDate(date, 'day', locale)}</span>
                  <span aria-hidden="true">
                    {writeDayNumber(date, date === roster.from || date.endsWith('-01'), locale)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {posts.map(({ id }) => (
              <tr key={id}>
                <th scope="row">{postName(language, subject, id)}</th>
                {days.map((date) => {
                  const places = (cells.get(`${id} ${date}`) ?? []).flatMap((shift) => shift.places);
                  const filled = places.filter(({ kind }) => kind === 'taken').length;
                  const text = `${number(filled)} / ${number(places.length)}`;
                  return (
                    <td key={date} data-rest={weekday(date) > 5}>
                      {places.length > 0 && (
                        <button
                          type="button"
                          data-open={filled < places.length}
                          data-drag-open
                          aria-pressed={chosen?.postId === id && chosen.date === date}
                          aria-label={`${postName(language, subject, id)} ${writeDate(date, 'short', locale)} ${text}`}
                          onClick={() => setChosen({ postId: id, date })}
                        >
                          <b>{number(filled)}</b>
                          {filled < places.length && <small>/{number(places.length)}</small>}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {chosen !== undefined && (
        <div className={styles.below}>
          <DayShifts
            date={chosen.date}
            shifts={cells.get(`${chosen.postId} ${chosen.date}`) ?? []}
            subject={subject}
            onOpen={onOpen}
          />
        </div>
      )}
    </>
  );
});
PostMatrix.displayName = 'PostMatrix';
