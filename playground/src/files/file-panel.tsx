import { Alert, Button } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Problems } from '../frame/problems';
import { useLanguage } from '../preferences/language';
import type { Inspection } from '../session/protocol';
import type { Session } from '../session/session';
import styles from './files.module.css';

const largest = 100_000_000;

/** Hands a text to the person as a file. */
const download = (text: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

interface FilePanelProps {
  readonly session: Session;
  readonly name: string;
  readonly enabled: boolean;
}

/** The scenario as a file, out and in: what comes in is looked at before it is taken over. */
export const FilePanel = ({ session, name, enabled }: FilePanelProps) => {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Inspection | { readonly kind: 'too-large' }>();
  const [over, setOver] = useState(false);
  const look = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > largest) {
      setFound({ kind: 'too-large' });
      return;
    }
    const text = await file.text();
    setFound(await session.ask((engine) => engine.inspect(text)));
  };
  const dropped = useEffectEvent((event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop' && enabled) void look(event.dataTransfer?.files[0]);
  });
  useEffect(() => {
    // The whole page takes the file: who misses the frame by a little should not be led away from the page.
    const listen = (event: DragEvent): void => dropped(event);
    for (const type of ['dragover', 'dragleave', 'drop'] as const) addEventListener(type, listen);
    return () => {
      for (const type of ['dragover', 'dragleave', 'drop'] as const) removeEventListener(type, listen);
    };
  }, []);
  return (
    <section data-testid="file">
      <h3 className={styles.heading}>{t('files.file')}</h3>
      <p>
        <Button
          onClick={() => void session.ask((engine) => engine.document()).then((text) => download(text, `${name}.json`))}
          data-testid="export-json"
        >
          {t('files.export')}
        </Button>
      </p>
      <div className={styles.drop} data-over={over}>
        <p>{t('files.drop')}</p>
        <Button disabled={!enabled} onClick={() => input.current?.click()}>
          {t('files.import')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          data-testid="import-file"
          onChange={(event) => {
            void look(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <div aria-live="polite" data-testid="inspection">
        {found !== undefined && (
          <Found
            found={found}
            enabled={enabled}
            onTake={() => {
              setFound(undefined);
              void session.openOther((engine) => engine.take());
            }}
          />
        )}
      </div>
    </section>
  );
};

interface FoundProps {
  readonly found: Inspection | { readonly kind: 'too-large' };
  readonly enabled: boolean;
  readonly onTake: () => void;
}

const Found = ({ found, enabled, onTake }: FoundProps) => {
  const { t, local, number } = useLanguage();
  switch (found.kind) {
    case 'too-large':
    case 'no-json':
      return <Alert type="error" showIcon title={t(`files.${found.kind}`)} />;
    case 'problems':
      return <Problems title={t('files.problems', { n: found.total })} problems={found.problems} />;
    case 'readable': {
      const { nodes, households, volunteers, needs } = found.counts;
      return (
        <div className={styles.preview}>
          <h4>{t('files.preview')}</h4>
          <p>
            <b>{found.name}</b>
            {t('list.separator')}
            {local(found.workModel)}
          </p>
          <p>{t('files.counts', { nodes: number(nodes), households: number(households), volunteers: number(volunteers), needs: number(needs) })}</p>
          {found.problems.length > 0 && <Problems title={t('files.warnings')} problems={found.problems} />}
          <Button type="primary" disabled={!enabled} onClick={onTake} data-testid="take">
            {t('files.take')}
          </Button>
        </div>
      );
    }
  }
};
