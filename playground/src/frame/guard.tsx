import { Component, type ErrorInfo, type ReactNode } from 'react';

interface GuardProps {
  readonly fallback: ReactNode | ((detail: string) => ReactNode);
  readonly children: ReactNode;
}

/** Error boundary: a part that fails is replaced by the fallback. */
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
