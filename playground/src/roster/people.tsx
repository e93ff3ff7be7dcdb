import type { RosterAssessment } from '@community1373/core/assessment';
import { Fragment, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import type { Command } from '../session/command';
import type { Subject, VolunteerPart } from '../session/view';
import { Absences } from './absences';
import { postName } from './names';
import { OwnShifts } from './own-shifts';
import { PersonRow } from './person-row';
import styles from './roster.module.css';

interface PeopleProps {
  readonly volunteers: readonly VolunteerPart[];
  readonly roster: RosterAssessment;
  readonly subject: Subject;
  readonly enabled: boolean;
  readonly onRemove: (volunteerId: string) => void;
  readonly onCommand: (command: Command) => void;
  readonly onRepair: () => void;
  readonly onOpen: (shiftId: string) => void;
}

/** The volunteers by id, the service of each in the period, and a button to try the roster without one. */
export const People = ({
  volunteers,
  roster,
  subject,
  enabled,
  onRemove,
  onCommand,
  onRepair,
  onOpen,
}: PeopleProps) => {
  const language = useLanguage();
  const { t } = language;
  const [open, setOpen] = useState<string>();
  const setToggled = useCallback((id: string) => setOpen((shown) => (shown === id ? undefined : id)), []);
  const body = useRef<HTMLTableSectionElement>(null);
  const removed = useRef<number>(undefined);
  useLayoutEffect(() => {
    // The remove button disappeared with its row, so the focus moves to the row that took its place.
    if (removed.current === undefined || document.activeElement !== document.body) return;
    const buttons = body.current?.querySelectorAll<HTMLButtonElement>('button[data-remove]') ?? [];
    [...buttons].at(Math.min(removed.current, buttons.length - 1))?.focus();
    removed.current = undefined;
  });
  const remove = useCallback(
    (id: string, index: number) => {
      removed.current = index;
      onRemove(id);
    },
    [onRemove],
  );
  const served = new Map(roster.byVolunteer.map((person) => [person.volunteerId, person]));
  if (volunteers.length === 0) return <p className={styles.small}>{t('people.none')}</p>;
  return (
    <ScrollRegion className={styles.scroll} label={t('roster.as-people')} testId="people">
      <table className="data">
        <caption className="visually-hidden">{t('roster.as-people')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.volunteer')}</th>
            <th scope="col" className="wide">
              {t('roster.post')}
            </th>
            <th scope="col" className="wide">
              {t('people.home')}
            </th>
            <th scope="col" className="amount wide">
              {t('people.weekly')}
            </th>
            <th scope="col" className="amount">
              {t('people.period')}
            </th>
            <th scope="col" className="amount">
              {t('people.shifts')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('people.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {volunteers.map(({ id, posts, home, minutesPerWeek, absences }, i) => (
            <Fragment key={id}>
              <PersonRow
                id={id}
                index={i}
                posts={posts.map((post) => postName(language, subject, post)).join(t('list.separator'))}
                home={home}
                weekly={minutesPerWeek}
                minutes={served.get(id)?.minutes}
                shifts={served.get(id)?.shifts}
                open={open === id}
                enabled={enabled}
                onToggle={setToggled}
                onRemove={remove}
              />
              {open === id && (
                <tr>
                  <td colSpan={7} className={styles.unfolded}>
                    <OwnShifts id={id} shifts={roster.shifts} subject={subject} onOpen={onOpen} />
                    <Absences
                      id={id}
                      absences={absences}
                      shifts={roster.shifts}
                      from={roster.from}
                      enabled={enabled}
                      onCommand={onCommand}
                      onRepair={onRepair}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
