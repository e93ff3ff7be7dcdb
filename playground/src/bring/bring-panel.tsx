import { InboxOutlined } from '@ant-design/icons';
import { Button, Checkbox, Progress, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { hrefOf } from '../frame/route';
import { FileInput } from '../frame/file-input';
import { useLanguage } from '../preferences/language';
import type { BringWish } from '../session/exchange-protocol';
import type { Session } from '../session/session';
import styles from './bring.module.css';
import { Found } from './found';
import { MappingPanel } from './mapping-panel';
import { PasteText } from './paste-text';
import type { Bringing } from './use-bring';

const systems = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

interface BringPanelProps {
  readonly session: Session;
  readonly bringing: Bringing;
  readonly enabled: boolean;
  /** True while files are dragged over the page. */
  readonly over: boolean;
}

/** Returns the options that another file has too: a mapping is that of one table. */
const forOtherFiles = ({ mapped: _mapped, propose: _propose, ...others }: BringWish): BringWish => others;

/** File import: files are dropped or chosen, read by the worker, previewed, and only then applied. */
export const BringPanel = ({ session, bringing, enabled, over }: BringPanelProps) => {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const { brought, reading, found, asked, look } = bringing;
  const wish = brought?.wish ?? {};
  const again = (next: BringWish): void => look(brought?.files ?? [], next);
  return (
    <section data-testid="bring" aria-labelledby="bring-title">
      <h3 id="bring-title" className={styles.heading}>
        {t('bring.title')}
      </h3>
      <p className={styles.small}>{t('bring.lead')}</p>
      <div className={styles.drop} data-over={over}>
        <InboxOutlined aria-hidden="true" className={styles.icon ?? ''} />
        <p>{t('bring.drop')}</p>
        <Button type="primary" disabled={!enabled || reading} onClick={() => input.current?.click()}>
          {t('bring.choose')}
        </Button>
        <FileInput
          ref={input}
          multiple
          accept=".xlsx,.xlsm,.xls,.ods,.et,.csv,.tsv,.txt,.geojson,.json,.osm,.pbf,.gz"
          testId="import-file"
          onFiles={(files) => look(files, forOtherFiles(wish))}
        />
      </div>
      <PasteText enabled={enabled && !reading} onFile={(file) => look([file])} />
      <p className={styles.small}>
        <a href={hrefOf('files', 'trace')}>{t('bring.trace')}</a>
      </p>
      <div aria-live="polite" data-testid="inspection" aria-busy={reading}>
        {reading && <Reading bringing={bringing} />}
        {brought !== undefined && !reading && (
          <div className={styles.files}>
            <b>{brought.files.map(({ name }) => name).join(t('list.separator'))}</b>
            <Asked brought={brought.files} wish={wish} onWish={again} />
          </div>
        )}
        {/* The choices made in it stay while the files are read by them. */}
        {asked !== undefined && <MappingPanel ask={asked} found={found} reading={reading} wish={wish} onWish={again} />}
        {brought !== undefined && !reading && found !== undefined && (
          <Found
            found={found}
            brought={brought}
            session={session}
            enabled={enabled}
            onAgain={again}
            onDone={bringing.drop}
          />
        )}
      </div>
    </section>
  );
};

const Reading = ({ bringing: { brought, progress, cancel } }: { readonly bringing: Bringing }) => {
  const { t } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After choosing files by keyboard, the focus is on the button that cancels reading.
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  const percent =
    progress === undefined || progress.total === 0 ? 0 : Math.round((100 * progress.done) / progress.total);
  return (
    <div className={styles.reading} data-testid="reading">
      <span>
        {t('bring.reading', { names: brought?.files.map(({ name }) => name).join(t('list.separator')) ?? '' })}
      </span>
      <Progress percent={percent} showInfo={progress !== undefined} aria-label={t('bring.progress')} />
      <Button ref={button} size="small" onClick={cancel}>
        {t('bring.cancel')}
      </Button>
    </div>
  );
};

interface AskedProps {
  readonly brought: readonly File[];
  readonly wish: BringWish;
  readonly onWish: (wish: BringWish) => void;
}

/** Asks for what a file does not say: the encoding of CSV, the coordinate system of a map, which parts of an OpenStreetMap file are wanted. */
const Asked = ({ brought, wish, onWish }: AskedProps) => {
  const { t } = useLanguage();
  const csv = brought.some(({ name }) => /\.(csv|tsv|txt)$/i.test(name));
  const map = brought.some(({ name }) => /json$/i.test(name));
  const osm = brought.some(({ name }) => /\.(osm|pbf|gz)$/i.test(name));
  return (
    <>
      {csv && (
        <label className={styles.asked}>
          <span>{t('bring.encoding')}</span>
          <Select<'auto' | NonNullable<BringWish['encoding']>>
            size="small"
            value={wish.encoding ?? 'auto'}
            onChange={(encoding) => onWish(encoding === 'auto' ? {} : { encoding })}
            options={[
              { value: 'auto', label: t('bring.encoding-auto') },
              { value: 'utf-8', label: 'UTF-8' },
              { value: 'gb18030', label: 'GB18030 / GBK' },
            ]}
          />
        </label>
      )}
      {osm && (
        <Checkbox
          checked={wish.buildings === true}
          onChange={({ target }) => onWish(target.checked ? { buildings: true } : {})}
          data-testid="ask-buildings"
        >
          {t('bring.buildings')}
        </Checkbox>
      )}
      {map && (
        <label className={styles.asked}>
          <span>{t('bring.system')}</span>
          <Select<'declared' | NonNullable<BringWish['system']>>
            size="small"
            value={wish.system ?? 'declared'}
            onChange={(system) => onWish(system === 'declared' ? {} : { system, convert: system !== 'WGS-84' })}
            options={[
              { value: 'declared', label: t('bring.system-declared') },
              ...systems.map((value) => ({ value, label: value })),
            ]}
          />
        </label>
      )}
    </>
  );
};
