import { donorRefusals } from '../match/eligibility';
import { type Entry, entered, type Problem, unknown } from './ledger';
import { thingNames } from '../model/terms';

export const enterPairing: Entry<'paired'> = (ledger, { donorId, householdId, at }) => {
  const donor = ledger.donors.get(donorId);
  const household = ledger.households.get(householdId);
  if (donor === undefined || household === undefined)
    return [
      ...(donor === undefined ? unknown('donor', 'donorId', donorId) : entered),
      ...(household === undefined ? unknown('household', 'householdId', householdId) : entered),
    ];
  const problems: Problem[] = [];
  if (!donor.active)
    problems.push({
      code: 'linkage.has-left',
      field: 'donorId',
      received: donorId,
      params: { what: thingNames.donor, id: donorId },
    });
  if (!household.active)
    problems.push({
      code: 'linkage.has-left',
      field: 'householdId',
      received: householdId,
      params: { what: thingNames.household, id: householdId },
    });
  for (const { code, params } of donorRefusals(donor.donor, household.household))
    problems.push({ code, field: 'householdId', received: householdId, params });
  if (household.donorId !== undefined)
    problems.push({
      code: 'linkage.paired-already',
      field: 'householdId',
      received: householdId,
      params: { household: householdId, donor: household.donorId },
    });
  if (donor.households >= donor.donor.capacity)
    problems.push({
      code: 'linkage.donor-full',
      field: 'donorId',
      received: donorId,
      params: { id: donorId, households: donor.households, capacity: donor.donor.capacity },
    });
  if (problems.length > 0) return problems;
  donor.households += 1;
  household.donorId = donorId;
  ledger.pairings.push({ donorId, householdId, from: at });
  return entered;
};

export const enterPairingEnd: Entry<'pairing-ended'> = (ledger, { donorId, householdId, at }) => {
  const donor = ledger.donors.get(donorId);
  const household = ledger.households.get(householdId);
  const index = ledger.pairings.findLastIndex(
    (one) => one.householdId === householdId && one.donorId === donorId && one.to === undefined,
  );
  const pairing = ledger.pairings[index];
  if (donor === undefined || household === undefined || pairing === undefined)
    return [
      {
        code: 'linkage.not-paired',
        field: 'householdId',
        received: householdId,
        params: { household: householdId, donor: donorId },
      },
    ];
  donor.households -= 1;
  delete household.donorId;
  pairing.to = at;
  return entered;
};
