import type { LineWork } from '../line-work';
import { NeighbourhoodSize } from './neighbourhood-size';
import { type Prices, pricesOf, searchNeighbourhood } from './search-neighbourhood';

/** A roster is close to the bound when the gap is below one part in this number. */
const closeGap = 200;
/** Number of tries after which newly found columns are taken into account. */
const triesOfColumns = 50;

/** A sequence of large neighbourhoods, of sizes that adapt to their gains. */
export class Neighbourhoods {
  private readonly sizes: NeighbourhoodSize;
  private tries = 0;
  private duals: Float64Array | undefined;
  private prices: Prices | undefined;

  constructor(private readonly work: LineWork) {
    this.sizes = new NeighbourhoodSize(work.problem.people.length);
  }

  /** Sets the duals of the root, from which later neighbourhoods start. */
  startFrom(duals: Float64Array): void {
    this.duals = duals;
    this.prices = pricesOf(this.work, duals);
  }

  /** Searches one neighbourhood. */
  async next(): Promise<void> {
    const { work, sizes, duals } = this;
    work.phase = 'neighbourhoods';
    this.tries += 1;
    if (duals !== undefined && this.tries % triesOfColumns === 0) this.prices = pricesOf(work, duals);
    const before = work.pricings;
    const isClose = (work.cost - work.bound) * closeGap < Math.abs(work.cost);
    const { arm, size } = sizes.draw(work.random, isClose);
    const gained = await searchNeighbourhood(
      work,
      { size, sideways: this.tries % 4 === 0, byRegret: this.tries % 4 < (isClose ? 2 : 1) },
      this.prices,
    );
    sizes.note(arm, gained, work.pricings - before);
  }
}
