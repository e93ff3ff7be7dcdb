import { Skeleton } from 'antd';

/** The outline of what is on its way; nothing to read, so it is kept from those who listen. */
export const Waiting = ({ rows }: { readonly rows: number }) => (
  <div aria-hidden="true">
    <Skeleton active paragraph={{ rows }} />
  </div>
);
