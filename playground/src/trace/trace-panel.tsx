import { useEffect, useEffectEvent, useState } from 'react';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';
import type { Session } from '../session/session';
import { ChoosePicture } from './choose-picture';
import { openPicture, type PictureProblem } from './picture';
import type { KnownPlace } from './placing';
import styles from './trace.module.css';
import { startTracing } from './tracing';
import { useTracings } from './use-tracing';
import { Workspace } from './workspace';

interface TracePanelProps {
  readonly session: Session;
  readonly view: View;
  readonly enabled: boolean;
  /** A picture that was dropped on the page. */
  readonly dropped: File | undefined;
  /** Called when the dropped picture was handled. */
  readonly onTaken: () => void;
}

/** Returns the places of the scenario to which a point of the picture may correspond: stations first, then entrances. */
const placesOf = ({ subject, map }: View): readonly KnownPlace[] => [
  ...subject.stations.map(({ id, name, position }) => ({ id: `station ${id}`, name, position })),
  ...map.entrances.features.map(({ geometry, properties }) => ({
    id: `node ${properties.nodeId}`,
    name: properties.name,
    position: geometry.coordinates,
  })),
];

/** Tracing of buildings over a picture of the plan: outlines are numbered and imported as a map. */
export const TracePanel = ({ session, view, enabled, dropped, onTaken }: TracePanelProps) => {
  const { t } = useLanguage();
  const { kept, open, begin, resume, leave, forget } = useTracings();
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<PictureProblem>();
  const places = placesOf(view);
  const opened = (picture: Awaited<ReturnType<typeof openPicture>>): void => {
    setOpening(false);
    if ('kind' in picture) {
      // The current tracing is saved; the chooser shows the problem of the other picture.
      leave();
      setProblem(picture);
    } else {
      setProblem(undefined);
      begin(picture, startTracing(places[0]));
    }
  };
  const choose = (file: File): void => {
    setOpening(true);
    setProblem(undefined);
    void openPicture(file).then(opened);
  };
  const arrived = useEffectEvent((picture: Parameters<typeof opened>[0]): void => {
    onTaken();
    opened(picture);
  });
  useEffect(() => {
    if (dropped === undefined) return undefined;
    let here = true;
    void openPicture(dropped).then((picture) => {
      if (here) arrived(picture);
    });
    return () => {
      here = false;
    };
  }, [dropped]);
  return (
    <section data-testid="trace" aria-labelledby="trace-title">
      <h3 id="trace-title" className={styles.heading}>
        {t('trace.title')}
      </h3>
      {open === undefined ? (
        <>
          <p className={styles.small}>{t('trace.lead')}</p>
          {kept === undefined ? (
            <Waiting rows={3} />
          ) : (
            <ChoosePicture
              opening={opening || dropped !== undefined}
              problem={problem}
              kept={kept}
              onChoose={choose}
              onResume={(one) => {
                setProblem(undefined);
                resume(one);
              }}
              onForget={forget}
            />
          )}
        </>
      ) : (
        <Workspace key={open.address} open={open} places={places} session={session} enabled={enabled} onLeave={leave} />
      )}
    </section>
  );
};
