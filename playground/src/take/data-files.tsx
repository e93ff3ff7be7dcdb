import type { TemplateSheet } from '@community1373/exchange/sheets';
import { Button, Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import type { TakeWish } from '../session/exchange-protocol';
import type { View } from '../session/view';
import styles from './take.module.css';
import { download, type Taking } from './use-take';

interface DataFilesProps {
  readonly taking: Taking;
  readonly view: View;
  readonly names: File | undefined;
}

const encodings = [
  { value: 'utf-8-bom', label: 'UTF-8' },
  { value: 'gb18030', label: 'GB18030' },
] as const;
// The sheets that exchange may write alone; it is loaded only once a file is written.
const templateSheets = [
  'stations',
  'zones',
  'dwellings',
  'households',
  'teams',
  'volunteers',
  'leads',
  'organisations',
  'socialWorkers',
  'needs',
] as const satisfies readonly TemplateSheet[];
const systems = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

/** Export of the scenario as data files, each with its options. */
export const DataFiles = ({ taking, view, names }: DataFilesProps) => {
  const { t } = useLanguage();
  const [guide, setGuide] = useState(true);
  const [template, setTemplate] = useState<TemplateSheet | 'all'>('all');
  const [encoding, setEncoding] = useState<(typeof encodings)[number]['value']>('utf-8-bom');
  const [system, setSystem] = useState<(typeof systems)[number]>('WGS-84');
  const [households, setHouseholds] = useState(false);
  const [who, setWho] = useState('');
  const [join, setJoin] = useState(false);
  // Sensitive data are exported for one file at a time, and only on request.
  const [sensitive, setSensitive] = useState<RowKind>();
  const get = async (wish: TakeWish, list?: File): Promise<void> => {
    const file = await taking.take(wish, undefined, list);
    if (file !== undefined) download(file.blob, file.name);
  };
  const afterFile = (): void => {
    setJoin(false);
    setSensitive(undefined);
  };
  const withSensitive = (kind: RowKind) => (
    <Checkbox checked={sensitive === kind} onChange={(event) => setSensitive(event.target.checked ? kind : undefined)}>
      {t('take.sensitive')}
    </Checkbox>
  );
  const row = (kind: RowKind, wish: TakeWish, choices?: ReactNode, list?: File) => (
    <Row kind={kind} busy={taking.busy?.kind === kind} onGet={() => void get(wish, list).then(afterFile)}>
      {choices}
    </Row>
  );
  return (
    <section aria-labelledby="take-data">
      <h4 id="take-data" className={styles.subheading}>
        {t('take.data')}
      </h4>
      <p className={styles.small}>{t('take.masked')}</p>
      <ul className={styles.list}>
        {row(
          'workbook',
          { kind: 'workbook', guide, sensitive: sensitive === 'workbook' },
          <>
            <Checkbox checked={guide} onChange={(event) => setGuide(event.target.checked)}>
              {t('take.guide')}
            </Checkbox>
            {withSensitive('workbook')}
          </>,
        )}
        {row(
          'template',
          { kind: 'template', ...(template === 'all' ? {} : { sheet: template }) },
          <Select<TemplateSheet | 'all'>
            size="small"
            virtual={false}
            aria-label={t('take.template-sheet')}
            value={template}
            onChange={setTemplate}
            options={[
              { value: 'all', label: t('take.template-all') },
              ...templateSheets.map((value) => ({ value, label: t(`part.${value}`) })),
            ]}
          />,
        )}
        {row(
          'tables',
          { kind: 'tables', encoding, sensitive: sensitive === 'tables' },
          <>
            <Select
              size="small"
              aria-label={t('take.encoding')}
              value={encoding}
              onChange={setEncoding}
              options={[...encodings]}
            />
            {withSensitive('tables')}
          </>,
        )}
        {row(
          'map',
          { kind: 'map', system, households, sensitive: sensitive === 'map' },
          <>
            <Select
              size="small"
              aria-label={t('take.system')}
              value={system}
              onChange={setSystem}
              options={systems.map((value) => ({ value, label: value }))}
            />
            <Checkbox checked={households} onChange={(event) => setHouseholds(event.target.checked)}>
              {t('take.households')}
            </Checkbox>
            {households && withSensitive('map')}
          </>,
        )}
        {row('scenario', { kind: 'scenario', sensitive: sensitive === 'scenario' }, withSensitive('scenario'))}
        {row(
          'calendar',
          { kind: 'calendar', volunteerId: who === '' ? undefined : who },
          <>
            <Select
              size="small"
              showSearch
              aria-label={t('take.who')}
              value={who}
              onChange={setWho}
              options={[
                { value: '', label: t('take.everybody') },
                ...view.subject.volunteers.map(({ id }) => ({ value: id, label: id })),
              ]}
            />
            {names !== undefined && (
              <Checkbox checked={join} onChange={(event) => setJoin(event.target.checked)}>
                {t('take.join')}
              </Checkbox>
            )}
          </>,
          join ? names : undefined,
        )}
      </ul>
    </section>
  );
};

type RowKind = Exclude<TakeWish['kind'], 'notice' | 'comparison'>;

const titleKeys = {
  workbook: 'take.workbook',
  template: 'take.template',
  tables: 'take.tables',
  map: 'take.map',
  scenario: 'take.scenario',
  calendar: 'take.calendar',
} as const satisfies Record<RowKind, MessageKey>;

interface RowProps {
  readonly kind: RowKind;
  readonly busy: boolean;
  readonly children: ReactNode;
  readonly onGet: () => void;
}

const Row = ({ kind, busy, children, onGet }: RowProps) => {
  const { t } = useLanguage();
  const name = t(titleKeys[kind]);
  return (
    <li data-testid={`take-${kind}`}>
      <div>
        <b>{name}</b>
        <small>{t(`${titleKeys[kind]}-note`)}</small>
        {children !== undefined && <span className={styles.choices}>{children}</span>}
      </div>
      <Button loading={busy} aria-label={t('take.get-of', { name })} onClick={onGet}>
        {t('take.get')}
      </Button>
    </li>
  );
};
