import type { RosterPlace, RosterShift } from '@community1373/core/assessment';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import { useCarrying } from './carrying';
import { shiftName } from './names';
import styles from './roster.module.css';

interface PlaceListProps {
  readonly shift: RosterShift;
  readonly places: readonly RosterPlace[];
  readonly subject: Subject;
}

/** The places of a shift: the volunteer, who can be moved, or the reason why it is open; during a move, the places where the volunteer may go. */
export const PlaceList = ({ shift, places, subject }: PlaceListProps) => {
  const { t, why } = useLanguage();
  return (
    <ul className={styles.places}>
      {places.map((place, i) =>
        place.kind === 'taken' ? (
          <li key={place.volunteerId}>
            <Taken shift={shift} volunteerId={place.volunteerId} subject={subject} />
          </li>
        ) : (
          // Open places of one shift are identical and have no id.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={styles.openPlace}>
            <b>{t('roster.open-place')}</b> {why(place.why)} <Here shift={shift} subject={subject} />
          </li>
        ),
      )}
    </ul>
  );
};

interface PlaceProps {
  readonly shift: RosterShift;
  readonly subject: Subject;
}

const Here = ({ shift, subject }: PlaceProps) => {
  const language = useLanguage();
  const { t } = language;
  const carrying = useCarrying();
  const { carried } = carrying ?? {};
  if (carrying === undefined || carried === undefined || carried.shift.shiftId === shift.shiftId) return null;
  const place = { shift, other: undefined };
  return (
    <button
      type="button"
      className={styles.here}
      data-drop={shift.shiftId}
      data-over={carrying.over?.shift.shiftId === shift.shiftId && carrying.over.other === undefined}
      aria-label={t('carry.here-of', { id: carried.volunteerId, shift: shiftName(language, subject, shift) })}
      onFocus={() => carrying.hover(place)}
      onPointerEnter={() => carrying.hover(place)}
      onClick={() => carrying.drop(place)}
    >
      {t('carry.here')}
    </button>
  );
};

const Taken = ({ shift, volunteerId, subject }: PlaceProps & { readonly volunteerId: string }) => {
  const language = useLanguage();
  const { t } = language;
  const carrying = useCarrying();
  if (carrying === undefined) return <>{volunteerId}</>;
  const { carried, over, enabled } = carrying;
  const own = carried?.volunteerId === volunteerId && carried.shift.shiftId === shift.shiftId;
  const pinned = subject.pinned.some((place) => place.shiftId === shift.shiftId && place.volunteerId === volunteerId);
  if (
    carried === undefined ||
    own ||
    pinned ||
    carried.shift.shiftId === shift.shiftId ||
    carried.volunteerId === volunteerId
  )
    return (
      <button
        type="button"
        className={styles.chip}
        disabled={!enabled || pinned}
        aria-pressed={own}
        aria-label={t('carry.take', { id: volunteerId })}
        data-testid={`place-${shift.shiftId}-${volunteerId}`}
        onPointerDown={(event) => carrying.grab(event, { volunteerId, shift })}
        onClick={() => carrying.take(own ? undefined : { volunteerId, shift })}
      >
        {volunteerId}
        {pinned && <small>{t('shift.pinned')}</small>}
      </button>
    );
  const place = { shift, other: volunteerId };
  return (
    <button
      type="button"
      className={styles.chip}
      data-drop={shift.shiftId}
      data-over={over?.shift.shiftId === shift.shiftId && over.other === volunteerId}
      aria-label={t('carry.swap-of', {
        id: carried.volunteerId,
        other: volunteerId,
        shift: shiftName(language, subject, shift),
      })}
      onFocus={() => carrying.hover(place)}
      onPointerEnter={() => carrying.hover(place)}
      onClick={() => carrying.drop(place)}
    >
      {volunteerId} ⇄
    </button>
  );
};
