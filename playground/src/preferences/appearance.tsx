import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { useMedia } from './media';
import { applyPalette, type Palette, palettes } from './palette';
import { keepChoice, readChoice } from './stored';

export const appearances = ['light', 'dark', 'system'] as const;

type AppearanceChoice = (typeof appearances)[number];

export interface Appearance {
  readonly choice: AppearanceChoice;
  readonly scheme: 'light' | 'dark';
  readonly palette: Palette;
  readonly calm: boolean;
  readonly choose: (choice: AppearanceChoice) => void;
}

const AppearanceContext = createContext<Appearance | undefined>(undefined);

/** Provides the appearance: light, dark or that of the system; `calm` is true when the user prefers less motion. */
export const AppearanceProvider = ({ children }: { readonly children: ReactNode }) => {
  const [choice, setChoice] = useState(() => readChoice('appearance', appearances, 'system'));
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const scheme = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  useLayoutEffect(() => applyPalette(scheme), [scheme]);
  const value = useMemo<Appearance>(
    () => ({
      choice,
      scheme,
      palette: palettes[scheme],
      calm,
      choose: (next) => {
        setChoice(next);
        keepChoice('appearance', next);
      },
    }),
    [choice, scheme, calm],
  );
  return <AppearanceContext.Provider value={value}>{children}</AppearanceContext.Provider>;
};

export const useAppearance = (): Appearance => {
  const appearance = useContext(AppearanceContext);
  if (appearance === undefined) throw new Error('AppearanceProvider is missing');
  return appearance;
};
