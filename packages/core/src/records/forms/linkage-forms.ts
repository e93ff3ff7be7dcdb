import { dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { LocalText } from '@community1373/base/explain';
import { type LinkageEvent, type LinkageState, offerQueue, type ProjectState } from '@community1373/linkage';
import { choice, type EventField, type EventForm, type EventOption, field, freshId, same, text } from './event-form';
import { note, short } from './matter-form';

const form = (
  type: LinkageEvent['type'],
  title: LocalText,
  fields: readonly EventField[],
  now: Moment,
  more: { readonly about?: string; readonly fixed?: Readonly<Record<string, unknown>>; readonly suggested?: true } = {},
): EventForm => {
  const { about, fixed = {}, suggested = false } = more;
  return {
    id: about === undefined ? type : `${type}:${about}`,
    type,
    title: about === undefined ? title : text(`${title['zh-CN']}（${about}）`, `${title.en} (${about})`),
    suggested,
    fixed: { log: 'linkage', event: { type, at: dateOfMoment(now), ...fixed } },
    fields: [
      ...fields.map((one) => ({ ...one, path: ['event', ...one.path] })),
      field('event.by', text('经办（编号）', 'Entered by (id)'), short, { initial: 'committee' }),
      field(
        'event.happenedOn',
        text('发生日期（补记时填写）', 'Day it happened (late entries)'),
        { kind: 'date' },
        { optional: true },
      ),
    ],
  };
};

const ids = (list: readonly string[]): { readonly kind: 'choice'; readonly options: readonly EventOption[] } => ({
  kind: 'choice',
  options: list.map((id) => ({ id, name: same(id) })),
});

const reason = field('reason', text('理由', 'Reason'), note, { optional: true });

const outcomes = choice(['resolved', '已解决', 'resolved'], ['unresolved', '未解决', 'unresolved']);

const projectForms = (state: LinkageState, held: ProjectState, now: Moment): readonly EventForm[] => {
  const { project, status, organisationId, joined } = held;
  const about = project.id;
  const fixed = { projectId: project.id };
  const offer = held.offers.at(-1);
  switch (status) {
    case 'waiting': {
      const queue = offerQueue(state, project.id);
      return [
        ...(queue.length === 0
          ? []
          : [
              form(
                'project-offered',
                text('派单', 'offer'),
                [
                  field('organisationId', text('社会组织（按轮次）', 'Organisation (in turn)'), ids(queue), {
                    initial: queue[0],
                  }),
                  field('outOfTurn', text('不按轮次的理由', 'Reason for asking out of turn'), note, { optional: true }),
                ],
                now,
                { about, fixed, suggested: true },
              ),
            ]),
        form(
          'project-dissolved',
          text('撤销项目', 'dissolution'),
          [field('reason', text('理由', 'Reason'), note)],
          now,
          { about, fixed },
        ),
      ];
    }
    case 'offered': {
      const asked = { ...fixed, organisationId: offer?.organisationId };
      return [
        form('project-taken-on', text('承接', 'taken on'), [], now, { about, fixed: asked, suggested: true }),
        form('offer-declined', text('谢绝', 'declined'), [reason], now, { about, fixed: asked }),
      ];
    }
    case 'taken-on':
    case 'in-service': {
      const free = state.socialWorkers
        .filter(
          ({ active, carried, socialWorker: { id, kinds, caseload } }) =>
            active &&
            carried < caseload &&
            kinds.includes(project.kindId) &&
            !joined.some(({ memberId }) => memberId === id),
        )
        .map(({ socialWorker: { id } }) => id);
      const open = project.needIds.filter((id) =>
        state.needs.some(({ need, status: now }) => need.id === id && now === 'in-project'),
      );
      return [
        ...(free.length === 0
          ? []
          : [
              form(
                'party-joined',
                text('社工加入', 'social worker joins'),
                [field('memberId', text('社会工作者', 'Social worker'), ids(free))],
                now,
                { about, fixed: { ...fixed, role: 'social-worker' } },
              ),
            ]),
        ...(status === 'taken-on'
          ? [form('service-began', text('开始服务', 'service begins'), [], now, { about, fixed, suggested: true })]
          : open.map((needId) =>
              form(
                'need-closed',
                text('需求办结', 'need closed'),
                [field('outcome', text('结果', 'Outcome'), outcomes), reason],
                now,
                { about: needId, fixed: { needId }, suggested: true },
              ),
            )),
        ...(status === 'in-service' && open.length === 0
          ? [form('project-closed', text('项目结项', 'project closed'), [], now, { about, fixed, suggested: true })]
          : []),
        form(
          'project-handed-back',
          text('退回项目', 'handed back'),
          [field('reason', text('理由', 'Reason'), note)],
          now,
          { about, fixed: { ...fixed, organisationId } },
        ),
      ];
    }
    default:
      return [];
  }
};

/** The forms of the linkage: of needs, and of one project where it is given, otherwise of all projects. */
export const linkageForms = (state: LinkageState, now: Moment, projectId?: string): readonly EventForm[] => {
  const projects = state.projects.filter(({ project }) => projectId === undefined || project.id === projectId);
  const ofProjects = projects.flatMap((held) => projectForms(state, held, now));
  if (projectId !== undefined) return ofProjects;
  const waiting = state.needs.filter(({ status }) => status === 'waiting').map(({ need }) => need);
  const review = state.needs.filter(
    ({ status, satisfied }) => satisfied === undefined && (status === 'resolved' || status === 'unresolved'),
  );
  const kinds = state.model.kinds.filter(({ id }) => waiting.some(({ kindId }) => kindId === id));
  const placed = { kind: 'from', source: 'places' } as const;
  return [
    form(
      'need-reported',
      text('登记需求', 'need reported'),
      [
        field('need.kindId', text('类别', 'Kind'), {
          kind: 'choice',
          options: state.model.kinds.map(({ id, name }) => ({ id, name })),
        }),
        field('need.placeId', text('地点', 'Place'), placed),
      ],
      now,
      {
        fixed: {
          need: {
            id: freshId(
              'need',
              state.needs.map(({ need }) => need),
            ),
            value: 1,
          },
        },
      },
    ),
    ...kinds.map(({ id, name }) =>
      form(
        'project-formed',
        text(`立项：${name['zh-CN']}`, `project of ${name.en}`),
        [
          field('project.placeId', text('地点', 'Place'), placed),
          field('project.needIds', text('需求', 'Needs'), {
            ...ids(waiting.filter(({ kindId }) => kindId === id).map((need) => need.id)),
            many: true,
          }),
        ],
        now,
        {
          about: id,
          fixed: {
            project: {
              id: freshId(
                'project',
                state.projects.map(({ project }) => project),
              ),
              kindId: id,
            },
          },
          suggested: true,
        },
      ),
    ),
    ...(waiting.length === 0
      ? []
      : [
          form(
            'need-closed',
            text('需求办结（未立项）', 'need closed without a project'),
            [
              field('needId', text('需求', 'Need'), ids(waiting.map(({ id }) => id))),
              field('outcome', text('结果', 'Outcome'), outcomes),
              reason,
            ],
            now,
          ),
          form(
            'need-withdrawn',
            text('撤回需求', 'need withdrawn'),
            [field('needId', text('需求', 'Need'), ids(waiting.map(({ id }) => id))), reason],
            now,
          ),
        ]),
    ...ofProjects,
    ...review.map(({ need: { id } }) =>
      form(
        'need-evaluated',
        text('需求评价', 'evaluation'),
        [
          field(
            'satisfied',
            text('是否满意', 'Satisfied'),
            choice(['yes', '满意', 'yes', true], ['no', '不满意', 'no', false]),
          ),
        ],
        now,
        { about: id, fixed: { needId: id } },
      ),
    ),
  ].toSorted((a, b) => Number(b.suggested) - Number(a.suggested));
};
