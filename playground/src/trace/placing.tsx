import type { TraceFrame } from '@community1373/exchange/tracing';
import { type GetRef, InputNumber, Select } from 'antd';
import { type RefObject, useId } from 'react';
import { useLanguage } from '../preferences/language';
import type { Position } from '../session/command';
import styles from './trace.module.css';
import type { Anchor, Tracing } from './tracing';

/** A place with a known position in the scenario. */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
}

interface PlacingProps {
  readonly tracing: Tracing;
  readonly places: readonly KnownPlace[];
  readonly scale: TraceFrame | undefined;
  readonly metersRef: RefObject<GetRef<typeof InputNumber> | null>;
  readonly change: (next: Tracing, about: string) => void;
}

const own = 'own';
const systems = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

/** The georeference of the picture: scale, direction of north, and the known place of one of its points. */
export const Placing = ({ tracing, places, scale, metersRef, change }: PlacingProps) => {
  const { t, number } = useLanguage();
  const ids = { meters: useId(), north: useId(), place: useId() };
  const { anchor, north } = tracing;
  const { from, to, meters } = tracing.scale;
  const set = (next: Partial<Anchor>, about: string): void =>
    change({ ...tracing, anchor: { ...anchor, ...next } }, about);
  return (
    <div className={styles.form}>
      <label htmlFor={ids.meters}>{t('trace.meters')}</label>
      <div>
        <InputNumber<number>
          ref={metersRef}
          id={ids.meters}
          min={0}
          max={100_000}
          value={meters ?? null}
          data-testid="trace-meters"
          onChange={(value) =>
            change({ ...tracing, scale: { ...tracing.scale, meters: value ?? undefined } }, 'meters')
          }
        />
        <p className={styles.small} data-testid="trace-scale">
          {from === undefined || to === undefined
            ? t('trace.scale-unset')
            : scale === undefined
              ? ''
              : t('trace.scale-set', { centimeters: number(Math.round(scale.metersPerPixel * 10_000) / 100) })}
        </p>
      </div>
      <label htmlFor={ids.north}>{t('trace.north')}</label>
      <InputNumber<number>
        id={ids.north}
        min={-360}
        max={360}
        value={north}
        data-testid="trace-north"
        onChange={(value) => change({ ...tracing, north: value ?? 0 }, 'north')}
      />
      <label htmlFor={ids.place}>{t('trace.place')}</label>
      <div>
        <Select
          id={ids.place}
          className={styles.wide ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={anchor.placeId ?? own}
          onChange={(id) => {
            const place = places.find((one) => one.id === id);
            if (place === undefined) set({ placeId: undefined }, 'place');
            else set({ placeId: place.id, position: place.position, system: 'WGS-84' }, 'place');
          }}
          options={[
            { value: own, label: t('trace.place-own') },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {anchor.placeId === undefined && <OwnPlace anchor={anchor} set={set} />}
        <p className={styles.small} data-testid="trace-anchor">
          {anchor.pixel === undefined
            ? t('trace.anchor-unset')
            : t('trace.anchor-set', { x: Math.round(anchor.pixel[0]), y: Math.round(anchor.pixel[1]) })}
        </p>
      </div>
    </div>
  );
};

const OwnPlace = ({
  anchor: { position, system },
  set,
}: {
  readonly anchor: Anchor;
  readonly set: (next: Partial<Anchor>, about: string) => void;
}) => {
  const { t } = useLanguage();
  const [longitude, latitude] = position;
  return (
    <div className={styles.own}>
      <InputNumber<number>
        min={-180}
        max={180}
        placeholder={t('trace.longitude')}
        aria-label={t('trace.longitude')}
        value={longitude ?? null}
        onChange={(value) => set({ position: [value ?? undefined, latitude] }, 'longitude')}
      />
      <InputNumber<number>
        min={-80}
        max={80}
        placeholder={t('trace.latitude')}
        aria-label={t('trace.latitude')}
        value={latitude ?? null}
        onChange={(value) => set({ position: [longitude, value ?? undefined] }, 'latitude')}
      />
      <Select
        aria-label={t('trace.system')}
        value={system}
        onChange={(value) => set({ system: value }, 'system')}
        options={systems.map((value) => ({ value, label: value }))}
      />
      <p className={styles.small}>{t('trace.system-hint')}</p>
    </div>
  );
};
