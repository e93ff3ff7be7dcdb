import { Component, type ErrorInfo, type ReactNode } from 'react';

interface GuardProps {
  readonly fallback: ReactNode | ((detail: string) => ReactNode);
  readonly children: ReactNode;
}

/** Keeps a fault of one part from taking the page with it: the fallback stands in its place. */
export class Guard extends Component<GuardProps, { readonly detail: string | undefined }> {
  override state: { readonly detail: string | undefined } = { detail: undefined };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { fallback, children } = this.props;
    const { detail } = this.state;
    if (detail === undefined) return children;
    return typeof fallback === 'function' ? fallback(detail) : fallback;
  }
}
