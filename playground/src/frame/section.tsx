import type { ReactNode } from 'react';
import styles from './frame.module.css';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** A section of the page with its own address. */
export const Section = ({ id, title, lead, extra, children }: SectionProps) => (
  <section id={id} className={styles.section} aria-labelledby={`${id}-title`} tabIndex={-1}>
    <header className={styles.sectionHead}>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{lead}</p>
      </div>
      {extra}
    </header>
    {children}
  </section>
);
