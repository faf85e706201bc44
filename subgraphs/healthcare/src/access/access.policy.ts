import type { Caller, Role } from '@valueverse/kit/caller';
import type { StoredType } from '../fhir/stored-types.js';
import { AccessBasis, type AccessDecision } from './access-decision.js';

/** Who, stating which purpose, sees what. Purposes are v3 ActReason codes; whoever states none is on the last line. */
interface Grant {
  readonly roles: readonly Role[];
  readonly purposes: readonly string[];
  readonly types: readonly StoredType[];
  readonly basis: AccessBasis;
  readonly obligations: readonly string[];
}

const GRANTS: readonly Grant[] = [
  {
    roles: ['clinician'],
    purposes: ['TREAT', 'ETREAT'],
    types: ['Patient', 'Encounter', 'Observation', 'ServiceRequest'],
    basis: AccessBasis.TREATMENT_RELATIONSHIP,
    obligations: ['AUDITED'],
  },
  {
    // operations include auditing and compliance: 45 CFR 164.501
    roles: ['operator', 'privacy-officer', 'auditor'],
    purposes: ['HOPERAT'],
    types: ['Encounter', 'ServiceRequest'],
    basis: AccessBasis.OPERATIONS,
    obligations: ['AUDITED', 'MINIMUM_NECESSARY'],
  },
];

/** A clinician treats and sees everything; operations see places, times and delivery status; wards are no secret. */
export function decide(caller: Caller, type: StoredType): AccessDecision {
  const purposeOfUse = caller.purposeOfUse ?? null;
  if (type === 'Location') return decision(caller.kind === 'ANONYMOUS' ? null : PLACES, purposeOfUse);
  const grant = GRANTS.find(
    ({ roles, purposes, types }) =>
      types.includes(type) &&
      roles.some((role) => caller.roles.includes(role)) &&
      purposes.includes(purposeOfUse ?? ''),
  );
  return decision(grant ?? null, purposeOfUse);
}

const PLACES: Pick<Grant, 'basis' | 'obligations'> = { basis: AccessBasis.OPERATIONS, obligations: [] };

const decision = (grant: typeof PLACES | null, purposeOfUse: string | null): AccessDecision => ({
  allowed: grant !== null,
  basis: grant?.basis ?? AccessBasis.DENIED,
  purposeOfUse,
  obligations: [...(grant?.obligations ?? [])],
});

/** Names, vital signs and what a delivery contains are for those who treat the patient. */
export const maySeeClinical = (caller: Caller, type: StoredType): boolean => {
  const { allowed, obligations } = decide(caller, type);
  return allowed && !obligations.includes('MINIMUM_NECESSARY');
};

/** An admin connects the hospital's systems; a clinician may send records for treatment. */
export const mayImport = ({ roles, purposeOfUse }: Caller): boolean =>
  roles.includes('admin') || (roles.includes('clinician') && purposeOfUse === 'TREAT');

/** Who looked at what is for the privacy officer, at work. */
export const maySeeAudit = ({ roles, purposeOfUse }: Caller): boolean =>
  roles.includes('privacy-officer') && purposeOfUse === 'HOPERAT';

/** Counts of a whole facility, small ones suppressed, are for everyone who signed in. */
export const maySeeLoad = ({ kind }: Caller): boolean => kind !== 'ANONYMOUS';
