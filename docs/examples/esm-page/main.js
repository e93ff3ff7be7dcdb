// Shares of 400 yuan among 56 households, in fen, as plain ES modules from a folder.
import { roundShares } from '@community1373/apportionment';

const shares = roundShares({
  total: 40_000,
  weights: Array.from({ length: 56 }, () => 1),
  method: 'largest-remainder',
  tie: { seed: '1373', ids: Array.from({ length: 56 }, (_, i) => `flat-${i + 1}`) },
});
const counts = Map.groupBy(shares, (fen) => fen);
document.querySelector('#shares').textContent = [...counts]
  .sort(([a], [b]) => b - a)
  .map(([fen, payers]) => `${payers.length} 户各 ${(fen / 100).toFixed(2)} 元`)
  .join('，');
