import { describe, expect, it } from 'vitest';
import { createMessagePeers } from '..';

describe('peers by message', () => {
  it('take in what is news and leave aside what is not', () => {
    const posted: unknown[] = [];
    const peers = createMessagePeers((message) => posted.push(message), { leads: true });
    for (const message of [undefined, null, 3, 'lines', {}, { bound: 4 }, { roster: [] }, { lines: [] }])
      peers.deliver(message);
    expect([peers.receive(), peers.receive()]).toEqual([[{ bound: 4 }, { lines: [] }], []]);
    peers.send({ bound: 7 });
    expect([peers.leads, posted]).toEqual([true, [{ bound: 7 }]]);
  });

  it.each([true, { leads: 'yes' }, undefined])('throw a coded error for %o as options', (options) => {
    // Callers in JavaScript pass anything.
    expect(() => createMessagePeers(() => undefined, options as never)).toThrow('scheduling.peer-leads');
  });
});
