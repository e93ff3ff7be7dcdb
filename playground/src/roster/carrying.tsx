import type { RosterShift } from '@community1373/core/assessment';
import {
  createContext,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import type { PlaceMove } from '../session/command';
import { useDragHand } from './drag-hand';

/** A volunteer being moved from a place on a shift. */
export interface Carried {
  readonly volunteerId: string;
  readonly shift: RosterShift;
}

/** A place where the volunteer may be dropped: an open one, or that of another volunteer to swap with. */
export interface DropPlace {
  readonly shift: RosterShift;
  readonly other: string | undefined;
}

interface Carrying {
  readonly carried: Carried | undefined;
  readonly over: DropPlace | undefined;
  /** True when places may be changed now. */
  readonly enabled: boolean;
  /** Begins a drag of a volunteer once the pointer has moved far enough. */
  readonly grab: (event: PointerEvent, carried: Carried) => void;
  readonly take: (carried: Carried | undefined) => void;
  readonly hover: (place: DropPlace | undefined) => void;
  readonly drop: (place: DropPlace) => void;
}

const CarryingContext = createContext<Carrying | undefined>(undefined);

export const useCarrying = (): Carrying | undefined => useContext(CarryingContext);

/** Returns the moves of a drop: the volunteer leaves the old place, and the volunteer at the new place takes it. */
export const movesOf = (
  { volunteerId, shift: from }: Carried,
  { shift: to, other }: DropPlace,
): readonly PlaceMove[] => [
  { kind: 'remove', personId: volunteerId, shiftId: from.shiftId },
  ...(other === undefined ? [] : [{ kind: 'remove', personId: other, shiftId: to.shiftId } as const]),
  { kind: 'add', personId: volunteerId, shiftId: to.shiftId },
  ...(other === undefined ? [] : [{ kind: 'add', personId: other, shiftId: from.shiftId } as const]),
];

interface CarryingProviderProps {
  readonly enabled: boolean;
  readonly onMove: (moves: readonly PlaceMove[]) => void;
  readonly children: ReactNode;
}

/** Lets volunteers be moved between places of the roster, by pointer or by keyboard. */
export const CarryingProvider = ({ enabled, onMove, children }: CarryingProviderProps) => {
  const [carried, setCarried] = useState<Carried>();
  const [over, setOver] = useState<DropPlace>();
  const take = (next: Carried | undefined): void => {
    setCarried(next);
    setOver(undefined);
  };
  const drop = (place: DropPlace): void => {
    if (carried !== undefined && enabled) onMove(movesOf(carried, place));
    take(undefined);
  };
  // The drag is handled here and not in the place where it began, which is removed when another day is shown.
  const grab = useDragHand<Carried>({
    onStart: take,
    onOver: (target) => target?.focus({ preventScroll: true }),
    onDrop: (target) => (target === undefined ? take(undefined) : target.click()),
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && carried !== undefined) take(undefined);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <CarryingContext.Provider value={{ carried, over, enabled, grab, take, hover: setOver, drop }}>
      {children}
    </CarryingContext.Provider>
  );
};
