// A style sheet is imported for its effect.
// oxlint-disable-next-line import/no-unassigned-import
import 'maplibre-gl/dist/maplibre-gl.css';
import type { ScenarioMap } from '@community1373/core/views';
import { Button } from 'antd';
import {
  GeoJSONSource,
  Map as PlanMapGl,
  NavigationControl,
  Popup,
  prewarm,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useAppearance } from '../preferences/appearance';
import { useLanguage } from '../preferences/language';
import { palettes } from '../preferences/palette';
import { entranceStates } from './entrance-states';
import { entranceLayer, geoJsonOf, type PlanParts, planStyle } from './plan-style';
import { InHand } from './in-hand';
import styles from './reach.module.css';
import { drawStateImage } from './state-image';
import { type Handle, type HandleEvents, StationHandles } from './station-handles';

setWorkerUrl(workerUrl);
prewarm();

interface PlanMapProps extends HandleEvents {
  readonly map: ScenarioMap;
  readonly handles: readonly Handle[];
  readonly enabled: boolean;
  /** The content of the label beside a dragged station. */
  readonly besideHand: ReactNode;
  /** Called when the map cannot be drawn, so that the list replaces it. */
  readonly onUnable: () => void;
}

/** Returns the margin around the shown area in pixels, for names at its edge. */
const marginOf = (container: HTMLElement): number => (container.clientWidth < 480 ? 24 : 48);

/** Returns the bounds of the service circles, for the button that shows them completely. */
const endsOf = ({ circles }: ScenarioMap): [number, number, number, number] => {
  const points = circles.features.flatMap(({ geometry }) => geometry.coordinates.flat());
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
};

/** Updates the data of a map source when they change. */
const useSource = (gl: PlanMapGl | undefined, id: keyof PlanParts, data: PlanParts[keyof PlanParts]): void => {
  const given = useRef(data);
  useEffect(() => {
    const source = gl?.getSource(id);
    if (given.current === data || !(source instanceof GeoJSONSource)) return;
    given.current = data;
    source.setData(geoJsonOf(data)).catch(() => {});
  }, [gl, id, data]);
};

/** The plan of the community, drawn by MapLibre only from core's GeoJSON. */
export const PlanMap = ({
  map,
  handles,
  enabled,
  besideHand,
  onUnable,
  onSelect,
  onDrag,
  onMove,
  onCancel,
  onNudge,
}: PlanMapProps) => {
  const { t, number } = useLanguage();
  const { scheme, palette, calm } = useAppearance();
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{
    readonly gl: PlanMapGl;
    readonly handles: StationHandles;
    readonly inHand: InHand;
  }>();
  const [wide, setWide] = useState(false);
  const events = useEffectEvent((): HandleEvents => ({ onSelect, onDrag, onMove, onCancel, onNudge }));
  const begin = useEffectEvent((container: HTMLDivElement) => {
    const [west, south, east, north] = map.bounds;
    return new PlanMapGl({
      container,
      style: planStyle(map, palette, scheme),
      bounds: [west, south, east, north],
      fitBoundsOptions: { padding: marginOf(container) },
      attributionControl: false,
      // Allows saving the drawn plan as a picture.
      canvasContextAttributes: { preserveDrawingBuffer: true },
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      cooperativeGestures: true,
      fadeDuration: 0,
      locale: {
        'Map.Title': t('plan.title'),
        'NavigationControl.ZoomIn': t('plan.zoom-in'),
        'NavigationControl.ZoomOut': t('plan.zoom-out'),
        'CooperativeGesturesHandler.WindowsHelpText': t('plan.gesture-ctrl'),
        'CooperativeGesturesHandler.MacHelpText': t('plan.gesture-command'),
        'CooperativeGesturesHandler.MobileHelpText': t('plan.gesture-fingers'),
      },
    });
  });
  const say = useEffectEvent((name: string, covered: number, wanted: number) =>
    t('plan.entrance', { name, covered: number(covered), wanted: number(wanted) }),
  );
  const giveUp = useEffectEvent(() => onUnable());

  // Before the first paint: with software rendering the map's canvas would be created only after it.
  useLayoutEffect(() => {
    if (box.current === null) return;
    let gl: PlanMapGl;
    try {
      gl = begin(box.current);
    } catch {
      giveUp();
      return;
    }
    gl.setMissingStyleImageResolver((id) => {
      const [of, state] = id.split('-');
      const known = entranceStates.find((name) => name === state);
      const image = known && (of === 'light' || of === 'dark') && drawStateImage(known, palettes[of]);
      if (image && !gl.hasImage(id)) gl.addImage(id, image, { pixelRatio: 2 });
    });
    gl.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    gl.addControl(new ScaleControl({ unit: 'metric', maxWidth: 80 }), 'bottom-right');
    gl.on('webglcontextlost', () => giveUp());
    gl.once('idle', () => {
      if (box.current !== null) box.current.dataset['drawn'] = 'true';
    });
    const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 10, className: styles['popup'] ?? '' });
    gl.on('mousemove', entranceLayer, ({ features, lngLat }) => {
      const { name, covered, wanted } = features?.[0]?.properties ?? {};
      popup
        .setLngLat(lngLat)
        .setText(say(String(name), Number(covered), Number(wanted)))
        .addTo(gl);
    });
    gl.on('mouseleave', entranceLayer, () => popup.remove());
    gl.once('load', () => {
      const inHand = new InHand(gl);
      const said = (): HandleEvents => {
        const { onSelect: select, ...rest } = events();
        const onSelected = (id: string): void => {
          popup.remove();
          select(id);
        };
        return { ...rest, onSelect: onSelected };
      };
      setDrawn({ gl, inHand, handles: new StationHandles(gl, inHand, said) });
    });
    return () => gl.remove();
  }, []);

  const { ways, buildings, entrances, circles } = map;
  const restyle = useEffectEvent((gl: PlanMapGl) => gl.setStyle(planStyle(map, palette, scheme), { diff: true }));
  const dress = useRef(scheme);
  useEffect(() => {
    if (drawn === undefined || dress.current === scheme) return;
    dress.current = scheme;
    restyle(drawn.gl);
  }, [drawn, scheme]);
  useSource(drawn?.gl, 'ways', ways);
  useSource(drawn?.gl, 'buildings', buildings);
  useSource(drawn?.gl, 'entrances', entrances);
  useSource(drawn?.gl, 'circles', circles);
  useEffect(() => drawn?.inHand.show(circles), [drawn, circles]);

  useEffect(() => drawn?.handles.show(handles, enabled), [drawn, handles, enabled]);

  const fit = (): void => {
    if (drawn === undefined) return;
    const padding = wide ? marginOf(drawn.gl.getContainer()) : 16;
    drawn.gl.fitBounds(wide ? [...map.bounds] : endsOf(map), { padding, animate: !calm });
    setWide(!wide);
  };

  return (
    <>
      <div ref={box} className={styles.canvas} data-testid="plan-map" />
      {drawn !== undefined && createPortal(besideHand, drawn.inHand.label)}
      {map.circles.features.length > 0 && (
        <Button className={styles.fit ?? ''} size="small" onClick={fit}>
          {t(wide ? 'plan.show-community' : 'plan.show-circle')}
        </Button>
      )}
    </>
  );
};
