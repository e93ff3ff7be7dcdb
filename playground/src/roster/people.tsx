import { UserDeleteOutlined } from '@ant-design/icons';
import type { RosterAssessment } from '@community1373/core';
import { Button } from 'antd';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import type { Subject, VolunteerPart } from '../session/protocol';
import { postName, shiftName } from './names';
import styles from './roster.module.css';

interface PeopleProps {
  readonly volunteers: readonly VolunteerPart[];
  readonly roster: RosterAssessment;
  readonly subject: Subject;
  readonly enabled: boolean;
  readonly onRemove: (volunteerId: string) => void;
  readonly onOpen: (shiftId: string) => void;
}

/** The volunteers by id, what each serves in the period, and the way to try the roster without one. */
export const People = ({ volunteers, roster, subject, enabled, onRemove, onOpen }: PeopleProps) => {
  const language = useLanguage();
  const { t, number } = language;
  const [open, setOpen] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const removed = useRef<number>(undefined);
  useLayoutEffect(() => {
    // The button that removed a row went with it: the focus goes on to the row that took its place.
    if (removed.current === undefined || document.activeElement !== document.body) return;
    const buttons = body.current?.querySelectorAll<HTMLButtonElement>('button[data-remove]') ?? [];
    [...buttons].at(Math.min(removed.current, buttons.length - 1))?.focus();
    removed.current = undefined;
  });
  const served = new Map(roster.byVolunteer.map((person) => [person.volunteerId, person]));
  if (volunteers.length === 0) return <p className={styles.small}>{t('people.none')}</p>;
  return (
    <ScrollRegion className={styles.scroll} label={t('roster.as-people')} testId="people">
      <table className="data">
        <caption className="visually-hidden">{t('roster.as-people')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.volunteer')}</th>
            <th scope="col">{t('roster.post')}</th>
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
          {volunteers.map(({ id, posts, home, minutesPerWeek }, i) => {
            const period = served.get(id);
            const own = open === id ? roster.shifts.filter(({ places }) => places.some((place) => place.kind === 'taken' && place.volunteerId === id)) : [];
            return (
              <Fragment key={id}>
              <tr data-testid={`volunteer-${id}`}>
                <th scope="row">
                  <button type="button" className={styles.unfold} aria-expanded={open === id} onClick={() => setOpen(open === id ? undefined : id)}>
                    {id}
                  </button>
                </th>
                <td>{posts.map((post) => postName(language, subject, post)).join(t('list.separator'))}</td>
                <td className="wide">{home ?? '—'}</td>
                <td className="amount wide">{number(minutesPerWeek, 'hours')}</td>
                <td className="amount">{period === undefined ? '—' : number(period.minutes, 'hours')}</td>
                <td className="amount">{period === undefined ? '—' : number(period.shifts)}</td>
                <td className="amount">
                  <Button
                    size="small"
                    type="text"
                    icon={<UserDeleteOutlined />}
                    disabled={!enabled}
                    data-remove
                    aria-label={t('people.remove', { id })}
                    title={t('people.remove', { id })}
                    onClick={() => {
                      removed.current = i;
                      onRemove(id);
                    }}
                  />
                </td>
              </tr>
              {open === id && (
                <tr>
                  <td colSpan={7} className={styles.unfolded}>
                    {own.length === 0 ? (
                      <p className={styles.small}>{t('people.no-shifts')}</p>
                    ) : (
                      <ul className={styles.own} aria-label={t('people.shifts-of', { id })}>
                        {own.map((shift) => (
                          <li key={shift.shiftId}>
                            <button type="button" className={styles.opener} onClick={() => onOpen(shift.shiftId)}>
                              {shiftName(language, subject, shift)}
                            </button>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
