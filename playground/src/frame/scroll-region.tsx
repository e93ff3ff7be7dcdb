import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly testId: string;
  /** Whether another answer is waited for. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A part that scrolls by itself and can be reached and scrolled by the keyboard. */
export const ScrollRegion = ({ label, className, testId, busy = false, children }: ScrollRegionProps) => (
  // What scrolls must take the focus, or the keyboard cannot scroll it (WCAG 2.1.1).
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className={className} aria-label={label} aria-busy={busy} tabIndex={0} data-testid={testId}>
    {children}
  </section>
);
