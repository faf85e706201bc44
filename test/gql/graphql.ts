/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ActivateCommitmentInput = {
  commitmentId: string | number;
  expectedRevision?: number | null | undefined;
};

/** Level of consciousness: alert, newly confused, responding to voice, to pain, or not at all. */
export type Acvpu =
  | 'ALERT'
  | 'CONFUSION'
  | 'PAIN'
  | 'UNRESPONSIVE'
  | 'VOICE';

/** Green Book classes of benefits. */
export type BenefitValueType =
  | 'CASH_RELEASING'
  | 'NON_CASH_RELEASING'
  | 'QUALITATIVE'
  | 'QUANTIFIABLE';

/** Missions that count towards a benefit. */
export type BoundMissionKind =
  | 'DELIVERY'
  | 'DISINFECTION'
  | 'PATROL'
  | 'PICKUP'
  | 'TELEPRESENCE';

/** How the entries of a Bundle stand or fall. */
export type BundleType =
  /** Each alone. */
  | 'BATCH'
  /** Each alone; entries need no request. */
  | 'COLLECTION'
  /** All together: one that is refused keeps all others out. */
  | 'TRANSACTION';

/** The RCP’s bands of clinical risk. */
export type ClinicalRisk =
  /** A total of 7 or more. */
  | 'HIGH'
  /** A total of 0 to 4. */
  | 'LOW'
  /** A total of 3 or 4 with a single parameter at 3. */
  | 'LOW_MEDIUM'
  /** A total of 5 or 6. */
  | 'MEDIUM';

/** How a promise stands. */
export type CommitmentStatus =
  | 'ACTIVE'
  | 'AT_RISK'
  | 'PROPOSED';

export type CreateInitiativeInput = {
  /** At most 50. */
  facilityIds: Array<string | number>;
  /** A UUID of your own choice; a new one by default. */
  id?: string | number | null | undefined;
  name: string;
  /** Who pays for it and answers for it. */
  sponsor: string;
};

export type CreateValueModelInput = {
  currency: string;
  /** Per year: "0.1" is 10 %. */
  discountRate: string;
  /** 1 to 360. */
  horizonMonths: number;
  /** A UUID of your own choice; a new one by default. */
  id?: string | number | null | undefined;
  initiativeId: string | number;
  name: string;
  /** First day of a month. */
  startDate: string;
};

/** Why a message could not be taken. */
export type DeadLetterReason =
  | 'BAD_JSON'
  | 'BAD_SCHEMA'
  | 'IDENTITY_MISMATCH'
  | 'NOT_STORED'
  | 'TOO_LARGE'
  | 'UNKNOWN_ROBOT'
  | 'UNKNOWN_TOPIC'
  | 'WRONG_PROTOCOL';

export type DispatchMissionInput = {
  /** A stop of the facility. */
  destination: string | number;
  dueAt?: string | null | undefined;
  /** The id of the Encounter it is done for. */
  encounterRef?: string | number | null | undefined;
  /** The id of the ServiceRequest behind it. */
  externalRef?: string | number | null | undefined;
  facilityId: string | number;
  /** A UUID of your own choice; a new one by default. */
  id?: string | number | null | undefined;
  /** The initiative it is done for. */
  initiativeId?: string | number | null | undefined;
  kind: MissionKind;
  /** A stop of the facility; needed where something is carried. */
  origin?: string | number | null | undefined;
  payload?: PayloadKind | null | undefined;
  /** When it was asked for, if that was earlier; never in the future. */
  requestedAt?: string | null | undefined;
  /** This robot and no other; without it the best one that is free. */
  robotId?: string | number | null | undefined;
};

/** What a driver is in the graph of formulas. */
export type DriverRole =
  /** Computed, for other formulas to read. */
  | 'FORMULA'
  /** A planned value that formulas read. */
  | 'INPUT'
  /** A line of money that flows: computed by a formula, or planned. */
  | 'OUTPUT';

export type ImportBundleInput = {
  /** A FHIR R4 Bundle as JSON; at most 5000 entries. The gateway takes 1 MB per request. */
  bundle: unknown;
  /** Check everything and store nothing. */
  dryRun?: boolean;
  /** How to import it, if not as its own type says. */
  type?: BundleType | null | undefined;
};

/** What became of one entry. */
export type ImportStatus =
  /** Nothing wrong with it, but not stored: a dry run, or another entry was refused. */
  | 'ACCEPTED'
  | 'CREATED'
  /** Not stored; `outcome` says why. */
  | 'REFUSED'
  /** Stored already, exactly as sent: no new version. */
  | 'UNCHANGED'
  | 'UPDATED';

/** How urgent it is. */
export type InsightSeverity =
  | 'CRITICAL'
  | 'HIGH'
  | 'INFO'
  | 'LOW'
  | 'MEDIUM';

/** How many rates between -0.99 and 10 make the cash flows worth nothing. */
export type IrrStatus =
  | 'MULTIPLE'
  | 'NONE'
  | 'UNIQUE';

/** Which robot missions measure a benefit: each completed one is one unit. */
export type MissionBindingInput = {
  facilityId: string | number;
  missionKind: BoundMissionKind;
};

/** What a robot may be asked to do. */
export type MissionKind =
  | 'CHARGING'
  | 'DELIVERY'
  | 'DISINFECTION'
  | 'PATROL'
  | 'PICKUP'
  | 'TELEPRESENCE';

/** The life of a mission. */
export type MissionStatus =
  | 'ARRIVED'
  | 'ASSIGNED'
  | 'BLOCKED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'EN_ROUTE_PICKUP'
  | 'FAILED'
  | 'HANDOVER'
  | 'IN_TRANSIT'
  | 'LOADING'
  | 'PAUSED'
  | 'REQUESTED';

/** One set of observations of an adult who is not pregnant. */
export type News2Input = {
  consciousness?: Acvpu | null | undefined;
  /** Whether the patient breathes supplemental oxygen. */
  onOxygen?: boolean | null | undefined;
  /** Beats per minute. */
  pulse?: string | null | undefined;
  /** Breaths per minute. */
  respirationRate?: string | null | undefined;
  /** Oxygen saturation in percent. */
  spo2?: string | null | undefined;
  /** 2 only where a clinician ordered it. */
  spo2Scale?: number | null | undefined;
  /** In mmHg. */
  systolicBloodPressure?: string | null | undefined;
  /** In °C; scored to the nearest tenth. */
  temperatureCelsius?: string | null | undefined;
};

/** What a robot may carry. */
export type PayloadKind =
  | 'LINEN'
  | 'MEAL'
  | 'MEDICATION'
  | 'SPECIMEN'
  | 'SUPPLY'
  | 'WASTE';

export type ProfileBenefitInput = {
  binding?: MissionBindingInput | null | undefined;
  /** Above 0, at most 1. */
  captureRate?: string;
  /** The horizon by default. */
  endMonth?: number | null | undefined;
  expectedRevision?: number | null | undefined;
  modelId: string | number;
  moneyPerUnit: string;
  /** Planned units per month. */
  monthlyTarget: string;
  name: string;
  startMonth: number;
  /** What will be better, for whom. */
  statement: string;
  uncertainty?: UncertaintyInput | null | undefined;
  /** Unit of the target, for example "{delivery}". */
  unit: string;
  valueType: BenefitValueType;
};

export type ProposeCommitmentInput = {
  /** In the currency of the model. */
  amount: string;
  /** Percent, 50 to 99. */
  exceedanceProbability?: number;
  expectedRevision?: number | null | undefined;
  modelId: string | number;
  /** Who answers for it. */
  party: string;
  /** The first day after the period; first of a month. */
  periodEnd: string;
  /** First day of a month. */
  periodStart: string;
  /** Above 0, at most 1. */
  tolerance?: string;
};

/** The language a robot speaks over MQTT. */
export type Protocol =
  | 'VDA5050_V2'
  | 'VDA5050_V3';

/** How an amount comes to its full size after its first month. */
export type RampInput = {
  kind: RampKind;
  /** LINEAR and S_CURVE: 1 to 120. */
  months?: number | null | undefined;
  /** S_CURVE: above 0, at most 20; 10 by default. */
  steepness?: string | null | undefined;
  /** TABLE: 1 to 360 factors from 0 to 10. */
  table?: Array<string> | null | undefined;
};

/** How an amount comes to its full size. */
export type RampKind =
  /** In equal steps over `months`. */
  | 'LINEAR'
  /** At once. */
  | 'STEP'
  /** Slowly, fast, slowly over `months`: a logistic curve of the given steepness. */
  | 'S_CURVE'
  /** By a factor for each month; the last one stays. */
  | 'TABLE';

/** How often an amount flows between its months. */
export type Recurrence =
  | 'MONTHLY'
  | 'ONCE';

export type RegisterFacilityInput = {
  address?: string | null | undefined;
  /** A UUID of your own choice; a new one by default. */
  id?: string | number | null | undefined;
  name: string;
  /** Where robots may be sent; 1 to 50. */
  stops: Array<StopInput>;
  /** IANA name: "Europe/Berlin". */
  timezone: string;
};

export type RegisterRobotInput = {
  facilityId: string | number;
  /** A UUID of your own choice; a new one by default. */
  id?: string | number | null | undefined;
  /** As in its MQTT topics. */
  manufacturer: string;
  model: string;
  name: string;
  protocol: Protocol;
  /** As in its MQTT topics; with the manufacturer unique in the whole installation. */
  serialNumber: string;
};

export type StopInput = {
  /** Unique in its facility; the node id in orders to robots. */
  id: string | number;
  /** The map the coordinates belong to, usually one floor. */
  mapId: string | number;
  name: string;
  /** Metres. */
  x: number;
  /** Metres. */
  y: number;
};

/** Whether a driver adds to the case or takes from it. */
export type TeiCategory =
  | 'BENEFIT'
  | 'COST';

/** Triangular distribution of a multiplier of the planned amount: 0 < low ≤ mode ≤ high. */
export type UncertaintyInput = {
  high: string;
  low: string;
  mode: string;
};

export type UpsertDriverInput = {
  /** Either this or a formula. An OUTPUT’s is above 0. */
  amount?: string | null | undefined;
  category: TeiCategory;
  /** Month of the last flow; the horizon by default. */
  endMonth?: number | null | undefined;
  every?: Recurrence;
  expectedRevision?: number | null | undefined;
  /** Over the keys of other drivers; FORMULA or OUTPUT. */
  formula?: string | null | undefined;
  /** From -0.5 to 1. */
  growthPerYear?: string;
  /** Slug; a driver with this key is replaced. */
  key: string;
  label: string;
  modelId: string | number;
  ramp?: RampInput | null | undefined;
  /** From 0, below 1. */
  riskAdjustment?: string;
  role?: DriverRole;
  /** Month of the first flow; 0 is the start date. */
  startMonth?: number;
  uncertainty?: UncertaintyInput | null | undefined;
  /** The currency of the model by default. An OUTPUT is money: per occurrence, or "EUR/mo" when MONTHLY. */
  unit?: string | null | undefined;
};

/** What a mutation may be refused for. */
export type UserErrorCode =
  /** Someone changed it before you; read it again. */
  | 'CONFLICT'
  /** You may see it, but you may not do this to it. */
  | 'FORBIDDEN'
  /** The key was used with other arguments; choose a new one. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Correct the named argument and ask again. */
  | 'INVALID_INPUT'
  /** There is no such thing, or you may not see it. */
  | 'NOT_FOUND';

/** How far a promise has come, from draft to proof. */
export type ValueStage =
  | 'COMMITTED'
  | 'DRAFT'
  | 'HYPOTHESIS'
  | 'REALIZING';

export type ImportBundleMutationVariables = Exact<{
  input: ImportBundleInput;
}>;


export type ImportBundleMutation = { importBundle: { entries: Array<{ index: number, resourceType: string | null, id: string | null, status: ImportStatus, outcome: unknown }> | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type WardQueryVariables = Exact<{
  id: string | number;
}>;


export type WardQuery = { encounter: { id: string, status: string, newsScore: { total: number | null, complete: boolean, missing: Array<string>, risk: ClinicalRisk | null } | null, deliveries: Array<{ status: MissionStatus, robot: { name: string } | null }> | null, serviceRequests: { nodes: Array<{ id: string, mission: { id: string, status: MissionStatus } | null }> } | null } | null };

export type FiveSubgraphsQueryVariables = Exact<{
  first: number;
}>;


export type FiveSubgraphsQuery = { initiatives: { nodes: Array<{ name: string, facilities: Array<{ name: string, locations: { nodes: Array<{ name: string | null }> } | null, missions: { nodes: Array<{ status: MissionStatus, robot: { name: string } | null, serviceRequest: { status: string } | null }> } }>, models: { nodes: Array<{ name: string, benefits: Array<{ realizedToDate: { amount: string } }>, commitments: Array<{ attainment: string | null, probabilityOfAttainment: string | null }>, metrics: { npv: { amount: string, currency: string } } | null, insights: { nodes: Array<{ title: string }> } | null, operations: { missionsCompleted: number } | null }> } }> } | null };

export type News2QueryVariables = Exact<{
  vitals: News2Input;
}>;


export type News2Query = { news2: { total: number | null, complete: boolean, missing: Array<string>, risk: ClinicalRisk | null } };

export type NpvQueryVariables = Exact<{
  rate: string;
  cashFlows: Array<string> | string;
}>;


export type NpvQuery = { financial: { npv: string } };

export type DeadLettersQueryVariables = Exact<{ [key: string]: never; }>;


export type DeadLettersQuery = { deadLetters: { nodes: Array<{ topic: string, reason: DeadLetterReason }> } | null };

export type RegisterFacilityMutationVariables = Exact<{
  input: RegisterFacilityInput;
}>;


export type RegisterFacilityMutation = { registerFacility: { facility: { id: string } | null, userErrors: Array<{ code: UserErrorCode, path: Array<string>, message: string }> } };

export type RegisterRobotMutationVariables = Exact<{
  input: RegisterRobotInput;
}>;


export type RegisterRobotMutation = { registerRobot: { robot: { id: string } | null, credentials: { username: string, password: string } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type CreateInitiativeMutationVariables = Exact<{
  input: CreateInitiativeInput;
}>;


export type CreateInitiativeMutation = { createInitiative: { initiative: { id: string } | null, userErrors: Array<{ message: string }> } };

export type CreateValueModelMutationVariables = Exact<{
  input: CreateValueModelInput;
}>;


export type CreateValueModelMutation = { createValueModel: { valueModel: { id: string } | null, userErrors: Array<{ message: string }> } };

export type UpsertDriverMutationVariables = Exact<{
  input: UpsertDriverInput;
}>;


export type UpsertDriverMutation = { upsertDriver: { driver: { id: string } | null, userErrors: Array<{ message: string }> } };

export type ProfileBenefitMutationVariables = Exact<{
  input: ProfileBenefitInput;
}>;


export type ProfileBenefitMutation = { profileBenefit: { benefit: { id: string } | null, userErrors: Array<{ message: string }> } };

export type ProposeCommitmentMutationVariables = Exact<{
  input: ProposeCommitmentInput;
}>;


export type ProposeCommitmentMutation = { proposeCommitment: { commitment: { id: string } | null, userErrors: Array<{ message: string }> } };

export type ActivateCommitmentMutationVariables = Exact<{
  input: ActivateCommitmentInput;
}>;


export type ActivateCommitmentMutation = { activateCommitment: { commitment: { status: CommitmentStatus } | null, userErrors: Array<{ message: string }> } };

export type DispatchMissionMutationVariables = Exact<{
  input: DispatchMissionInput;
}>;


export type DispatchMissionMutation = { dispatchMission: { mission: { id: string, status: MissionStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type MissionStatusQueryVariables = Exact<{
  id: string | number;
}>;


export type MissionStatusQuery = { mission: { status: MissionStatus } | null };

export type LiveValueLoopSubscriptionVariables = Exact<{
  modelId: string | number;
}>;


export type LiveValueLoopSubscription = { benefitRealizationUpdated: { period: string, realized: { amount: string, currency: string }, commitment: { status: CommitmentStatus, attainment: string | null, benefitPerformanceIndex: string | null, probabilityOfAttainment: string | null, expectedShortfall: { amount: string } | null } | null, model: { metrics: { paybackMonths: string | null, irr: string | null, irrStatus: IrrStatus, npv: { amount: string } } | null, latestRun: { distribution: { p10: string, p50: string, p90: string, probNpvPositive: string } | null } | null, insights: { nodes: Array<{ title: string, severity: InsightSeverity, confidence: string, contributions: Array<{ driver: string, value: { amount: string } }> }> } | null, operations: { missionsCompleted: number, onTimeRate: number | null } | null }, causedBy: { types: Array<string>, missions: Array<{ id: string, robot: { name: string } | null, durations: { total: number } }> } } | null };

export type ValueOfQueryVariables = Exact<{
  modelId: string | number;
}>;


export type ValueOfQuery = { valueModel: { stage: ValueStage, verifyHistory: { sound: boolean }, metrics: { npv: { amount: string } } | null, benefits: Array<{ measurements: { nodes: Array<{ actual: { value: string } }> } }>, commitments: Array<{ status: CommitmentStatus }>, insights: { nodes: Array<{ title: string }> } | null } | null };


export const ImportBundleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportBundle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportBundleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importBundle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"resourceType"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportBundleMutation, ImportBundleMutationVariables>;
export const WardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ward"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encounter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"newsScore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"robot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceRequests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WardQuery, WardQueryVariables>;
export const FiveSubgraphsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FiveSubgraphs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initiatives"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"facilities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"robot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"realizedToDate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attainment"}},{"kind":"Field","name":{"kind":"Name","value":"probabilityOfAttainment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"npv"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"insights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"EnumValue","value":"LAST_24H"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missionsCompleted"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FiveSubgraphsQuery, FiveSubgraphsQueryVariables>;
export const News2Document = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"News2"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vitals"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"News2Input"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"news2"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"vitals"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vitals"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"risk"}}]}}]}}]} as unknown as DocumentNode<News2Query, News2QueryVariables>;
export const NpvDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Npv"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rate"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cashFlows"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"financial"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"npv"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rate"}}},{"kind":"Argument","name":{"kind":"Name","value":"cashFlows"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cashFlows"}}}]}]}}]}}]} as unknown as DocumentNode<NpvQuery, NpvQueryVariables>;
export const DeadLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadLetters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<DeadLettersQuery, DeadLettersQueryVariables>;
export const RegisterFacilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterFacility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterFacilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerFacility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facility"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterFacilityMutation, RegisterFacilityMutationVariables>;
export const RegisterRobotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterRobot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterRobotInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerRobot"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"robot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"credentials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"password"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterRobotMutation, RegisterRobotMutationVariables>;
export const CreateInitiativeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateInitiative"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateInitiativeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createInitiative"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initiative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateInitiativeMutation, CreateInitiativeMutationVariables>;
export const CreateValueModelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateValueModel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateValueModelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createValueModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"valueModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateValueModelMutation, CreateValueModelMutationVariables>;
export const UpsertDriverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertDriver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpsertDriverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertDriver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpsertDriverMutation, UpsertDriverMutationVariables>;
export const ProfileBenefitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProfileBenefit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileBenefitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profileBenefit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProfileBenefitMutation, ProfileBenefitMutationVariables>;
export const ProposeCommitmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeCommitment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeCommitmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeCommitmentMutation, ProposeCommitmentMutationVariables>;
export const ActivateCommitmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ActivateCommitment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActivateCommitmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activateCommitment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ActivateCommitmentMutation, ActivateCommitmentMutationVariables>;
export const DispatchMissionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DispatchMission"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DispatchMissionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispatchMission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DispatchMissionMutation, DispatchMissionMutationVariables>;
export const MissionStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MissionStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<MissionStatusQuery, MissionStatusQueryVariables>;
export const LiveValueLoopDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveValueLoop"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"modelId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"benefitRealizationUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"modelId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"modelId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"realized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"}},{"kind":"Field","name":{"kind":"Name","value":"benefitPerformanceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"probabilityOfAttainment"}},{"kind":"Field","name":{"kind":"Name","value":"expectedShortfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"npv"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paybackMonths"}},{"kind":"Field","name":{"kind":"Name","value":"irr"}},{"kind":"Field","name":{"kind":"Name","value":"irrStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MONTE_CARLO"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"p10"}},{"kind":"Field","name":{"kind":"Name","value":"p50"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"probNpvPositive"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"insights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"SHORTFALL"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"driver"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"operations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"EnumValue","value":"LAST_24H"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missionsCompleted"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"causedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"types"}},{"kind":"Field","name":{"kind":"Name","value":"missions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"robot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"durations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LiveValueLoopSubscription, LiveValueLoopSubscriptionVariables>;
export const ValueOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ValueOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"modelId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"valueModel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"modelId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"verifyHistory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sound"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"npv"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"measurements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"commitments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ValueOfQuery, ValueOfQueryVariables>;