import { type Map as PlanMap, Marker } from 'maplibre-gl';
import type { Position } from '../session/protocol';
import { type Direction, directionOf } from './nudge';
import styles from './reach.module.css';

export interface Handle {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** What assistive technology says of the handle. */
  readonly label: string;
  readonly position: Position;
  readonly selected: boolean;
  /** The side on which the name stands, away from the other stations. */
  readonly side: 'left' | 'right';
}

export interface HandleEvents {
  readonly onSelect: (stationId: string) => void;
  /** Where a handle is while it is dragged. */
  readonly onDrag: (stationId: string, position: Position) => void;
  readonly onMove: (stationId: string, position: Position) => void;
  readonly onNudge: (stationId: string, direction: Direction) => void;
}

/** The stations on the map: handles to drag, or to move by arrow keys when focused. */
export class StationHandles {
  private readonly markers = new Map<string, { readonly marker: Marker; readonly element: HTMLButtonElement; dragging: boolean; shown?: string }>();

  constructor(
    private readonly map: PlanMap,
    private readonly events: () => HandleEvents,
  ) {}

  show(handles: readonly Handle[], enabled: boolean): void {
    for (const [id, { marker }] of this.markers)
      if (!handles.some((handle) => handle.id === id)) {
        marker.remove();
        this.markers.delete(id);
      }
    for (const handle of handles) {
      const held = this.markers.get(handle.id) ?? this.make(handle);
      const look = JSON.stringify([handle, enabled]);
      if (held.shown === look && !held.dragging) continue;
      held.shown = look;
      const { element, marker } = held;
      element.setAttribute('aria-label', handle.label);
      element.dataset['selected'] = String(handle.selected);
      element.dataset['side'] = handle.side;
      element.replaceChildren(this.part(styles['handleNumber'], String(handle.number)), this.part(styles['handleName'], handle.name));
      marker.setDraggable(enabled);
      if (!held.dragging) marker.setLngLat([handle.position[0], handle.position[1]]);
    }
  }

  private part(className: string | undefined, text: string): HTMLSpanElement {
    const span = document.createElement('span');
    span.className = className ?? '';
    span.textContent = text;
    return span;
  }

  private make({ id, position }: Handle) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = styles['handle'] ?? '';
    element.dataset['station'] = id;
    const marker = new Marker({ element, draggable: true, anchor: 'center' }).setLngLat([position[0], position[1]]).addTo(this.map);
    const held: { readonly marker: Marker; readonly element: HTMLButtonElement; dragging: boolean; shown?: string } = { marker, element, dragging: false };
    this.markers.set(id, held);
    element.addEventListener('click', () => this.events().onSelect(id));
    element.addEventListener('keydown', (event) => {
      const direction = directionOf(event);
      if (direction === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      this.events().onNudge(id, direction);
    });
    marker.on('dragstart', () => {
      held.dragging = true;
      this.events().onSelect(id);
    });
    const place = (): Position => {
      const { lng, lat } = marker.getLngLat();
      return [lng, lat];
    };
    marker.on('drag', () => this.events().onDrag(id, place()));
    marker.on('dragend', () => {
      held.dragging = false;
      this.events().onMove(id, place());
    });
    return held;
  }
}
