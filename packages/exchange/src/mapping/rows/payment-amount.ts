import { toHalfWidth } from '../../cells/width';
import type { MappingFieldId } from '../fields';
import { readQuantity } from '../values/units';
import type { MappedRow } from './mapped-row';

const undone = /全额退款|退款成功|已退还|退还|关闭|失败|撤销|冲正|未支付|待支付/;
const partlyRefunded = /已退款\(?[¥￥]?([\d,.]+)/;
const incoming = /^(?:收入?|贷方?|入账?|转入|存入|in|credit|\+)$/;
const outgoing = /^(?:支出?|借方?|出账?|转出|支取|out|debit|-)$/;

/** The largest payment in fen; a number of a person or an account is larger. */
const largest = 1_000_000_000;

/** Reads a signed amount in fen: ¥400.00, -400.00元, +1,200. */
const fenOf = (row: MappedRow, field: MappingFieldId): number | undefined => {
  const cell = row.cell(field);
  if (cell === undefined || typeof cell === 'object' || typeof cell === 'boolean') return undefined;
  const text = toHalfWidth(String(cell).replace(/^'/, '')).replace(/[\s¥￥]/g, '');
  const sign = /^[+-]/.exec(text)?.[0];
  const fen = readQuantity(text.replace(/^[+-]/, ''), row.unit(field) ?? 'yuan', ['yuan', 'ten-thousand-yuan']);
  return fen === undefined || sign !== '-' ? fen : -fen;
};

/** Returns the amount of a payment in fen, negative for money that went out; undefined after leaving the row out. */
export const paymentOf = (row: MappedRow): number | undefined => {
  const state = toHalfWidth(row.text('payment-state') ?? '').replace(/\s/g, '');
  const [, back] = partlyRefunded.exec(state) ?? [];
  if (back === undefined && undone.test(state)) return row.leaveOut('exchange.mapping-payment-undone', 'payment-state');
  const [received, spent] = [fenOf(row, 'amount-in') ?? 0, fenOf(row, 'amount-out') ?? 0];
  const plain = received !== 0 ? received : spent !== 0 ? -Math.abs(spent) : fenOf(row, 'amount');
  if (plain === undefined || plain === 0 || Math.abs(plain) > largest)
    return row.leaveOut('exchange.mapping-amount', row.has('amount') ? 'amount' : 'amount-in');
  const direction = toHalfWidth(row.text('direction') ?? '').toLowerCase();
  const goesOut = outgoing.test(direction);
  if (direction !== '' && !goesOut && !incoming.test(direction))
    return row.leaveOut('exchange.mapping-payment-neither', 'direction');
  const fen = goesOut ? -Math.abs(plain) : plain;
  if (back === undefined) return fen;
  const refunded = readQuantity(back, 'yuan', ['yuan']);
  if (refunded === undefined || refunded >= fen)
    return row.leaveOut('exchange.mapping-payment-undone', 'payment-state');
  row.warn('exchange.mapping-refund', 'payment-state');
  return fen - refunded;
};
