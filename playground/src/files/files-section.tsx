import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { BringPanel } from '../bring/bring-panel';
import { useBring } from '../bring/use-bring';
import { Choice } from '../frame/choice';
import { showPart } from '../frame/route';
import { Section } from '../frame/section';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { StartPanel } from '../start/start-panel';
import { TakePanel } from '../take/take-panel';
import type { ViewProps } from '../workbench';
import styles from './files.module.css';
import { KeptList } from './kept-list';
import { LinkPanel } from './link-panel';

const TracePanel = lazy(() => import('../trace/trace-panel').then((part) => ({ default: part.TracePanel })));

const parts = ['keep', 'bring', 'trace', 'take', 'start'] as const;

const partKeys = {
  keep: 'files.part-keep',
  bring: 'files.part-bring',
  trace: 'files.part-trace',
  take: 'files.part-take',
  start: 'files.part-start',
} as const;

/** Saving, sharing, import and export: the scenarios of this browser, a link, files. */
export const FilesSection = ({ session, view, keeping, enabled, part: wanted }: ViewProps) => {
  const { t } = useLanguage();
  const part = parts.find((name) => name === wanted) ?? 'keep';
  const bringing = useBring(session);
  const [over, setOver] = useState(false);
  const [picture, setPicture] = useState<File>();
  const dropped = useEffectEvent((event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type !== 'drop' || !enabled) return;
    const files = [...event.dataTransfer.files];
    const [first] = files;
    // A picture is opened for tracing; all other files are read.
    if (first?.type.startsWith('image/') === true) {
      showPart('files', 'trace');
      setPicture(first);
      return;
    }
    showPart('files', 'bring');
    bringing.look(files);
  });
  useEffect(() => {
    // The whole page accepts the file, so that a drop just outside the frame does not navigate away.
    const listen = (event: DragEvent): void => dropped(event);
    for (const type of ['dragover', 'dragleave', 'drop'] as const) addEventListener(type, listen);
    return () => {
      for (const type of ['dragover', 'dragleave', 'drop'] as const) removeEventListener(type, listen);
    };
  }, []);
  return (
    <Section id="files" title={t('files.title')} lead={t('files.lead')}>
      <div className={styles.parts}>
        <Choice
          large
          value={part}
          onChange={(name) => showPart('files', name)}
          label={t('files.parts')}
          options={parts.map((value) => ({ value, label: t(partKeys[value]) }))}
        />
      </div>
      {part === 'keep' && (
        <div className={styles.columns}>
          <KeptList session={session} view={view} keeping={keeping} enabled={enabled} />
          <LinkPanel />
        </div>
      )}
      {part === 'bring' && <BringPanel session={session} bringing={bringing} enabled={enabled} over={over} />}
      {part === 'trace' && (
        <Suspense fallback={<Waiting rows={8} />}>
          <TracePanel
            session={session}
            view={view}
            enabled={enabled}
            dropped={picture}
            onTaken={() => setPicture(undefined)}
          />
        </Suspense>
      )}
      {part === 'start' && <StartPanel session={session} enabled={enabled} />}
      {part === 'take' && <TakePanel session={session} view={view} />}
    </Section>
  );
};
