import { useAppearance } from '../preferences/appearance';
import { type EntranceState, stateColour, stateShapes } from './entrance-states';

/** The icon of an entrance's state, the same on the map, in its legend and in the list. */
export const StateMark = ({ state }: { readonly state: EntranceState }) => {
  const { palette } = useAppearance();
  const { outline, filled } = stateShapes[state];
  const colour = stateColour(state, palette);
  return (
    <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
      <path d={outline} fill={palette.surface} stroke={colour} strokeWidth="2" />
      {filled !== undefined && <path d={filled} fill={colour} />}
    </svg>
  );
};
