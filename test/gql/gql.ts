/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation RegisterFacility($input: RegisterFacilityInput!) {\n    registerFacility(input: $input) {\n      facility {\n        id\n      }\n      userErrors {\n        code\n        path\n        message\n      }\n    }\n  }\n": typeof types.RegisterFacilityDocument,
    "\n  mutation RegisterRobot($input: RegisterRobotInput!) {\n    registerRobot(input: $input) {\n      robot {\n        id\n      }\n      credentials {\n        username\n        password\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RegisterRobotDocument,
    "\n  mutation CreateInitiative($input: CreateInitiativeInput!) {\n    createInitiative(input: $input) {\n      initiative {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.CreateInitiativeDocument,
    "\n  mutation CreateValueModel($input: CreateValueModelInput!) {\n    createValueModel(input: $input) {\n      valueModel {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.CreateValueModelDocument,
    "\n  mutation UpsertDriver($input: UpsertDriverInput!) {\n    upsertDriver(input: $input) {\n      driver {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UpsertDriverDocument,
    "\n  mutation ProfileBenefit($input: ProfileBenefitInput!) {\n    profileBenefit(input: $input) {\n      benefit {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ProfileBenefitDocument,
    "\n  mutation ProposeCommitment($input: ProposeCommitmentInput!) {\n    proposeCommitment(input: $input) {\n      commitment {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ProposeCommitmentDocument,
    "\n  mutation ActivateCommitment($input: ActivateCommitmentInput!) {\n    activateCommitment(input: $input) {\n      commitment {\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ActivateCommitmentDocument,
    "\n  mutation DispatchMission($input: DispatchMissionInput!) {\n    dispatchMission(input: $input) {\n      mission {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DispatchMissionDocument,
    "\n  query MissionStatus($id: ID!) {\n    mission(id: $id) {\n      status\n    }\n  }\n": typeof types.MissionStatusDocument,
    "\n  subscription LiveValueLoop($modelId: ID!) {\n    benefitRealizationUpdated(modelId: $modelId) {\n      period\n      realized {\n        amount\n        currency\n      }\n      commitment {\n        status\n        attainment\n        benefitPerformanceIndex\n        probabilityOfAttainment\n        expectedShortfall {\n          amount\n        }\n      }\n      model {\n        metrics {\n          npv {\n            amount\n          }\n          paybackMonths\n          irr\n          irrStatus\n        }\n        latestRun(kind: MONTE_CARLO) {\n          distribution {\n            p10\n            p50\n            p90\n            probNpvPositive\n          }\n        }\n        insights(first: 3, kind: SHORTFALL) {\n          nodes {\n            title\n            severity\n            confidence\n            contributions {\n              driver\n              value {\n                amount\n              }\n            }\n          }\n        }\n        operations(period: LAST_24H) {\n          missionsCompleted\n          onTimeRate\n        }\n      }\n      causedBy {\n        types\n        missions {\n          id\n          robot {\n            name\n          }\n          durations {\n            total\n          }\n        }\n      }\n    }\n  }\n": typeof types.LiveValueLoopDocument,
    "\n  query ValueOf($modelId: ID!) {\n    valueModel(id: $modelId) {\n      stage\n      historyCheck {\n        sound\n      }\n      metrics {\n        npv {\n          amount\n        }\n      }\n      benefits {\n        measurements {\n          nodes {\n            actual {\n              value\n            }\n          }\n        }\n      }\n      commitments {\n        status\n      }\n      insights(first: 3) {\n        nodes {\n          title\n        }\n      }\n    }\n  }\n": typeof types.ValueOfDocument,
};
const documents: Documents = {
    "\n  mutation RegisterFacility($input: RegisterFacilityInput!) {\n    registerFacility(input: $input) {\n      facility {\n        id\n      }\n      userErrors {\n        code\n        path\n        message\n      }\n    }\n  }\n": types.RegisterFacilityDocument,
    "\n  mutation RegisterRobot($input: RegisterRobotInput!) {\n    registerRobot(input: $input) {\n      robot {\n        id\n      }\n      credentials {\n        username\n        password\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.RegisterRobotDocument,
    "\n  mutation CreateInitiative($input: CreateInitiativeInput!) {\n    createInitiative(input: $input) {\n      initiative {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.CreateInitiativeDocument,
    "\n  mutation CreateValueModel($input: CreateValueModelInput!) {\n    createValueModel(input: $input) {\n      valueModel {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.CreateValueModelDocument,
    "\n  mutation UpsertDriver($input: UpsertDriverInput!) {\n    upsertDriver(input: $input) {\n      driver {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UpsertDriverDocument,
    "\n  mutation ProfileBenefit($input: ProfileBenefitInput!) {\n    profileBenefit(input: $input) {\n      benefit {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ProfileBenefitDocument,
    "\n  mutation ProposeCommitment($input: ProposeCommitmentInput!) {\n    proposeCommitment(input: $input) {\n      commitment {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ProposeCommitmentDocument,
    "\n  mutation ActivateCommitment($input: ActivateCommitmentInput!) {\n    activateCommitment(input: $input) {\n      commitment {\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ActivateCommitmentDocument,
    "\n  mutation DispatchMission($input: DispatchMissionInput!) {\n    dispatchMission(input: $input) {\n      mission {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.DispatchMissionDocument,
    "\n  query MissionStatus($id: ID!) {\n    mission(id: $id) {\n      status\n    }\n  }\n": types.MissionStatusDocument,
    "\n  subscription LiveValueLoop($modelId: ID!) {\n    benefitRealizationUpdated(modelId: $modelId) {\n      period\n      realized {\n        amount\n        currency\n      }\n      commitment {\n        status\n        attainment\n        benefitPerformanceIndex\n        probabilityOfAttainment\n        expectedShortfall {\n          amount\n        }\n      }\n      model {\n        metrics {\n          npv {\n            amount\n          }\n          paybackMonths\n          irr\n          irrStatus\n        }\n        latestRun(kind: MONTE_CARLO) {\n          distribution {\n            p10\n            p50\n            p90\n            probNpvPositive\n          }\n        }\n        insights(first: 3, kind: SHORTFALL) {\n          nodes {\n            title\n            severity\n            confidence\n            contributions {\n              driver\n              value {\n                amount\n              }\n            }\n          }\n        }\n        operations(period: LAST_24H) {\n          missionsCompleted\n          onTimeRate\n        }\n      }\n      causedBy {\n        types\n        missions {\n          id\n          robot {\n            name\n          }\n          durations {\n            total\n          }\n        }\n      }\n    }\n  }\n": types.LiveValueLoopDocument,
    "\n  query ValueOf($modelId: ID!) {\n    valueModel(id: $modelId) {\n      stage\n      historyCheck {\n        sound\n      }\n      metrics {\n        npv {\n          amount\n        }\n      }\n      benefits {\n        measurements {\n          nodes {\n            actual {\n              value\n            }\n          }\n        }\n      }\n      commitments {\n        status\n      }\n      insights(first: 3) {\n        nodes {\n          title\n        }\n      }\n    }\n  }\n": types.ValueOfDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterFacility($input: RegisterFacilityInput!) {\n    registerFacility(input: $input) {\n      facility {\n        id\n      }\n      userErrors {\n        code\n        path\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterFacility($input: RegisterFacilityInput!) {\n    registerFacility(input: $input) {\n      facility {\n        id\n      }\n      userErrors {\n        code\n        path\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterRobot($input: RegisterRobotInput!) {\n    registerRobot(input: $input) {\n      robot {\n        id\n      }\n      credentials {\n        username\n        password\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterRobot($input: RegisterRobotInput!) {\n    registerRobot(input: $input) {\n      robot {\n        id\n      }\n      credentials {\n        username\n        password\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateInitiative($input: CreateInitiativeInput!) {\n    createInitiative(input: $input) {\n      initiative {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateInitiative($input: CreateInitiativeInput!) {\n    createInitiative(input: $input) {\n      initiative {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateValueModel($input: CreateValueModelInput!) {\n    createValueModel(input: $input) {\n      valueModel {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateValueModel($input: CreateValueModelInput!) {\n    createValueModel(input: $input) {\n      valueModel {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpsertDriver($input: UpsertDriverInput!) {\n    upsertDriver(input: $input) {\n      driver {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpsertDriver($input: UpsertDriverInput!) {\n    upsertDriver(input: $input) {\n      driver {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProfileBenefit($input: ProfileBenefitInput!) {\n    profileBenefit(input: $input) {\n      benefit {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ProfileBenefit($input: ProfileBenefitInput!) {\n    profileBenefit(input: $input) {\n      benefit {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeCommitment($input: ProposeCommitmentInput!) {\n    proposeCommitment(input: $input) {\n      commitment {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeCommitment($input: ProposeCommitmentInput!) {\n    proposeCommitment(input: $input) {\n      commitment {\n        id\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateCommitment($input: ActivateCommitmentInput!) {\n    activateCommitment(input: $input) {\n      commitment {\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ActivateCommitment($input: ActivateCommitmentInput!) {\n    activateCommitment(input: $input) {\n      commitment {\n        status\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DispatchMission($input: DispatchMissionInput!) {\n    dispatchMission(input: $input) {\n      mission {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DispatchMission($input: DispatchMissionInput!) {\n    dispatchMission(input: $input) {\n      mission {\n        id\n        status\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MissionStatus($id: ID!) {\n    mission(id: $id) {\n      status\n    }\n  }\n"): (typeof documents)["\n  query MissionStatus($id: ID!) {\n    mission(id: $id) {\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription LiveValueLoop($modelId: ID!) {\n    benefitRealizationUpdated(modelId: $modelId) {\n      period\n      realized {\n        amount\n        currency\n      }\n      commitment {\n        status\n        attainment\n        benefitPerformanceIndex\n        probabilityOfAttainment\n        expectedShortfall {\n          amount\n        }\n      }\n      model {\n        metrics {\n          npv {\n            amount\n          }\n          paybackMonths\n          irr\n          irrStatus\n        }\n        latestRun(kind: MONTE_CARLO) {\n          distribution {\n            p10\n            p50\n            p90\n            probNpvPositive\n          }\n        }\n        insights(first: 3, kind: SHORTFALL) {\n          nodes {\n            title\n            severity\n            confidence\n            contributions {\n              driver\n              value {\n                amount\n              }\n            }\n          }\n        }\n        operations(period: LAST_24H) {\n          missionsCompleted\n          onTimeRate\n        }\n      }\n      causedBy {\n        types\n        missions {\n          id\n          robot {\n            name\n          }\n          durations {\n            total\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription LiveValueLoop($modelId: ID!) {\n    benefitRealizationUpdated(modelId: $modelId) {\n      period\n      realized {\n        amount\n        currency\n      }\n      commitment {\n        status\n        attainment\n        benefitPerformanceIndex\n        probabilityOfAttainment\n        expectedShortfall {\n          amount\n        }\n      }\n      model {\n        metrics {\n          npv {\n            amount\n          }\n          paybackMonths\n          irr\n          irrStatus\n        }\n        latestRun(kind: MONTE_CARLO) {\n          distribution {\n            p10\n            p50\n            p90\n            probNpvPositive\n          }\n        }\n        insights(first: 3, kind: SHORTFALL) {\n          nodes {\n            title\n            severity\n            confidence\n            contributions {\n              driver\n              value {\n                amount\n              }\n            }\n          }\n        }\n        operations(period: LAST_24H) {\n          missionsCompleted\n          onTimeRate\n        }\n      }\n      causedBy {\n        types\n        missions {\n          id\n          robot {\n            name\n          }\n          durations {\n            total\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ValueOf($modelId: ID!) {\n    valueModel(id: $modelId) {\n      stage\n      historyCheck {\n        sound\n      }\n      metrics {\n        npv {\n          amount\n        }\n      }\n      benefits {\n        measurements {\n          nodes {\n            actual {\n              value\n            }\n          }\n        }\n      }\n      commitments {\n        status\n      }\n      insights(first: 3) {\n        nodes {\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ValueOf($modelId: ID!) {\n    valueModel(id: $modelId) {\n      stage\n      historyCheck {\n        sound\n      }\n      metrics {\n        npv {\n          amount\n        }\n      }\n      benefits {\n        measurements {\n          nodes {\n            actual {\n              value\n            }\n          }\n        }\n      }\n      commitments {\n        status\n      }\n      insights(first: 3) {\n        nodes {\n          title\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;