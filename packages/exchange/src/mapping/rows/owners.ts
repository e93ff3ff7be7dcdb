import { DwellingRecords, type PlacedRow } from './dwelling-records';
import type { KindReader, ReadContext } from './kind-reader';
import { placeOfRow } from './row-place';

const vacant = /空置|空房|空关|无人|未住|未入住|闲置|vacant/;
const lived = /自住|自用|出租|租户|租赁|租住|借住|有人|入住|居住|owner|let|tenant/;

/** Reads a register with a row a flat: dwellings with their area; a household where somebody lives and none is known. */
export const ownersReader = (context: ReadContext): KindReader => {
  const rows: PlacedRow[] = [];
  return {
    read: (row) => {
      const parts = placeOfRow(row);
      if (parts !== undefined) rows.push({ row, parts });
    },
    finish: () => {
      const dwellings = new DwellingRecords(context);
      dwellings.lookAt(rows);
      const occupied = new Set<string>(context.base.community.households.map(({ dwellingId }) => dwellingId));
      const areas = new Map<string, number>();
      const moved: { readonly id: string; readonly dwellingId: string; readonly residents: object }[] = [];
      let read = 0;
      for (const placed of rows) {
        const { row } = placed;
        const area = dwellings.areaOf(row);
        const dwelling = area === undefined ? undefined : dwellings.dwellingOf(placed, area);
        if (dwelling === undefined || area === undefined) continue;
        const before = areas.get(dwelling.id);
        // A flat of several owners has a row for each of them.
        if (area !== null && before !== undefined && before !== area) {
          row.leaveOut('exchange.mapping-area-differs', 'area');
          continue;
        }
        read += 1;
        row.take();
        if (area !== null) {
          areas.set(dwelling.id, area);
          if (area !== dwelling.area) dwellings.setArea(dwelling, area);
        }
        const use = row.text('occupancy') ?? '';
        if (vacant.test(use)) {
          if (occupied.has(dwelling.id)) row.warn('exchange.mapping-vacant', 'occupancy');
        } else if (lived.test(use) && !occupied.has(dwelling.id)) {
          occupied.add(dwelling.id);
          moved.push({
            id: dwellings.freeId(`h${dwelling.id.replace(/^d(?=\d)/, '')}`),
            dwellingId: dwelling.id,
            residents: {},
          });
        }
      }
      if (read === 0) return [];
      dwellings.reportAdded();
      const sheets = dwellings.sheets(true);
      const households =
        moved.length === 0
          ? []
          : dwellings.sheetOf('households', [
              ...context.base.community.households.map((household) => ({ ...household })),
              ...moved.map((household) => ({ ...household })),
            ]);
      return [...sheets, ...households];
    },
  };
};
