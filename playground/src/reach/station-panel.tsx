import { ArrowDownOutlined, ArrowLeftOutlined, ArrowRightOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { CircleAssessment } from '@community1373/core/assessment';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useBaseline } from '../figures/comparison';
import { Difference } from '../figures/difference';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import type { StationPart } from '../session/view';
import { type Direction, directionOf, directions, nudgeMeters } from './nudge';
import styles from './reach.module.css';

const arrows = {
  up: { key: 'station.north', icon: <ArrowUpOutlined /> },
  left: { key: 'station.west', icon: <ArrowLeftOutlined /> },
  right: { key: 'station.east', icon: <ArrowRightOutlined /> },
  down: { key: 'station.south', icon: <ArrowDownOutlined /> },
} as const satisfies Record<Direction, { key: MessageKey; icon: unknown }>;

/** Number of stations shown at first; a longer list is shown in full on request. */
const shownAtFirst = 12;

interface StationPanelProps {
  readonly stations: readonly StationPart[];
  readonly circle: CircleAssessment | undefined;
  readonly selected: string | undefined;
  readonly enabled: boolean;
  readonly onSelect: (stationId: string) => void;
  readonly onNudge: (stationId: string, direction: Direction) => void;
}

/** The list of stations; the selected one can be moved by buttons or arrow keys. */
export const StationPanel = ({ stations, circle, selected, enabled, onSelect, onNudge }: StationPanelProps) => {
  const { t, local, number } = useLanguage();
  const before = useBaseline()?.circle;
  const [all, setAll] = useState(false);
  const reachOf = new Map(circle?.byStation.map((reach) => [reach.id, reach]));
  const reachBeforeOf = new Map(before?.byStation.map((reach) => [reach.id, reach]));
  const numbered = stations.map((station, i) => ({ ...station, number: i + 1 }));
  const listed = all ? numbered : numbered.filter(({ id, number: place }) => place <= shownAtFirst || id === selected);
  const onKeyDown = (stationId: string) => (event: KeyboardEvent) => {
    const direction = directionOf(event);
    if (direction === undefined || !enabled) return;
    event.preventDefault();
    onNudge(stationId, direction);
  };
  return (
    <section className={styles.panel} aria-labelledby="stations-title">
      <h3 id="stations-title">{t('station.title')}</h3>
      <p className={styles.hint}>{t('station.hint', { meters: nudgeMeters })}</p>
      <ul className={styles.stations}>
        {listed.map(({ id, name, kind, number: place }) => {
          const reach = reachOf.get(id);
          return (
            <li key={id} data-selected={id === selected} data-testid={`station-${id}`}>
              <button
                type="button"
                className={styles.station}
                aria-pressed={id === selected}
                onClick={() => onSelect(id)}
                onKeyDown={onKeyDown(id)}
              >
                <span className={styles.handleNumber}>{place}</span>
                <span className={styles.stationName}>
                  {name}
                  {local(kind) !== name && <small>{local(kind)}</small>}
                </span>
                {reach !== undefined && (
                  <span className={styles.nearest}>
                    {t('station.nearest', { n: reach.nearestOf })}{' '}
                    <Difference now={reach.nearestOf} before={reachBeforeOf.get(id)?.nearestOf} write={number} />
                  </span>
                )}
              </button>
              {id === selected && (
                <fieldset className={styles.pad} aria-label={t('station.move', { name })}>
                  {directions.map((direction) => (
                    <Button
                      key={direction}
                      size="small"
                      disabled={!enabled}
                      icon={arrows[direction].icon}
                      aria-label={t(arrows[direction].key, { meters: nudgeMeters })}
                      title={t(arrows[direction].key, { meters: nudgeMeters })}
                      onClick={() => onNudge(id, direction)}
                      onKeyDown={onKeyDown(id)}
                    />
                  ))}
                </fieldset>
              )}
            </li>
          );
        })}
      </ul>
      {stations.length > shownAtFirst && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('list.less') : t('list.all', { n: stations.length })}
        </button>
      )}
    </section>
  );
};
