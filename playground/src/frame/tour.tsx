import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAppearance } from '../preferences/appearance';
import { useLanguage } from '../preferences/language';
import styles from './frame.module.css';

/** The steps of the tour, in order, with their places on the page. */
const steps = [
  { key: 'tour.overview', at: '[data-testid=overview]' },
  { key: 'tour.plan', at: '[data-tour-place=plan]' },
  { key: 'tour.findings', at: '[data-testid=findings]' },
  { key: 'tour.views', at: 'header nav' },
] as const;

/** A short tour for first-time visitors: it covers nothing and can be skipped at any step; the caller remembers that it was shown. */
export const Tour = ({ onEnd }: { readonly onEnd: () => void }) => {
  const { t } = useLanguage();
  const { calm } = useAppearance();
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const step = steps[at] ?? steps[0];
  useEffect(() => {
    const place = document.querySelector<HTMLElement>(step.at);
    if (place === null) return;
    place.dataset['tour'] = 'true';
    // The first step does not scroll the page.
    if (moved.current) place.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });
    return () => {
      delete place.dataset['tour'];
    };
  }, [step, calm]);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const go = (to: number): void => {
    moved.current = true;
    setAt(to);
  };
  return (
    <section className={styles.tour} aria-label={t('tour.title')} data-testid="tour">
      <p className={styles.tourStep}>
        <b>{t('tour.title')}</b> <span>{t('tour.step', { n: at + 1, of: steps.length })}</span>
      </p>
      <p className={styles.tourText} aria-live="polite">
        {t(step.key)}
      </p>
      <div className={styles.tourActions}>
        <Button size="small" type="text" onClick={onEnd}>
          {t('tour.skip')}
        </Button>
        <Button size="small" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('tour.back')}
        </Button>
        <Button size="small" type="primary" onClick={() => (at === steps.length - 1 ? onEnd() : go(at + 1))}>
          {t(at === steps.length - 1 ? 'tour.done' : 'tour.next')}
        </Button>
      </div>
    </section>
  );
};
