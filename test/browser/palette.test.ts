import { describe, expect, it } from 'vitest';
import { palettes } from '../../playground/src/preferences/palette';

/** Returns the relative luminance of `#rrggbb`, as defined by WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe.each(Object.entries(palettes))('the %s palette', (_name, palette) => {
  it.each(['ink', 'muted', 'accent', 'better', 'worse', 'variant'] as const)(
    'keeps %s readable on every ground',
    (text) => {
      for (const ground of ['paper', 'surface', 'sunken'] as const)
        expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps white readable on the accent', () => {
    expect(contrast('#ffffff', palette.accentFill)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['covered', 'partly', 'uncovered', 'none'] as const)(
    'keeps the sign of %s visible on a building',
    (state) => {
      expect(contrast(palette[state], palette.building)).toBeGreaterThanOrEqual(3);
    },
  );

  it('is measured: black on white is 21 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
