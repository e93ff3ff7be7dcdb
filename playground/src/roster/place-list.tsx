import type { RosterPlace } from '@community1373/core';
import { useLanguage } from '../preferences/language';
import styles from './roster.module.css';

/** The places of a shift: who takes them, or that they are open and why. */
export const PlaceList = ({ places }: { readonly places: readonly RosterPlace[] }) => {
  const { t, why } = useLanguage();
  return (
    <ul className={styles.places}>
      {places.map((place, i) =>
        place.kind === 'taken' ? (
          <li key={place.volunteerId}>{place.volunteerId}</li>
        ) : (
          // Open places of one shift are alike and have no id.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={styles.openPlace}>
            <b>{t('roster.open-place')}</b> {why(place.why)}
          </li>
        ),
      )}
    </ul>
  );
};
