import { CodedError, isHolder } from '@community1373/base/diagnostics';

/**
 * A message from one search to the others of the same problem. It can be posted between workers without conversion (structured clone). Lines contain, for
 * each person in the order of ids, the kind of shift on each day; prices are those of the covers.
 */
export interface PeerMessage {
  /** The lines of a better roster; absent: none in this message. */
  readonly lines?: readonly Uint8Array[];
  /** A proven lower bound on the cost of every roster; absent: none in this message. */
  readonly bound?: number;
  /** Prices that prove the bound of the whole problem, with good lines at them; absent: none in this message. */
  readonly root?: {
    /** The price of each cover. */
    readonly prices: Float64Array;
    /** Good lines of each person, in the order of ids. */
    readonly lines: readonly (readonly Uint8Array[])[];
  };
}

/**
 * Concurrent searches of the same problem, each in its own worker with its own seed. One leads: it proves the bound, and its result is the result. The
 * others only search for rosters. Messages arrive at any time, so a search with peers may differ from run to run.
 */
export interface SearchPeers {
  /** True for the search that leads; exactly one of the peers does. */
  readonly leads: boolean;
  /** Sends a message to all others. */
  readonly send: (message: PeerMessage) => void;
  /** Returns the messages received since the last call. */
  readonly receive: () => readonly PeerMessage[];
}

/** {@link SearchPeers} that communicate by messages. */
export interface MessagePeers extends SearchPeers {
  /** Accepts a message; anything that is none is ignored. */
  readonly deliver: (message: unknown) => void;
}

/** Options of {@link createMessagePeers}. */
export interface MessagePeersOptions {
  /** True for the search that leads; exactly one of the peers does. */
  readonly leads: boolean;
}

const isPeerMessage = (message: unknown): message is PeerMessage =>
  typeof message === 'object' && message !== null && ('lines' in message || 'bound' in message || 'root' in message);

/**
 * Creates peers that post messages to one another: over a BroadcastChannel, a MessagePort, or to a child process. Pass them to `solveRoster` in every
 * worker, each with the same problem and its own seed; end the others when the leading one has its result.
 *
 * @example
 * import { createMessagePeers } from '@community1373/scheduling';
 * const other = createMessagePeers(() => {}, { leads: false });
 * const leader = createMessagePeers((message) => other.deliver(message), { leads: true });
 * leader.send({ bound: 1055 });
 * other.receive(); // => [{ bound: 1055 }]
 * other.receive(); // => []
 */
export const createMessagePeers = (
  post: (message: PeerMessage) => void,
  options: MessagePeersOptions,
): MessagePeers => {
  if (typeof post !== 'function') throw new CodedError('scheduling.peer-post', post);
  if (!isHolder(options) || typeof options.leads !== 'boolean') throw new CodedError('scheduling.peer-leads', options);
  const { leads } = options;
  let received: PeerMessage[] = [];
  return {
    leads,
    send: post,
    deliver: (message) => {
      if (isPeerMessage(message)) received.push(message);
    },
    receive: () => {
      const messages = received;
      received = [];
      return messages;
    },
  };
};
