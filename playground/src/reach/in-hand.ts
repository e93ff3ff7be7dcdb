import type { ScenarioMap } from '@community1373/core/views';
import type { Map as PlanMap } from 'maplibre-gl';
import styles from './reach.module.css';

interface Point {
  readonly x: number;
  readonly y: number;
}

const svg = 'http://www.w3.org/2000/svg';

/** Placement of the label in pixels: distance from the pointer and from the edge, and the room that it needs above. */
const label = { gap: 24, margin: 8, room: 104 };

/**
 * The overlay of a dragged station, above the map so that the map need not be redrawn: core’s circle, and a label with figures. The map keeps the circle at the
 * old position until the drop.
 */
export class InHand {
  /** The label beside the pointer. */
  readonly label = document.createElement('div');
  private readonly sheet = document.createElementNS(svg, 'svg');
  private readonly path = document.createElementNS(svg, 'path');
  private circles: ScenarioMap['circles'] | undefined;
  /** Widths of the label and of the map, read at the start of the drag. */
  private width = { label: 0, map: 0 };
  private left = false;

  constructor(private readonly map: PlanMap) {
    this.sheet.setAttribute('class', styles['inHand'] ?? '');
    this.sheet.setAttribute('aria-hidden', 'true');
    this.sheet.append(this.path);
    this.label.className = styles['besideHand'] ?? '';
    map.getCanvasContainer().append(this.sheet, this.label);
    this.clear();
  }

  /** Sets the circles that the map draws. */
  show(circles: ScenarioMap['circles']): void {
    this.circles = circles;
    this.map.once('idle', () => this.drawn());
  }

  /** Shows the circle of a dragged station; call it again after the map has zoomed. */
  take(stationId: string): void {
    this.left = false;
    const ring =
      this.circles?.features.find(({ properties }) => properties.stationId === stationId)?.geometry.coordinates[0] ??
      [];
    const points = ring.map(([lon, lat]) => this.map.project([lon, lat]));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
    this.path.setAttribute(
      'd',
      points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x - middle.x} ${y - middle.y}`).join(''),
    );
    this.sheet.style.display = 'block';
    this.label.style.display = 'block';
    this.width = { label: this.label.offsetWidth, map: this.map.getContainer().clientWidth };
  }

  /** Moves circle and label to a point of the map’s box. */
  moveTo({ x, y }: Point): void {
    this.sheet.style.transform = `translate(${x}px, ${y}px)`;
    const from = Math.max(
      label.margin,
      Math.min(this.width.map - this.width.label - label.margin, x - this.width.label / 2),
    );
    this.label.style.transform =
      y > label.room
        ? `translate(${from}px, ${y - label.gap}px) translateY(-100%)`
        : `translate(${from}px, ${y + label.gap}px)`;
  }

  /** Ends the drag; the circle stays until the map has drawn it at the new position. */
  leave(): void {
    this.left = true;
    this.label.style.display = 'none';
  }

  /** Called when the map has drawn its current state. */
  drawn(): void {
    if (this.left) this.clear();
  }

  clear(): void {
    this.left = false;
    this.sheet.style.display = 'none';
    this.label.style.display = 'none';
  }
}
