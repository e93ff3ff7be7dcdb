import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly testId: string;
  /** True while a newer answer is pending. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A scrollable region that can be focused and scrolled by keyboard. */
export const ScrollRegion = ({ label, className, testId, busy = false, children }: ScrollRegionProps) => (
  // A scrollable region must be focusable, or the keyboard cannot scroll it (WCAG 2.1.1).
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <section className={className} aria-label={label} aria-busy={busy} tabIndex={0} data-testid={testId}>
    {children}
  </section>
);
