import { Alert, Button, Input, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { FileInput } from '../frame/file-input';
import { useToday } from '../frame/today';
import { useLanguage } from '../preferences/language';
import type { BringWish, Inspection, MappingAsk } from '../session/exchange-protocol';
import { download } from '../take/use-take';
import { ChosenValuesForm } from './chosen-values';
import { areaOf, choicesOf, chosenOf, mappingOf, missingIn, unchosen, withField } from './column-choice';
import { ColumnRow } from './column-row';
import { MappingNames } from './mapping-names';
import styles from './mapping.module.css';

interface MappingPanelProps {
  readonly ask: MappingAsk;
  /** The result of reading by the mapping; undefined before. */
  readonly found: Inspection | undefined;
  /** True while the files are read. */
  readonly reading: boolean;
  readonly wish: BringWish;
  readonly onWish: (wish: BringWish) => void;
}

/** True when rows were left out because new dwellings have no area. */
const lacksArea = (found: Inspection | undefined): boolean =>
  (found?.kind === 'problems' || found?.kind === 'readable') &&
  found.problems.some(({ code }) => code === 'exchange.mapping-area-missing');

/** The step before the preview of a table with columns of its own: each column with its proposed field, to be corrected and then read. */
export const MappingPanel = ({ ask, found, reading, wish, onWish }: MappingPanelProps) => {
  // A new proposal begins with its own choices.
  const { mapping } = ask.suggestion;
  const { mapped: _mapped, propose: _propose, ...others } = wish;
  return (
    <Choices
      key={`${ask.sheet} ${mapping.kind} ${JSON.stringify(mapping.columns)}`}
      ask={ask}
      found={found}
      reading={reading}
      others={others}
      onWish={onWish}
    />
  );
};

type ChoicesProps = Omit<MappingPanelProps, 'wish'> & { readonly others: Omit<BringWish, 'mapped' | 'propose'> };

const Choices = ({ ask, found, reading, others, onWish }: ChoicesProps) => {
  const { t, local, locale, number } = useLanguage();
  const { today } = useToday();
  const [choices, setChoices] = useState(() => choicesOf(ask));
  const [area, setArea] = useState(() => {
    const held = ask.suggestion.mapping.defaults?.area;
    return held === undefined ? '' : String(held / 100);
  });
  const [chosen, setChosen] = useState(() => chosenOf(ask));
  const [names, setNames] = useState<File>();
  // Once asked for, the area stays in sight.
  const [asksArea, setAsksArea] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const areaId = useId();
  const { suggestion, sheet, fields } = ask;
  const { mapping, headerRows } = suggestion;
  const missing = missingIn(ask, choices);
  const [startsOpen] = useState(missing.length > 0);
  const nameOf = (id: string): string => {
    const field = fields.find((one) => one.id === id);
    return field === undefined ? id : local(field.name);
  };
  const current = mappingOf(ask, choices, chosen, areaOf(area));
  const readsNames = choices.some(({ field }) => field === 'person-name');
  const propose = (next: NonNullable<BringWish['propose']>): void => onWish({ ...others, propose: next });
  const rowOf = (index: number) => {
    const column = suggestion.columns[index];
    const choice = choices[index];
    return column === undefined || choice === undefined ? null : (
      <ColumnRow
        key={column.index}
        column={column}
        choice={choice}
        fields={fields}
        onField={(field, of) => setChoices(withField(choices, column.header, field, of))}
        onUnit={(unit) => setChoices(choices.map((one) => (one.header === column.header ? { ...one, unit } : one)))}
      />
    );
  };
  const all = choices.map((_, index) => index);
  // A column keeps its place in the list when its choice changes.
  const proposed = all.filter((index) => {
    const column = suggestion.columns[index];
    return (
      column !== undefined &&
      (column.field !== undefined || mapping.columns.some(({ header }) => header === column.header))
    );
  });
  const rest = all.filter((index) => !proposed.includes(index));
  const showsArea = area !== '' || asksArea || lacksArea(found);
  if (showsArea && !asksArea) setAsksArea(true);
  return (
    <section className={styles.panel} data-testid="mapping" aria-labelledby="mapping-title">
      <h4 id="mapping-title">{t('mapping.title')}</h4>
      <p className={styles.lead}>
        {t('mapping.lead', { rows: headerRows.map((row) => number(row)).join(t('list.separator')) })}
      </p>
      {ask.saved !== undefined && (
        <Alert
          type={ask.saved === 'used' ? 'info' : 'error'}
          showIcon
          title={ask.saved === 'used' ? t('mapping.used', { name: mapping.name }) : t('mapping.refused')}
        />
      )}
      <div className={styles.table}>
        {ask.sheets.length > 1 && (
          <label>
            <span>{t('mapping.sheet')}</span>
            <Select
              aria-label={t('mapping.sheet')}
              value={sheet}
              onChange={(next: string) => propose({ sheet: next })}
              options={ask.sheets.map((name) => ({ value: name, label: name }))}
            />
          </label>
        )}
        <label>
          <span>{t('mapping.kind')}</span>
          <Select
            aria-label={t('mapping.kind')}
            value={mapping.kind}
            onChange={(kind: typeof mapping.kind) => propose({ sheet, kind })}
            options={ask.kinds.map(({ id, name }) => ({ value: id, label: local(name) }))}
          />
        </label>
      </div>
      <ChosenValuesForm choices={ask.choices} chosen={chosen} onChoose={setChosen} />
      <ul className={styles.columns} aria-label={t('mapping.column')}>
        {proposed.map(rowOf)}
      </ul>
      {rest.length > 0 && (
        <details className={styles.rest} open={startsOpen}>
          <summary>{t('mapping.rest', { n: rest.length })}</summary>
          <ul className={styles.columns}>{rest.map(rowOf)}</ul>
        </details>
      )}
      {missing.map((group) => (
        <Alert
          key={group.join()}
          type="warning"
          showIcon
          title={t('mapping.missing', { fields: group.map(nameOf).join(t('mapping.or')) })}
        />
      ))}
      {readsNames && <MappingNames names={names} onNames={setNames} />}
      {showsArea && (
        <div className={styles.area}>
          <label htmlFor={areaId}>{t('mapping.area')}</label>
          <Input
            id={areaId}
            inputMode="decimal"
            value={area}
            status={area !== '' && areaOf(area) === undefined ? 'error' : ''}
            onChange={({ target }) => setArea(target.value)}
          />
          <p>{t('mapping.area-note')}</p>
        </div>
      )}
      <div className={styles.row}>
        <Button
          type={found === undefined ? 'primary' : 'default'}
          disabled={reading || missing.length > 0 || unchosen(ask, chosen).length > 0}
          data-testid="mapping-read"
          onClick={() =>
            onWish({
              ...others,
              mapped: { sheet, mapping: current, on: today, locale, ...(names === undefined ? {} : { names }) },
            })
          }
        >
          {t(found === undefined ? 'mapping.preview' : 'mapping.again')}
        </Button>
        <Button
          onClick={() =>
            download(
              new Blob([JSON.stringify(current, undefined, 2)], { type: 'application/json' }),
              `${mapping.name}.mapping.json`,
            )
          }
        >
          {t('mapping.save')}
        </Button>
        <Button onClick={() => file.current?.click()}>{t('mapping.use')}</Button>
        <FileInput
          ref={file}
          accept=".json"
          testId="mapping-file"
          onFiles={([saved]) => void saved?.text().then((text) => propose({ sheet, saved: text }))}
        />
      </div>
    </section>
  );
};
