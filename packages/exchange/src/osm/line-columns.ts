import type { OsmTags } from '@community1373/coverage/walking';
import { IndexColumn, NumberColumn } from './growing';
import type { OsmLines } from './osm-map';

/** Lines being laid out as columns: their nodes are pushed one by one, and {@link endPart} ends a line. */
export class LineColumns {
  readonly node = new IndexColumn();
  private readonly id = new NumberColumn();
  private readonly first = new IndexColumn();
  private readonly tags: OsmTags[] = [];

  constructor() {
    this.first.push(0);
  }

  /** Number of lines. */
  get count(): number {
    return this.tags.length;
  }

  /** Ends a line with the nodes pushed since the last one; fewer than two are taken back. */
  endPart(id: number, tags: OsmTags): void {
    const start = this.first.at(this.count);
    if (this.node.length - start < 2) {
      this.node.cut(start);
      return;
    }
    this.id.push(id);
    this.tags.push(tags);
    this.first.push(this.node.length);
  }

  /** Takes back all lines from a number on. */
  cut(count: number): void {
    this.node.cut(this.first.at(count));
    this.id.cut(count);
    this.tags.length = count;
    this.first.cut(count + 1);
  }

  toLines(): OsmLines {
    return { id: this.id.toArray(), first: this.first.toArray(), node: this.node.toArray(), tags: this.tags };
  }
}
