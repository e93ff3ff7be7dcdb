import type { Map as PlanMap } from 'maplibre-gl';
import type { Position } from '../session/command';
import { dragByPointer } from './drag-by-pointer';
import type { InHand } from './in-hand';
import { type Direction, directionOf } from './nudge';
import styles from './reach.module.css';

export interface Handle {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** The accessible name of the handle. */
  readonly label: string;
  readonly position: Position;
  readonly selected: boolean;
  /** The side of the name, away from the other stations. */
  readonly side: 'left' | 'right';
}

export interface HandleEvents {
  readonly onSelect: (stationId: string) => void;
  /** Called with the position of a handle while it is dragged. */
  readonly onDrag: (stationId: string, position: Position) => void;
  readonly onMove: (stationId: string, position: Position) => void;
  /** Called when a drag is cancelled. */
  readonly onCancel: () => void;
  readonly onNudge: (stationId: string, direction: Direction) => void;
}

/** With more stations than this, only the selected or hovered one shows its name. */
const mostNamed = 24;

interface Placed {
  readonly element: HTMLButtonElement;
  position: Position;
  /** The state from which it was last drawn. */
  shown?: string;
}

/** The stations on the map: handles that can be dragged, or moved by arrow keys when focused. */
export class StationHandles {
  private readonly placed = new Map<string, Placed>();
  private readonly sheet = document.createElement('div');
  private enabled = true;
  /** The dragged station. */
  private dragged: string | undefined;

  constructor(
    private readonly map: PlanMap,
    private readonly inHand: InHand,
    private readonly events: () => HandleEvents,
  ) {
    this.sheet.className = styles['handles'] ?? '';
    map.getCanvasContainer().append(this.sheet);
    map.on('move', () => {
      for (const one of this.placed.values()) this.place(one);
      const held = this.placed.get(this.dragged ?? '');
      if (this.dragged === undefined || held === undefined) return inHand.drawn();
      inHand.take(this.dragged);
      inHand.moveTo(map.project([held.position[0], held.position[1]]));
    });
  }

  show(handles: readonly Handle[], enabled: boolean): void {
    this.enabled = enabled;
    const wanted = new Set(handles.map(({ id }) => id));
    for (const [id, { element }] of this.placed)
      if (!wanted.has(id)) {
        element.remove();
        this.placed.delete(id);
      }
    this.sheet.dataset['crowded'] = String(handles.length > mostNamed);
    for (const handle of handles) {
      const placed = this.placed.get(handle.id) ?? this.make(handle);
      const look = JSON.stringify(handle);
      if (placed.shown === look) continue;
      placed.shown = look;
      const { element } = placed;
      element.setAttribute('aria-label', handle.label);
      element.dataset['selected'] = String(handle.selected);
      element.dataset['side'] = handle.side;
      element.replaceChildren(
        this.part(styles['handleNumber'], String(handle.number)),
        this.part(styles['handleName'], handle.name),
      );
      if (handle.id !== this.dragged) this.place(placed, handle.position);
    }
  }

  private place(placed: Placed, position: Position = placed.position): void {
    placed.position = position;
    const { x, y } = this.map.project([position[0], position[1]]);
    placed.element.style.transform = `translate(-50%, -50%) translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  private part(className: string | undefined, text: string): HTMLSpanElement {
    const span = document.createElement('span');
    span.className = className ?? '';
    span.textContent = text;
    return span;
  }

  private make({ id, position }: Handle): Placed {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = styles['handle'] ?? '';
    element.dataset['station'] = id;
    this.sheet.append(element);
    const placed: Placed = { element, position };
    this.placed.set(id, placed);
    element.addEventListener('click', () => this.events().onSelect(id));
    element.addEventListener('keydown', (event) => {
      const direction = directionOf(event);
      if (direction === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      this.events().onNudge(id, direction);
    });
    this.letDrag(id, placed);
    return placed;
  }

  private letDrag(id: string, placed: Placed): void {
    const { element } = placed;
    let from = placed.position;
    let start = { x: 0, y: 0 };
    const end = (): void => {
      this.dragged = undefined;
      delete element.dataset['dragged'];
    };
    dragByPointer(element, {
      allowed: () => this.enabled && this.dragged === undefined,
      onStart: () => {
        from = placed.position;
        start = this.map.project([from[0], from[1]]);
        this.dragged = id;
        element.dataset['dragged'] = 'true';
        this.inHand.take(id);
        this.events().onSelect(id);
      },
      onMove: (east, south) => {
        const point = { x: start.x + east, y: start.y + south };
        const { lng, lat } = this.map.unproject([point.x, point.y]);
        this.place(placed, [lng, lat]);
        this.inHand.moveTo(point);
        this.events().onDrag(id, placed.position);
      },
      onDrop: () => {
        end();
        this.inHand.leave();
        this.events().onMove(id, placed.position);
      },
      onCancel: () => {
        end();
        this.inHand.clear();
        this.place(placed, from);
        this.events().onCancel();
      },
    });
  }
}
