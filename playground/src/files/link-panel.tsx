import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import styles from './files.module.css';

/** A link that contains the current scenario; where it would be too long to send, the file is suggested instead. */
export const LinkPanel = () => {
  const { t, number } = useLanguage();
  const { message } = App.useApp();
  const [sensitive, setSensitive] = useState(false);
  const { value: link } = useAnswer('link', (engine) => engine.link(sensitive), String(sensitive));
  const address = link === undefined ? '' : `${location.origin}${location.pathname}#s=${link.text}`;
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => void message.success(t('costs.copied')),
      () => void message.warning(t('costs.copy-failed')),
    );
  };
  return (
    <section data-testid="link">
      <h3 className={styles.heading}>{t('files.link')}</h3>
      <p className={styles.small}>{t('files.link-lead')}</p>
      {link?.masks === true && (
        <p className={styles.small}>
          {t('files.link-masked')}{' '}
          <Checkbox checked={sensitive} onChange={(event) => setSensitive(event.target.checked)}>
            {t('take.sensitive')}
          </Checkbox>
        </p>
      )}
      {link === undefined ? (
        <Waiting rows={1} />
      ) : link.tooLong ? (
        <p className={styles.small}>{t('files.link-long', { n: number(link.text.length) })}</p>
      ) : (
        <div className={styles.row}>
          <Input
            readOnly
            value={address}
            aria-label={t('files.link-text')}
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>{t('files.link-copy')}</Button>
        </div>
      )}
    </section>
  );
};
