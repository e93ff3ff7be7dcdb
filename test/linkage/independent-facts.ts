// Stores only the accepted events; queries about needs, projects, offers and workers search them.
import type { LinkageEvent, LinkageEventOf } from '@community1373/linkage';

export type Type = LinkageEvent['type'];
type EventFact<E extends LinkageEvent> = { readonly index: number; readonly event: E };
export type Fact<T extends Type = Type> = EventFact<LinkageEventOf<T>>;

export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export class IndependentFacts {
  readonly facts: Fact[] = [];
  protected readonly opening: LinkageEventOf<'opened'>;
  today: string;

  constructor(opening: LinkageEventOf<'opened'>) {
    this.opening = opening;
    this.today = opening.at;
  }

  get model() {
    return this.opening.model;
  }

  all<T extends Type>(type: T, is: (event: LinkageEventOf<T>) => boolean = () => true): Fact<T>[] {
    // Safe cast: the filter selects the events of the type.
    const found = this.facts.filter((fact) => fact.event.type === type) as unknown as Fact<T>[];
    return found.filter((fact) => is(fact.event));
  }

  protected last<F extends { readonly index: number }>(facts: readonly F[]): F | undefined {
    return facts.reduce<F | undefined>((a, b) => (a === undefined || b.index > a.index ? b : a), undefined);
  }

  within(place: string, area: string): boolean {
    for (let at: string | null | undefined = place; at; at = this.opening.places.find((one) => one.id === at)?.parentId)
      if (at === area) return true;
    return false;
  }

  isPlace(id: string): boolean {
    return this.opening.places.some((place) => place.id === id);
  }

  hasRole(role: string): boolean {
    return this.model.parties.some((party) => party.role === role);
  }

  // Members.
  entry(kind: string, id: string): LinkageEvent | undefined {
    return this.last(
      this.facts.filter(({ event }) => {
        switch (event.type) {
          case 'organisation-entered':
            return kind === 'organisation' && event.organisation.id === id;
          case 'social-worker-entered':
            return kind === 'social-worker' && event.socialWorker.id === id;
          case 'volunteer-entered':
            return kind === 'volunteer' && event.volunteer.id === id;
          case 'donor-entered':
            return kind === 'donor' && event.donor.id === id;
          case 'household-entered':
            return kind === 'household' && event.household.id === id;
          case 'member-left':
            return event.member === kind && event.memberId === id;
          default:
            return false;
        }
      }),
    )?.event;
  }

  record<T extends Type>(kind: string, id: string, type: T): LinkageEventOf<T> | undefined {
    const found = this.last(
      this.all(type).filter(({ event }) => {
        const copy: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(event));
        return ['organisation', 'socialWorker', 'volunteer', 'donor', 'household'].some(
          (key) => (copy[key] as { id?: string } | undefined)?.id === id,
        );
      }),
    );
    return kind === '' ? undefined : found?.event;
  }

  isActive(kind: string, id: string): boolean {
    const event = this.entry(kind, id);
    return event !== undefined && event.type !== 'member-left';
  }

  organisation(id: string) {
    return this.record('organisation', id, 'organisation-entered')?.organisation;
  }

  // Needs and projects.
  need(id: string) {
    return this.all('need-reported', (event) => event.need.id === id)[0]?.event;
  }

  project(id: string) {
    return this.all('project-formed', (event) => event.project.id === id)[0]?.event;
  }

  isDissolved(projectId: string): boolean {
    return this.all('project-dissolved', (event) => event.projectId === projectId).length > 0;
  }

  /** Returns the project that has a need, or had it when the need ended. */
  projectOf(needId: string): string | undefined {
    const ended = this.last([
      ...this.all('need-withdrawn', (e) => e.needId === needId),
      ...this.all('need-closed', (e) => e.needId === needId),
    ]);
    const standing = this.all('project-formed', (event) => event.project.needIds.includes(needId)).filter(
      ({ event }) => {
        const gone = this.all('project-dissolved', (e) => e.projectId === event.project.id)[0];
        return gone === undefined || (ended !== undefined && ended.index < gone.index);
      },
    );
    return this.last(standing)?.event.project.id;
  }

  needStatus(id: string): string | undefined {
    if (this.need(id) === undefined) return undefined;
    if (this.all('need-withdrawn', (event) => event.needId === id).length > 0) return 'withdrawn';
    const closed = this.all('need-closed', (event) => event.needId === id)[0];
    if (closed !== undefined) return closed.event.outcome;
    return this.projectOf(id) === undefined ? 'waiting' : 'in-project';
  }

  openNeeds(projectId: string): string[] {
    return (this.project(projectId)?.project.needIds ?? []).filter(
      (id) => this.needStatus(id) === 'in-project' && this.projectOf(id) === projectId,
    );
  }

  due(offer: Fact<'project-offered'>): string {
    return dayText(dayNumber(offer.event.at) + this.model.offerDays);
  }

  moves(projectId: string) {
    return [
      ...this.all('project-offered', (event) => event.projectId === projectId),
      ...this.all('offer-declined', (event) => event.projectId === projectId),
      ...this.all('project-taken-on', (event) => event.projectId === projectId),
      ...this.all('project-handed-back', (event) => event.projectId === projectId),
      ...this.all('service-began', (event) => event.projectId === projectId),
    ];
  }

  projectStatus(id: string): string | undefined {
    if (this.project(id) === undefined) return undefined;
    if (this.isDissolved(id)) return 'dissolved';
    if (this.all('project-closed', (event) => event.projectId === id).length > 0) return 'closed';
    const move = this.last(this.moves(id));
    switch (move?.event.type) {
      case 'project-offered':
        return this.due(move as Fact<'project-offered'>) < this.today ? 'waiting' : 'offered';
      case 'project-taken-on':
        return 'taken-on';
      case 'service-began':
        return 'in-service';
      default:
        return 'waiting';
    }
  }

  holder(projectId: string): string | undefined {
    const status = this.projectStatus(projectId);
    if (status !== 'taken-on' && status !== 'in-service' && status !== 'closed') return undefined;
    return this.last(this.all('project-taken-on', (event) => event.projectId === projectId))?.event.organisationId;
  }

  projectIds(): string[] {
    return this.all('project-formed').map(({ event }) => event.project.id);
  }

  isRunning(projectId: string): boolean {
    return ['taken-on', 'in-service'].includes(this.projectStatus(projectId) ?? '');
  }

  carried(organisationId: string): number {
    return this.projectIds().filter((id) => this.isRunning(id) && this.holder(id) === organisationId).length;
  }

  lastOffer(projectId: string): Fact<'project-offered'> | undefined {
    return this.last(this.all('project-offered', (event) => event.projectId === projectId));
  }

  pending(organisationId: string): number {
    return this.projectIds().filter(
      (id) => this.projectStatus(id) === 'offered' && this.lastOffer(id)?.event.organisationId === organisationId,
    ).length;
  }

  takings(organisationId: string): string[] {
    return this.all('project-taken-on', (event) => event.organisationId === organisationId).map(
      ({ event }) => event.at,
    );
  }

  /** The day on which an offer lapsed last, where nothing was answered on it or later: an answer comes after the lapses of its day. */
  silentSince(organisationId: string): string | undefined {
    const isOwn = (event: { readonly organisationId: string }): boolean => event.organisationId === organisationId;
    const answers = [...this.all('offer-declined', isOwn), ...this.all('project-taken-on', isOwn)];
    const lapsed = this.all('project-offered', isOwn).filter(
      (offer) =>
        this.due(offer) < this.today &&
        !answers.some(
          ({ index, event }) =>
            event.projectId === offer.event.projectId && index > offer.index && event.at <= this.due(offer),
        ),
    );
    const last = lapsed
      .map((offer) => dayText(dayNumber(this.due(offer)) + 1))
      .toSorted()
      .at(-1);
    return last === undefined || answers.some(({ event }) => event.at >= last) ? undefined : last;
  }

  joined(projectId: string) {
    const since =
      this.last(this.all('project-taken-on', (event) => event.projectId === projectId))?.index ??
      Number.POSITIVE_INFINITY;
    if (!this.isRunning(projectId) && this.projectStatus(projectId) !== 'closed') return [];
    return this.all('party-joined', (event) => event.projectId === projectId)
      .filter((fact) => fact.index > since)
      .filter(
        (fact) =>
          !this.all(
            'party-withdrew',
            (e) => e.projectId === projectId && e.role === fact.event.role && e.memberId === fact.event.memberId,
          ).some((gone) => gone.index > fact.index),
      );
  }

  cases(role: string, id: string): number {
    return this.projectIds().filter(
      (p) => this.isRunning(p) && this.joined(p).some(({ event }) => event.role === role && event.memberId === id),
    ).length;
  }

  openPairings() {
    return this.all('paired').filter(
      (fact) =>
        !this.all(
          'pairing-ended',
          (e) => e.donorId === fact.event.donorId && e.householdId === fact.event.householdId,
        ).some((end) => end.index > fact.index),
    );
  }

  suits(organisationId: string, projectId: string): boolean {
    const organisation = this.organisation(organisationId);
    const project = this.project(projectId)?.project;
    const kind = this.model.kinds.find((one) => one.id === project?.kindId);
    if (organisation === undefined || project === undefined || kind === undefined) return false;
    return (
      organisation.kinds.includes(kind.id) &&
      kind.statuses.includes(organisation.status) &&
      (organisation.areas === undefined || organisation.areas.some((area) => this.within(project.placeId, area)))
    );
  }

  hasPlace(id: string): boolean {
    return this.carried(id) + this.pending(id) < (this.organisation(id)?.capacity ?? 0);
  }

  /** True when no other available organisation comes first. */
  isNext(organisationId: string, projectId: string): boolean {
    const { measure, windowDays, silence } = this.model.rotation;
    const key = (id: string): { silent: boolean; load: number; last: string } => {
      const takings = this.takings(id);
      const since = this.silentSince(id);
      const silent =
        silence !== 'keeps-turn' && since !== undefined && dayNumber(this.today) - dayNumber(since) < windowDays;
      const lately = takings.filter((at) => dayNumber(this.today) - dayNumber(at) < windowDays).length;
      return {
        silent,
        load: lately / (measure === 'projects' ? 1 : (this.organisation(id)?.capacity ?? 1)),
        last: takings.at(-1) ?? '',
      };
    };
    const can = (id: string): boolean =>
      this.isActive('organisation', id) &&
      this.suits(id, projectId) &&
      this.hasPlace(id) &&
      this.all('project-offered', (event) => event.projectId === projectId && event.organisationId === id).length === 0;
    if (!can(organisationId)) return false;
    const own = key(organisationId);
    const ids = new Set(this.all('organisation-entered').map(({ event }) => event.organisation.id));
    return [...ids].every((id) => {
      if (id === organisationId || !can(id)) return true;
      const other = key(id);
      if (other.silent !== own.silent) return other.silent;
      // Loads are small fractions with denominators below 10, so floating point preserves their order.
      if (Math.abs(other.load - own.load) > 1e-9) return own.load < other.load;
      if (other.last !== own.last) return own.last < other.last;
      return organisationId < id;
    });
  }
}
