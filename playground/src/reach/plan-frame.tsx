import type { ScenarioMap } from '@community1373/core/views';
import { Alert, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Choice } from '../frame/choice';
import { Guard } from '../frame/guard';
import { useLanguage } from '../preferences/language';
import { entranceStates, stateKeys } from './entrance-states';
import { loadPlanMap, planMapAtHand } from './load-plan-map';
import { PlanList } from './plan-list';
import styles from './reach.module.css';
import { StateMark } from './state-mark';
import type { Handle, HandleEvents } from './station-handles';

const LaterPlanMap = lazy(loadPlanMap);

interface PlanFrameProps extends HandleEvents {
  readonly map: ScenarioMap;
  readonly handles: readonly Handle[];
  readonly enabled: boolean;
  /** The content of the label beside a dragged station. */
  readonly besideHand: ReactNode;
}

/** The plan of the community as a map or as a list, with its legend. Where no map can be drawn, the list replaces it with a note. */
export const PlanFrame = ({ map, ...rest }: PlanFrameProps) => {
  const { t, locale } = useLanguage();
  const [PlanMap] = useState(() => planMapAtHand() ?? LaterPlanMap);
  const [able, setAble] = useState(true);
  const [wanted, setWanted] = useState<'map' | 'list'>('map');
  const shown = able ? wanted : 'list';
  return (
    <div className={styles.plan} data-tour-place="plan">
      <div className={styles.planHead}>
        <h3>{t('plan.title')}</h3>
        {able && (
          <Choice
            value={shown}
            onChange={setWanted}
            label={t('plan.as')}
            options={[
              { value: 'map', label: t('plan.as-map') },
              { value: 'list', label: t('plan.as-list') },
            ]}
          />
        )}
      </div>
      {!able && <Alert type="info" showIcon title={t('plan.unable')} />}
      <div className={styles.planBody}>
        {shown === 'list' ? (
          <PlanList map={map} />
        ) : (
          <Guard fallback={<PlanList map={map} />}>
            <Suspense fallback={<Skeleton.Node active className={styles.planSkeleton ?? ''} />}>
              <PlanMap key={locale} map={map} {...rest} onUnable={() => setAble(false)} />
            </Suspense>
          </Guard>
        )}
      </div>
      <ul className={styles.legend} aria-label={t('plan.legend')}>
        {entranceStates.map((state) => (
          <li key={state}>
            <StateMark state={state} />
            {t(stateKeys[state])}
          </li>
        ))}
        {map.ways.features.length > 0 && (
          <li>
            <span className={styles.legendWay} aria-hidden="true" />
            {t('plan.legend-way')}
          </li>
        )}
        <li>
          <span className={styles.legendStation} aria-hidden="true" />
          {t('plan.legend-station')}
        </li>
        <li>
          <span className={styles.legendCircle} aria-hidden="true" />
          {t('plan.legend-circle')}
        </li>
      </ul>
    </div>
  );
};
