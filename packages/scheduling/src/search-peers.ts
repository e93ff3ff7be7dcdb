import { CodedError } from '@community1373/base/diagnostics';

/**
 * What one search tells the others of the same problem. All of it can be posted between workers as it is (structured clone). Lines hold, for each person in the
 * order of ids, the kind of shift on each day; prices are those of the covers.
 */
export interface PeerNews {
  /** A better roster. */
  readonly lines?: readonly Uint8Array[];
  /** No roster costs less. */
  readonly bound?: number;
  /** Prices that prove the bound of the whole, and good lines of each person at them. */
  readonly root?: { readonly prices: Float64Array; readonly lines: readonly (readonly Uint8Array[])[] };
}

/**
 * Searches of the same problem side by side, each in a worker of its own with a seed of its own. One leads: it proves the bound, and its result is the result. The
 * others look for rosters alone. What they tell one another arrives when it arrives, so that a search with peers may differ from run to run.
 */
export interface SearchPeers {
  readonly leads: boolean;
  /** Passes news on to all others. */
  readonly tell: (news: PeerNews) => void;
  /** Takes what has come since it was last asked. */
  readonly hear: () => readonly PeerNews[];
}

/** {@link SearchPeers} whose news comes by messages. */
export interface PeersByMessage extends SearchPeers {
  /** Takes a message in; what is no news is left aside. */
  readonly receive: (message: unknown) => void;
}

const isNews = (message: unknown): message is PeerNews => typeof message === 'object' && message !== null && ('lines' in message || 'bound' in message || 'root' in message);

/**
 * Searches side by side that post one another messages: over a BroadcastChannel, a MessagePort, or to a child process. Give them to `solveRoster` in every worker, each
 * with the same problem and a seed of its own; end the others when the one that leads has its result.
 *
 * @example
 * import { peersByMessage } from '@community1373/scheduling';
 * const other = peersByMessage(() => {}, false);
 * const leader = peersByMessage((news) => other.receive(news), true);
 * leader.tell({ bound: 1055 });
 * other.hear(); // => [{ bound: 1055 }]
 * other.hear(); // => []
 */
export const peersByMessage = (post: (news: PeerNews) => void, leads: boolean): PeersByMessage => {
  if (typeof post !== 'function') throw new CodedError('scheduling.peer-post', post);
  let heard: PeerNews[] = [];
  return {
    leads,
    tell: post,
    receive: (message) => {
      if (isNews(message)) heard.push(message);
    },
    hear: () => {
      const news = heard;
      heard = [];
      return news;
    },
  };
};
