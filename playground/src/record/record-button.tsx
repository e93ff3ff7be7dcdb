import { Button, Drawer, Empty, Select } from 'antd';
import { useState } from 'react';
import { Problems } from '../frame/problems';
import { useToday } from '../frame/today';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import type { Session } from '../session/session';
import type { AllowedEvents, EventForm, EventReading, RecordSubject } from '../session/record-protocol';
import { useAnswer } from '../session/use-answer';
import { searching } from '../whatif/searching';
import { EventFieldInput } from './event-field-input';
import styles from './record.module.css';

interface RecordButtonProps {
  readonly session: Session;
  readonly enabled: boolean;
  readonly subject: RecordSubject;
  readonly label: MessageKey;
  readonly small?: boolean;
  /** Called with the event after it was entered. */
  readonly onRecorded?: (event: unknown) => void;
}

/** A button that opens the forms of the events that can come next about a subject. */
export const RecordButton = ({ session, enabled, subject, label, small = false, onRecorded }: RecordButtonProps) => {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        type={small ? 'default' : 'primary'}
        size={small ? 'small' : 'middle'}
        disabled={!enabled}
        onClick={() => setOpen(true)}
      >
        {t(label)}
      </Button>
      <Drawer
        open={open}
        onClose={close}
        size={440}
        title={t(label)}
        closable={{ 'aria-label': t('shift.close') }}
        destroyOnHidden
      >
        {open && (
          <RecordForms
            session={session}
            subject={subject}
            onRecorded={(event) => {
              close();
              onRecorded?.(event);
            }}
          />
        )}
      </Drawer>
    </>
  );
};

interface RecordFormsProps {
  readonly session: Session;
  readonly subject: RecordSubject;
  readonly onRecorded: (event: unknown) => void;
}

const RecordForms = ({ session, subject, onRecorded }: RecordFormsProps) => {
  const { t, local } = useLanguage();
  const { today } = useToday();
  const [chosen, setChosen] = useState<string>();
  const { value: allowed } = useAnswer(
    `forms ${JSON.stringify(subject)}`,
    async (engine) => ({ forms: await engine.eventForms(subject, today) }),
    today,
  );
  const found = allowed?.forms;
  if (allowed === undefined) return null;
  if (found === undefined || found.forms.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('record.nothing')} />;
  const form = found.forms.find(({ id }) => id === (chosen ?? found.forms[0]?.id));
  const listed = (suggested: boolean) =>
    found.forms
      .filter((one) => one.suggested === suggested)
      .map(({ id, title }) => ({ value: id, label: local(title) }));
  return (
    <div className={styles.form} data-testid="record-form">
      {found.forms.length > 1 && (
        <div>
          <span className={styles.label}>{t('record.what')}</span>
          <Select
            className={styles.full ?? ''}
            aria-label={t('record.what')}
            showSearch={searching}
            value={form?.id}
            onChange={setChosen}
            options={[
              { label: t('record.suggested'), options: listed(true) },
              { label: t('record.others'), options: listed(false) },
            ].filter(({ options }) => options.length > 0)}
          />
        </div>
      )}
      {form !== undefined && (
        <Fields key={form.id} session={session} form={form} options={found.options} onRecorded={onRecorded} />
      )}
    </div>
  );
};

interface FieldsProps {
  readonly session: Session;
  readonly form: EventForm;
  readonly options: AllowedEvents['options'];
  readonly onRecorded: (event: unknown) => void;
}

const keyOf = ({ path }: EventForm['fields'][number]): string => path.join('.');

const Fields = ({ session, form, options, onRecorded }: FieldsProps) => {
  const { t, local } = useLanguage();
  const { today } = useToday();
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() =>
    Object.fromEntries(form.fields.map((field) => [keyOf(field), field.initial])),
  );
  const [refused, setRefused] = useState<Extract<EventReading, { readonly ok: false }>>();
  const submit = async (): Promise<void> => {
    const reading = await session.ask((engine) => engine.readEvent({ form, values }, today));
    if (!reading.ok) {
      setRefused(reading);
      return;
    }
    session.apply({ kind: 'record', event: reading.event, today, title: local(form.title) });
    onRecorded(reading.event);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {form.fields.map((field) => (
        <EventFieldInput
          key={keyOf(field)}
          field={field}
          options={options}
          value={values[keyOf(field)]}
          onChange={(value) => setValues((entered) => ({ ...entered, [keyOf(field)]: value }))}
        />
      ))}
      {refused !== undefined && <Problems title={t('record.refused')} problems={refused.problems} />}
      <Button type="primary" htmlType="submit">
        {t('record.submit')}
      </Button>
    </form>
  );
};
