import { PictureOutlined } from '@ant-design/icons';
import { Alert, Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { FileInput } from '../frame/file-input';
import { useLanguage } from '../preferences/language';
import type { KeptTracing } from '../keep/tracings';
import type { PictureProblem } from './picture';
import styles from './trace.module.css';

interface ChoosePictureProps {
  readonly opening: boolean;
  readonly problem: PictureProblem | undefined;
  readonly kept: readonly KeptTracing[];
  readonly onChoose: (file: File) => void;
  readonly onResume: (kept: KeptTracing) => void;
  readonly onForget: (id: string) => void;
}

/** The choice of a picture to trace: chosen, dropped, or from a saved tracing. */
export const ChoosePicture = ({ opening, problem, kept, onChoose, onResume, onForget }: ChoosePictureProps) => {
  const { t, locale } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <div className={styles.drop} data-testid="trace-choose">
        <PictureOutlined aria-hidden="true" className={styles.icon ?? ''} />
        <p>{t('trace.drop')}</p>
        <Button type="primary" loading={opening} onClick={() => input.current?.click()}>
          {t('trace.choose')}
        </Button>
        <FileInput
          ref={input}
          accept="image/png,image/jpeg,image/webp"
          testId="trace-file"
          onFiles={([file]) => {
            if (file !== undefined) onChoose(file);
          }}
        />
      </div>
      <div aria-live="polite" data-testid="trace-opening">
        {opening && <p className={styles.small}>{t('trace.opening')}</p>}
        {problem !== undefined && (
          <Alert
            className={styles.alert ?? ''}
            type="error"
            showIcon
            title={t(`trace.${problem.kind}`, problem.params)}
          />
        )}
      </div>
      {kept.length > 0 && (
        <>
          <h4 className={styles.heading}>{t('trace.kept')}</h4>
          <ul className={styles.kept} data-testid="kept-tracings">
            {kept.map((one) => {
              const { name } = one.picture;
              return (
                <li key={one.id}>
                  <div>
                    <b>{t('trace.kept-of', { name, n: one.tracing.outlines.length })}</b>
                    <small>{when.format(one.savedAt)}</small>
                  </div>
                  <span className={styles.actions}>
                    <Button size="small" aria-label={t('trace.open-of', { name })} onClick={() => onResume(one)}>
                      {t('trace.open')}
                    </Button>
                    <Popconfirm
                      title={t('trace.delete-tracing', { name })}
                      description={t('trace.delete-sure')}
                      okText={t('trace.delete')}
                      cancelText={t('trace.cancel')}
                      onConfirm={() => onForget(one.id)}
                    >
                      <Button size="small" danger aria-label={t('trace.delete-tracing', { name })}>
                        {t('trace.delete')}
                      </Button>
                    </Popconfirm>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
};
