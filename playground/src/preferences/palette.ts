/** The colours of one appearance: text 4.5 to 1 on `paper`, `surface` and `sunken`, the states' icons 3 to 1 on `building` (WCAG AA). */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly strongLine: string;
  /** The civic red: marks, links that need attention, the service circle. */
  readonly accent: string;
  /** The same red under white text. */
  readonly accentFill: string;
  readonly accentSoft: string;
  /** States of an entrance, which also differ in shape and lightness. */
  readonly covered: string;
  readonly partly: string;
  readonly uncovered: string;
  readonly none: string;
  readonly better: string;
  readonly worse: string;
  /** Figures of a variant, beside the current ones. */
  readonly variant: string;
  readonly building: string;
  readonly buildingLine: string;
}

const light: Palette = {
  paper: '#f7f6f3',
  surface: '#ffffff',
  sunken: '#f1efea',
  ink: '#1b1c1e',
  muted: '#5a5d63',
  line: '#e4e1da',
  strongLine: '#bfbab0',
  accent: '#a91d22',
  accentFill: '#a91d22',
  accentSoft: '#f8ebe9',
  covered: '#2b6c99',
  partly: '#ac6c00',
  uncovered: '#1b1c1e',
  none: '#7d7971',
  better: '#1f628f',
  worse: '#a91d22',
  variant: '#7a3a96',
  building: '#e6e2d9',
  buildingLine: '#c9c3b6',
};

const dark: Palette = {
  paper: '#131416',
  surface: '#1b1d20',
  sunken: '#232629',
  ink: '#ededeb',
  muted: '#a6aab0',
  line: '#2e3236',
  strongLine: '#51565c',
  accent: '#f07f78',
  accentFill: '#bf3338',
  accentSoft: '#3a2120',
  covered: '#5aa5d6',
  partly: '#e8ab3f',
  uncovered: '#f4f3f0',
  none: '#7f858c',
  better: '#79b8e3',
  worse: '#f07f78',
  variant: '#cfa0ea',
  building: '#2c3034',
  buildingLine: '#454b51',
};

export const palettes = { light, dark } as const;

/** Sets the colours as CSS custom properties `--paper`, `--ink` and so on. */
export const applyPalette = (scheme: keyof typeof palettes): void => {
  const { style, dataset } = document.documentElement;
  // Colours switch without a transition, which would briefly leave text in the old colour on the new background.
  dataset['switching'] = 'true';
  requestAnimationFrame(() => requestAnimationFrame(() => delete dataset['switching']));
  dataset['scheme'] = scheme;
  style.colorScheme = scheme;
  for (const [name, colour] of Object.entries(palettes[scheme]))
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour);
};
