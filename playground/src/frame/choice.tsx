import { Segmented } from 'antd';
import type { ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
  readonly large?: boolean;
}

/** A choice between a few options, side by side. The frame takes no focus: the option within does, and the arrow keys move it. */
export const Choice = <T extends string>({ label, value, options, onChange, large = false }: ChoiceProps<T>) => (
  <Segmented<T>
    size={large ? 'middle' : 'small'}
    tabIndex={-1}
    aria-label={label}
    value={value}
    options={[...options]}
    onChange={onChange}
  />
);
