import { Skeleton } from 'antd';

/** A placeholder while loading; hidden from screen readers because it has no text. */
export const Waiting = ({ rows }: { readonly rows: number }) => (
  <div aria-hidden="true">
    <Skeleton active paragraph={{ rows }} />
  </div>
);
