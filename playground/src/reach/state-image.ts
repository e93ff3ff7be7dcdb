import type { Palette } from '../preferences/palette';
import { type EntranceState, stateColour, stateShapes } from './entrance-states';

const field = 20;
const density = 2;

const shape = (outline: string): Path2D => new Path2D(outline);

/** Draws the icon of a state for the map, at twice the displayed resolution. */
export const drawStateImage = (state: EntranceState, palette: Palette): ImageData | undefined => {
  const canvas = document.createElement('canvas');
  canvas.width = field * density;
  canvas.height = field * density;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.scale(density, density);
  const { outline, filled } = stateShapes[state];
  const colour = stateColour(state, palette);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.fillStyle = palette.surface;
  context.fill(shape(outline));
  context.stroke(shape(outline));
  if (filled !== undefined) {
    context.fillStyle = colour;
    context.fill(shape(filled));
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
};
