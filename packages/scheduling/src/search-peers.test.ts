import { describe, expect, it } from 'vitest';
import { peersByMessage } from './index';

describe('peers by message', () => {
  it('take in what is news and leave aside what is not', () => {
    const posted: unknown[] = [];
    const peers = peersByMessage((news) => posted.push(news), true);
    for (const message of [undefined, null, 3, 'lines', {}, { bound: 4 }, { roster: [] }, { lines: [] }]) peers.receive(message);
    expect([peers.hear(), peers.hear()]).toEqual([[{ bound: 4 }, { lines: [] }], []]);
    peers.tell({ bound: 7 });
    expect([peers.leads, posted]).toEqual([true, [{ bound: 7 }]]);
  });
});
