import type { RosterShift } from '@community1373/core/assessment';
import { Button, Drawer } from 'antd';
import { RecordButton } from '../record/record-button';
import { useLanguage } from '../preferences/language';
import type { Command } from '../session/command';
import type { Session } from '../session/session';
import type { Subject } from '../session/view';
import { CandidateList } from './candidate-list';
import { shiftName } from './names';
import styles from './roster.module.css';
import { WhyNot } from './why-not';

interface ShiftDrawerProps {
  /** The shift to show; undefined while the drawer is closed. */
  readonly shift: RosterShift | undefined;
  readonly session: Session;
  readonly shifts: readonly RosterShift[];
  readonly subject: Subject;
  readonly enabled: boolean;
  readonly onCommand: (command: Command) => void;
  readonly onRepair: () => void;
  readonly onClose: () => void;
}

/** The details of a shift: assigned volunteers, candidates, reasons why a volunteer is not assigned, and possible changes. */
export const ShiftDrawer = ({
  session,
  shift,
  shifts,
  subject,
  enabled,
  onCommand,
  onRepair,
  onClose,
}: ShiftDrawerProps) => {
  const language = useLanguage();
  const { t } = language;
  return (
    <Drawer
      open={shift !== undefined}
      onClose={onClose}
      size={440}
      title={shift === undefined ? t('shift.title') : shiftName(language, subject, shift)}
      closable={{ 'aria-label': t('shift.close') }}
      destroyOnHidden
      rootClassName={styles.drawer ?? ''}
    >
      {shift !== undefined && (
        <div className={styles.shift} data-testid="shift">
          <Places
            session={session}
            shift={shift}
            subject={subject}
            enabled={enabled}
            onCommand={onCommand}
            onRepair={onRepair}
          />
          {shift.places.some(({ kind }) => kind === 'open') && (
            <CandidateList
              shift={shift}
              enabled={enabled}
              onAssign={(personId) =>
                onCommand({ kind: 'move-on-roster', moves: [{ kind: 'add', personId, shiftId: shift.shiftId }] })
              }
            />
          )}
          <WhyNot
            shift={shift}
            shifts={shifts}
            subject={subject}
            enabled={enabled}
            onMove={(moves) => onCommand({ kind: 'move-on-roster', moves })}
          />
        </div>
      )}
    </Drawer>
  );
};

type PlacesProps = Pick<ShiftDrawerProps, 'session' | 'subject' | 'enabled' | 'onCommand' | 'onRepair'> & {
  readonly shift: RosterShift;
};

const Places = ({ session, shift, subject, enabled, onCommand, onRepair }: PlacesProps) => {
  const { t, why } = useLanguage();
  const { shiftId } = shift;
  const isPinned = (volunteerId: string): boolean =>
    subject.pinned.some((place) => place.shiftId === shiftId && place.volunteerId === volunteerId);
  const missed = subject.missed.filter((place) => place.shiftId === shiftId);
  const open = shift.places.some(({ kind }) => kind === 'open');
  return (
    <section>
      <h3>{t('shift.places')}</h3>
      <ul className={styles.candidates}>
        {shift.places.map((place, i) => {
          if (place.kind === 'open')
            return (
              // Open places of one shift are identical and have no id.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <p className={styles.openPlace}>
                  <b>{t('roster.open-place')}</b> {why(place.why)}
                </p>
              </li>
            );
          const { volunteerId } = place;
          const pinned = isPinned(volunteerId);
          return (
            <li key={volunteerId}>
              <div>
                <b>{volunteerId}</b> {pinned && <span className={styles.small}>{t('shift.pinned')}</span>}
              </div>
              <span className={styles.actions}>
                <RecordButton
                  session={session}
                  enabled={enabled}
                  subject={{ log: 'attendance', personId: volunteerId, shiftId }}
                  label="record.attendance"
                  small
                />
                <Button
                  size="small"
                  disabled={!enabled}
                  aria-pressed={pinned}
                  aria-label={t(pinned ? 'shift.unpin-of' : 'shift.pin-of', { id: volunteerId })}
                  onClick={() => onCommand({ kind: 'pin', volunteerId, shiftId, pinned: !pinned })}
                >
                  {t(pinned ? 'shift.unpin' : 'shift.pin')}
                </Button>
                <Button
                  size="small"
                  danger
                  disabled={!enabled}
                  aria-label={t('shift.missed-of', { id: volunteerId })}
                  onClick={() => onCommand({ kind: 'missed', volunteerId, shiftId })}
                >
                  {t('shift.missed')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {missed.map(({ volunteerId }) => (
        <p key={volunteerId} className={styles.small}>
          {t('shift.was-missed', { id: volunteerId })}
        </p>
      ))}
      {open && (
        <div className={styles.repair}>
          <Button type="primary" disabled={!enabled} onClick={onRepair} data-testid="repair">
            {t('shift.repair')}
          </Button>
          <p className={styles.small}>{t('shift.repair-hint')}</p>
        </div>
      )}
    </section>
  );
};
