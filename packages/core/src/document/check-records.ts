import { type Diagnostic, type DiagnosticSink, type Path } from '@community1373/base/diagnostics';
import { replayMatter } from '@community1373/deliberation';
import { replayLinkage } from '@community1373/linkage';
import type { Scenario } from './scenario';

type Problem = Pick<Diagnostic, 'code' | 'path' | 'received' | 'params'>;

/** Adds a warning: a log keeps its text, so an impossible event is ignored when the log is replayed, and reported here without refusing the document. */
const warn = (sink: DiagnosticSink, at: Path, { code, path, received, params }: Problem): void => {
  sink.add(code, [...at, ...path], received, params, 'warning');
};

const checkLogs = ({ matters, linkage }: Scenario, nodes: ReadonlySet<string>, sink: DiagnosticSink): void => {
  matters.forEach(({ events }, i) => {
    for (const problem of replayMatter(events).problems) warn(sink, ['matters', i, 'events'], problem);
    events.forEach((event, j) => {
      if (event.type === 'reported' && event.placeId !== undefined && !nodes.has(event.placeId))
        sink.add(
          'core.unknown-place',
          ['matters', i, 'events', j, 'placeId'],
          event.placeId,
          { place: event.placeId },
          'warning',
        );
    });
  });
  for (const problem of replayLinkage(linkage).report.items) warn(sink, ['linkage'], problem);
};

/** Checks the references of the later parts of a scenario: places and posts of outages, posts and volunteers of hours served, impossible events of logs. */
export const checkRecords = (scenario: Scenario, sink: DiagnosticSink): void => {
  const { model, community, outages, served } = scenario;
  const posts = new Set(model.posts.map(({ id }) => id));
  const groups = new Set(model.groups.map(({ id }) => id));
  const nodes = new Set<string>(community.nodes.map(({ id }) => id));
  const volunteers = new Set<string>(community.volunteers.map(({ id }) => id));
  outages.forEach(({ placeId, care }, i) => {
    if (!nodes.has(placeId)) sink.add('core.unknown-place', ['outages', i, 'placeId'], placeId, { place: placeId });
    if (!posts.has(care.postId))
      sink.add('core.unknown-post', ['outages', i, 'care', 'postId'], care.postId, { post: care.postId });
    care.groups.forEach((group, j) => {
      if (!groups.has(group)) sink.add('core.unknown-group', ['outages', i, 'care', 'groups', j], group, { group });
    });
  });
  served.forEach(({ postId, volunteerId }, i) => {
    if (!posts.has(postId)) sink.add('core.unknown-post', ['served', i, 'postId'], postId, { post: postId });
    if (!volunteers.has(volunteerId))
      sink.add(
        'core.served-by-unknown',
        ['served', i, 'volunteerId'],
        volunteerId,
        { volunteer: volunteerId },
        'warning',
      );
  });
  checkLogs(scenario, nodes, sink);
};
