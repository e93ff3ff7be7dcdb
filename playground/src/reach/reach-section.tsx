import { useMemo, useRef, useState } from 'react';
import { Findings } from '../findings/findings';
import { Section } from '../frame/section';
import { useLanguage } from '../preferences/language';
import type { Command, Position } from '../session/command';
import type { View } from '../session/view';
import type { Trial } from '../session/trial';
import { CircleNote } from './circle-note';
import { CoverageDetail } from './coverage-detail';
import { DragReadout } from './drag-readout';
import { type Direction, nudged } from './nudge';
import { PlanFrame } from './plan-frame';
import styles from './reach.module.css';
import type { Handle } from './station-handles';
import { StationPanel } from './station-panel';

interface ReachSectionProps {
  readonly view: View;
  readonly enabled: boolean;
  /** True while changes are being processed. */
  readonly busy: boolean;
  readonly onCommand: (command: Command) => void;
  /** The trial that evaluates the position of a dragged station. */
  readonly trial: Trial;
  /** Called when a drag is cancelled. */
  readonly onCancel: () => void;
}

/** Coverage: the plan with its stations, the findings with their remedies, and the details of each coverage. */
export const ReachSection = ({ view, enabled, busy, trial, onCommand, onCancel }: ReachSectionProps) => {
  const { t } = useLanguage();
  const { subject, assessment, map } = view;
  const { stations } = subject;
  const [chosen, setChosen] = useState<string>();
  const selected = stations.find(({ id }) => id === chosen)?.id ?? stations[0]?.id;
  // Arrow key presses come faster than answers, so each starts from the last requested position.
  const asked = useRef<{ readonly stationId: string; readonly position: Position }>(undefined);

  const move = (stationId: string, position: Position): void => {
    if (!enabled) return;
    asked.current = { stationId, position };
    onCommand({ kind: 'move-station', stationId, position });
  };
  const nudge = (stationId: string, direction: Direction): void => {
    const station = stations.find(({ id }) => id === stationId);
    if (station === undefined) return;
    setChosen(stationId);
    const last = asked.current;
    const from = busy && last?.stationId === stationId ? last.position : station.position;
    move(stationId, nudged(from, direction));
  };
  const handles = useMemo(() => {
    const middle = stations.reduce((sum, { position }) => sum + position[0], 0) / stations.length;
    return stations.map(({ id, name, position }, i): Handle => ({
      id,
      number: i + 1,
      name,
      label: t('station.handle', { name }),
      position,
      selected: id === selected,
      side: position[0] < middle ? 'left' : 'right',
    }));
  }, [stations, selected, t]);
  return (
    <Section id="reach" title={t('question.reach')} lead={t('reach.lead')}>
      <div className={styles.reach}>
        <PlanFrame
          map={map}
          handles={handles}
          enabled={enabled}
          onSelect={setChosen}
          onDrag={(stationId, position) => trial.hold({ kind: 'move-station', stationId, position })}
          onCancel={onCancel}
          onMove={move}
          onNudge={nudge}
          besideHand={<DragReadout trial={trial} />}
        />
        <div className={styles.side}>
          <Findings findings={assessment.findings} />
          <StationPanel
            stations={stations}
            circle={assessment.circle}
            selected={selected}
            enabled={enabled}
            onSelect={setChosen}
            onNudge={nudge}
          />
          {assessment.circle !== undefined && <CircleNote circle={assessment.circle} />}
        </div>
      </div>
      <div className={styles.details}>
        {assessment.coverages.map((coverage) => (
          <CoverageDetail key={coverage.coverageId} coverage={coverage} subject={subject} />
        ))}
      </div>
    </Section>
  );
};
