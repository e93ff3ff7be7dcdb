import { DiagnosticSink, parseWith, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Ballot, ballotSchema, type ProxyRule, proxyRuleSchema } from './ballot';
import { type DecisionRule, decisionRuleSchema } from './decision-rule';
import { electorateOf } from './electorate';
import { type Member, memberSchema } from './member';
import type { DeliberationCode } from '../messages/codes';
import { isBeyondAll } from './threshold';

/** 表决 a vote to be counted. */
export interface Vote {
  /** The members of the scope, at least one. */
  readonly members: readonly Member[];
  /** The rule by which the vote decides. */
  readonly rule: DecisionRule;
  /** The ballots, at most one for a head. */
  readonly ballots: readonly Ballot[];
  /** The rule for proxies; absent: none are allowed. */
  readonly proxies?: ProxyRule | undefined;
}

/** Schema of a {@link Vote}. */
export const voteSchema = z
  .object({
    members: z.array(memberSchema).min(1).max(200_000).readonly(),
    rule: decisionRuleSchema,
    ballots: z.array(ballotSchema).readonly(),
    proxies: proxyRuleSchema.optional(),
  })
  .readonly();

/** Returns the fault of a rule for these members, or undefined: no condition to decide by, a share beyond all, an unknown area. */
export const ruleFault = (
  rule: DecisionRule,
  members: readonly Member[],
): { readonly code: DeliberationCode; readonly received: unknown } | undefined => {
  const { quorum, majority } = rule;
  if (majority.heads === undefined && majority.area === undefined && rule.objections === undefined)
    return { code: 'deliberation.rule-empty', received: rule.id };
  const beyond = [quorum.heads, quorum.area, majority.heads, majority.area].find(
    (share) => share !== undefined && isBeyondAll(share),
  );
  if (beyond !== undefined) return { code: 'deliberation.threshold-beyond-all', received: beyond };
  if (quorum.area === undefined && majority.area === undefined) return undefined;
  const unmeasured = members.find((member) => member.area === undefined);
  return unmeasured === undefined ? undefined : { code: 'deliberation.area-missing', received: unmeasured.id };
};

/**
 * Parses a vote and checks it: no member twice, an area for each member where the rule counts areas, ballots only from members, none for an
 * undelivered unit, one per head, proxies only where the vote allows them.
 *
 * @example
 * import { ownersOrdinary, parseVote } from '@community1373/deliberation';
 * const read = parseVote({ members: [{ id: '101', area: 9000 }], rule: ownersOrdinary, ballots: [{ memberId: '909', choice: 'for' }] });
 * read.report.items[0]?.code; // => 'deliberation.outside-scope'
 */
export const parseVote = (value: unknown): Result<Vote, DeliberationCode | SchemaCode> => {
  const read = parseWith(voteSchema, value);
  if (!read.ok) return read;
  const { members, rule, ballots, proxies } = read.value;
  const sink = new DiagnosticSink<DeliberationCode | SchemaCode>();
  const seen = new Set<string>();
  for (const [index, { id }] of members.entries()) {
    if (seen.has(id)) sink.add('deliberation.duplicate-member', ['members', index, 'id'], id, { member: id });
    seen.add(id);
  }
  const fault = ruleFault(rule, members);
  if (fault !== undefined) sink.add(fault.code, ['rule'], fault.received, { rule: rule.title });
  const { headOf, undelivered } = electorateOf(members, rule.heads);
  const cast = new Map<number, string>();
  const held = new Map<string, number>();
  for (const [index, { memberId, proxy }] of ballots.entries()) {
    const path = ['ballots', index];
    const head = headOf.get(memberId);
    if (head === undefined) {
      sink.add('deliberation.outside-scope', path, memberId, { member: memberId });
      continue;
    }
    if (undelivered.has(memberId)) {
      sink.add('deliberation.unit-undelivered', path, memberId, { member: memberId });
      continue;
    }
    const earlier = cast.get(head);
    if (earlier !== undefined) sink.add('deliberation.double-ballot', path, memberId, { member: memberId, earlier });
    cast.set(head, memberId);
    if (proxy === undefined) continue;
    const stands = (held.get(proxy.holderId) ?? 0) + 1;
    held.set(proxy.holderId, stands);
    if (proxies === undefined) sink.add('deliberation.proxy-not-allowed', path, proxy, { member: memberId });
    else if (proxies.maximumPerHolder !== undefined && stands > proxies.maximumPerHolder)
      sink.add('deliberation.proxy-limit', path, proxy, { holder: proxy.holderId, limit: proxies.maximumPerHolder });
  }
  sink.merge(read.report);
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ...read, report: sink.report() };
};
