import type { Absence, CivilDate } from '@community1373/base/calendar';
import type { RosterShift } from '@community1373/core/assessment';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { writeDate } from '../figures/civil-date';
import { type Language, useLanguage } from '../preferences/language';
import type { Command } from '../session/command';
import { absenceMeets } from './absence-meets';
import styles from './roster.module.css';

type End = Extract<Absence, object>['from'];

const isDay = (end: End): end is CivilDate => end.length === 10;

interface AbsencesProps {
  readonly id: string;
  readonly absences: readonly Absence[];
  readonly shifts: readonly RosterShift[];
  /** The first day of the period. */
  readonly from: CivilDate;
  readonly enabled: boolean;
  readonly onCommand: (command: Command) => void;
  readonly onRepair: () => void;
}

const writeEnd = ({ locale }: Language, end: string): string =>
  [writeDate(end.slice(0, 10), 'ofMonth', locale), ...(end.length > 10 ? [end.slice(11)] : [])].join(' ');

const writeAbsence = (language: Language, absence: Absence): string =>
  typeof absence === 'string'
    ? writeEnd(language, absence)
    : language.t('absence.span', { from: writeEnd(language, absence.from), to: writeEnd(language, absence.to) });

/** The absences of a volunteer, whole days or a time span, which can be added and withdrawn; shows the affected shifts and offers to repair the roster. */
export const Absences = ({ id, absences, shifts, from, enabled, onCommand, onRepair }: AbsencesProps) => {
  const language = useLanguage();
  const { t } = language;
  const ids = { title: useId(), from: useId(), to: useId(), wrong: useId() };
  const [whole, setWhole] = useState(true);
  const [span, setSpan] = useState<{ readonly from: string; readonly to: string }>({ from, to: from });
  // Safe cast: a date field holds a date, and a local time field a local time.
  const shown = (end: string, clock: string): End =>
    (whole ? end.slice(0, 10) : end.length > 10 ? end : `${end}T${clock}`) as End;
  const wanted = { from: shown(span.from, '08:00'), to: shown(span.to, '18:00') };
  // Dates and local times to the minute compare correctly as text, and the fields give no other values.
  const right = whole ? wanted.from <= wanted.to : wanted.from < wanted.to;
  const own = shifts.filter(({ places }) => places.some((place) => place.kind === 'taken' && place.volunteerId === id));
  const met = own.filter((shift) => absences.some((absence) => absenceMeets(absence, shift))).length;
  const end = (key: 'from' | 'to') => (
    <label htmlFor={ids[key]}>
      <span>{t(key === 'from' ? 'absence.from' : 'absence.to')}</span>
      <input
        id={ids[key]}
        type={whole ? 'date' : 'datetime-local'}
        required
        value={wanted[key]}
        aria-invalid={!right}
        aria-describedby={right ? undefined : ids.wrong}
        onChange={({ target: { value } }) => value !== '' && setSpan({ ...wanted, [key]: value })}
      />
    </label>
  );
  return (
    <section className={styles.absences} aria-labelledby={ids.title} data-testid="absences">
      <h4 id={ids.title}>{t('absence.title')}</h4>
      {absences.length === 0 ? (
        <p className={styles.small}>{t('absence.none')}</p>
      ) : (
        <ul className={styles.own}>
          {absences.map((absence) => {
            const text = writeAbsence(language, absence);
            return (
              <li key={text}>
                {text}{' '}
                <Button
                  size="small"
                  disabled={!enabled}
                  aria-label={t('absence.withdraw-of', { id, span: text })}
                  onClick={() => onCommand({ kind: 'not-absent', volunteerId: id, absence })}
                >
                  {t('absence.withdraw')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <form
        className={styles.absenceForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (right)
            onCommand({
              kind: 'absent',
              volunteerId: id,
              absence: isDay(wanted.from) && wanted.from === wanted.to ? wanted.from : wanted,
            });
        }}
      >
        {end('from')}
        {end('to')}
        <label>
          <input type="checkbox" checked={whole} onChange={({ target }) => setWhole(target.checked)} />
          <span>{t('absence.whole')}</span>
        </label>
        <Button htmlType="submit" disabled={!enabled || !right}>
          {t('absence.mark')}
        </Button>
      </form>
      {!right && (
        <p id={ids.wrong} className={styles.small} role="alert">
          {t('absence.reversed')}
        </p>
      )}
      {met > 0 && (
        <output className={styles.absenceForm}>
          <span>{t('absence.meets', { n: met })}</span>
          <Button type="primary" size="small" disabled={!enabled} onClick={onRepair}>
            {t('shift.repair')}
          </Button>
        </output>
      )}
    </section>
  );
};
