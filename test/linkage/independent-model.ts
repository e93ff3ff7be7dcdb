// A second, independent implementation of the linkage rules: possible events, and the resulting state of a log.
import type { LinkageEvent, LinkageEventOf } from '@community1373/linkage';
import { dayNumber, dayText, type Fact, IndependentFacts, type Type } from './independent-facts';

export class IndependentModel extends IndependentFacts {
  isPossible(event: LinkageEvent): boolean {
    const kinds = (ids: readonly string[]): boolean =>
      ids.every((id) => this.model.kinds.some((kind) => kind.id === id));
    const aids = (ids: readonly string[]): boolean => ids.every((id) => this.model.aids.some((aid) => aid.id === id));
    switch (event.type) {
      case 'opened':
        return false;
      case 'organisation-entered':
        return (
          this.hasRole('organisation') &&
          kinds(event.organisation.kinds) &&
          (event.organisation.areas ?? []).every((id) => this.isPlace(id))
        );
      case 'social-worker-entered':
        return this.hasRole('social-worker') && kinds(event.socialWorker.kinds);
      case 'volunteer-entered':
        return this.hasRole('volunteer') && kinds(event.volunteer.kinds);
      case 'donor-entered':
        return aids(event.donor.aids);
      case 'household-entered':
        return aids(event.household.aids);
      case 'member-left': {
        if (!this.isActive(event.member, event.memberId)) return false;
        const id = event.memberId;
        switch (event.member) {
          case 'organisation':
            return this.carried(id) + this.pending(id) === 0;
          case 'household':
            return this.openPairings().every((fact) => fact.event.householdId !== id);
          case 'donor':
            return this.cases('donor', id) === 0 && this.openPairings().every((fact) => fact.event.donorId !== id);
          default:
            return this.cases(event.member, id) === 0;
        }
      }
      case 'need-reported':
        return this.need(event.need.id) === undefined && kinds([event.need.kindId]) && this.isPlace(event.need.placeId);
      case 'need-withdrawn':
        return ['waiting', 'in-project'].includes(this.needStatus(event.needId) ?? '');
      case 'need-closed': {
        const status = this.needStatus(event.needId);
        return (
          status === 'waiting' ||
          (status === 'in-project' && this.projectStatus(this.projectOf(event.needId) ?? '') === 'in-service')
        );
      }
      case 'need-evaluated':
        return (
          ['resolved', 'unresolved'].includes(this.needStatus(event.needId) ?? '') &&
          this.all('need-evaluated', (e) => e.needId === event.needId).length === 0
        );
      case 'project-formed': {
        const { id, kindId, placeId, groupId, needIds } = event.project;
        return (
          this.project(id) === undefined &&
          new Set(needIds).size === needIds.length &&
          needIds.every((needId) => {
            const need = this.need(needId)?.need;
            return (
              need !== undefined &&
              this.needStatus(needId) === 'waiting' &&
              need.kindId === kindId &&
              this.within(need.placeId, placeId) &&
              (groupId === undefined || need.groupId === groupId)
            );
          })
        );
      }
      case 'project-dissolved':
        return this.projectStatus(event.projectId) === 'waiting';
      case 'project-offered':
        return (
          this.projectStatus(event.projectId) === 'waiting' &&
          this.isActive('organisation', event.organisationId) &&
          this.suits(event.organisationId, event.projectId) &&
          this.hasPlace(event.organisationId) &&
          this.openNeeds(event.projectId).length > 0 &&
          (event.outOfTurn !== undefined || this.isNext(event.organisationId, event.projectId))
        );
      case 'offer-declined':
        return (
          this.projectStatus(event.projectId) === 'offered' &&
          this.lastOffer(event.projectId)?.event.organisationId === event.organisationId
        );
      case 'project-taken-on':
        return (
          this.projectStatus(event.projectId) === 'offered' &&
          this.lastOffer(event.projectId)?.event.organisationId === event.organisationId &&
          this.carried(event.organisationId) < (this.organisation(event.organisationId)?.capacity ?? 0)
        );
      case 'project-handed-back':
        return this.isRunning(event.projectId) && this.holder(event.projectId) === event.organisationId;
      case 'party-joined': {
        const { role, memberId, projectId } = event;
        if (!this.isRunning(projectId) || !this.hasRole(role) || !this.isActive(role, memberId)) return false;
        if (this.joined(projectId).some((fact) => fact.event.role === role && fact.event.memberId === memberId))
          return false;
        const kindId = this.project(projectId)?.project.kindId ?? '';
        if (role === 'donor') return true;
        const record =
          role === 'volunteer'
            ? this.record(role, memberId, 'volunteer-entered')?.volunteer
            : this.record(role, memberId, 'social-worker-entered')?.socialWorker;
        if (record === undefined || ('consents' in record && !record.consents)) return false;
        return record.kinds.includes(kindId) && this.cases(role, memberId) < record.caseload;
      }
      case 'party-withdrew':
        return (
          this.isRunning(event.projectId) &&
          this.joined(event.projectId).some(
            (fact) => fact.event.role === event.role && fact.event.memberId === event.memberId,
          )
        );
      case 'service-began': {
        if (this.projectStatus(event.projectId) !== 'taken-on') return false;
        const roles = this.joined(event.projectId).map((fact) => fact.event.role);
        return this.model.parties
          .filter(
            (party) =>
              party.requiredToServe &&
              (party.role === 'social-worker' || party.role === 'volunteer' || party.role === 'donor'),
          )
          .every((party) => roles.some((role) => role === party.role));
      }
      case 'project-closed':
        return this.isRunning(event.projectId) && this.openNeeds(event.projectId).length === 0;
      case 'paired': {
        const donor = this.record('donor', event.donorId, 'donor-entered')?.donor;
        const household = this.record('household', event.householdId, 'household-entered')?.household;
        return (
          donor !== undefined &&
          household !== undefined &&
          this.isActive('donor', donor.id) &&
          this.isActive('household', household.id) &&
          household.consents &&
          donor.aids.some((aid) => household.aids.includes(aid)) &&
          this.openPairings().every((fact) => fact.event.householdId !== household.id) &&
          this.openPairings().filter((fact) => fact.event.donorId === donor.id).length < donor.capacity
        );
      }
      case 'pairing-ended':
        return this.openPairings().some(
          (fact) => fact.event.donorId === event.donorId && fact.event.householdId === event.householdId,
        );
    }
  }

  /** Advances the date for any event, and accepts a possible event. */
  take(index: number, event: LinkageEvent): boolean {
    if (event.at < this.today) return false;
    this.today = event.at;
    if (!this.isPossible(event)) return false;
    this.facts.push({ index, event });
    return true;
  }

  /** Returns the first day on which a need reached each step, by searching the moves of every project that had it then. */
  reached(needId: string): Record<string, string> {
    const found: Record<string, string> = {};
    const note = (step: string, fact: { readonly event: { readonly at: string } } | undefined): void => {
      if (fact !== undefined) found[step] = fact.event.at;
    };
    const ended = this.last([
      ...this.all('need-withdrawn', (e) => e.needId === needId),
      ...this.all('need-closed', (e) => e.needId === needId),
    ])?.index;
    const terms = this.all('project-formed', (event) => event.project.needIds.includes(needId)).map(
      ({ index, event }) => ({
        id: event.project.id,
        from: index,
        to:
          this.all('project-dissolved', (e) => e.projectId === event.project.id)[0]?.index ?? Number.POSITIVE_INFINITY,
      }),
    );
    const during = <T extends Type>(type: T, of: (event: LinkageEventOf<T>) => string): Fact<T> | undefined =>
      this.all(type).find(
        ({ index, event }) =>
          (ended === undefined || index < ended) &&
          terms.some((term) => term.id === of(event) && term.from < index && index < term.to),
      );
    note('grouped', this.all('project-formed', (event) => event.project.needIds.includes(needId))[0]);
    note(
      'offered',
      during('project-offered', (event) => event.projectId),
    );
    note(
      'takenOn',
      during('project-taken-on', (event) => event.projectId),
    );
    note(
      'joined',
      during('party-joined', (event) => (event.role === 'social-worker' ? event.projectId : '')),
    );
    note(
      'begun',
      during('service-began', (event) => event.projectId),
    );
    note('closed', this.all('need-closed', (event) => event.needId === needId)[0]);
    note('evaluated', this.all('need-evaluated', (event) => event.needId === needId)[0]);
    return found;
  }

  offers(projectId: string) {
    return this.all('project-offered', (event) => event.projectId === projectId).map((fact) => {
      const next = this.all('project-offered', (event) => event.projectId === projectId).find(
        (later) => later.index > fact.index,
      );
      const until = next?.index ?? Number.POSITIVE_INFINITY;
      const isAnswer = ({
        index,
        event,
      }: {
        readonly index: number;
        readonly event: { readonly projectId: string };
      }): boolean => event.projectId === projectId && index > fact.index && index < until;
      const declined = this.all('offer-declined').find(isAnswer);
      const taken = this.all('project-taken-on').find(isAnswer);
      const back = this.all('project-handed-back').find(isAnswer);
      const due = this.due(fact);
      const outcome =
        declined !== undefined
          ? { status: 'declined', endedAt: declined.event.at, reason: declined.event.reason }
          : back !== undefined
            ? { status: 'handed-back', endedAt: back.event.at, reason: back.event.reason }
            : taken !== undefined
              ? { status: 'taken', endedAt: taken.event.at, reason: undefined }
              : due < this.today
                ? { status: 'lapsed', endedAt: dayText(dayNumber(due) + 1), reason: undefined }
                : { status: 'pending', endedAt: undefined, reason: undefined };
      return { organisationId: fact.event.organisationId, offeredAt: fact.event.at, due, ...outcome };
    });
  }
}
