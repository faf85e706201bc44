import { graphql } from './gql/index.js';

export const RegisterFacility = graphql(`
  mutation RegisterFacility($input: RegisterFacilityInput!) {
    registerFacility(input: $input) {
      facility {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const RegisterRobot = graphql(`
  mutation RegisterRobot($input: RegisterRobotInput!) {
    registerRobot(input: $input) {
      robot {
        id
      }
      credentials {
        username
        password
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const CreateInitiative = graphql(`
  mutation CreateInitiative($input: CreateInitiativeInput!) {
    createInitiative(input: $input) {
      initiative {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const CreateValueModel = graphql(`
  mutation CreateValueModel($input: CreateValueModelInput!) {
    createValueModel(input: $input) {
      valueModel {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const UpsertDriver = graphql(`
  mutation UpsertDriver($input: UpsertDriverInput!) {
    upsertDriver(input: $input) {
      driver {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const ProfileBenefit = graphql(`
  mutation ProfileBenefit($input: ProfileBenefitInput!) {
    profileBenefit(input: $input) {
      benefit {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const ProposeCommitment = graphql(`
  mutation ProposeCommitment($input: ProposeCommitmentInput!) {
    proposeCommitment(input: $input) {
      commitment {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const ActivateCommitment = graphql(`
  mutation ActivateCommitment($input: ActivateCommitmentInput!) {
    activateCommitment(input: $input) {
      commitment {
        status
      }
      userErrors {
        message
      }
    }
  }
`);

export const DispatchMission = graphql(`
  mutation DispatchMission($input: DispatchMissionInput!) {
    dispatchMission(input: $input) {
      mission {
        id
        status
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const MissionStatus = graphql(`
  query MissionStatus($id: ID!) {
    mission(id: $id) {
      status
    }
  }
`);

/** Story 1: one push of a value model crosses value-models, calculations, insights and robots. */
export const LiveValueLoop = graphql(`
  subscription LiveValueLoop($modelId: ID!) {
    benefitRealizationUpdated(modelId: $modelId) {
      period
      realized {
        amount
        currency
      }
      commitment {
        status
        attainment
        benefitPerformanceIndex
        probabilityOfAttainment
        expectedShortfall {
          amount
        }
      }
      model {
        metrics {
          npv {
            amount
          }
          paybackMonths
          irr
          irrStatus
        }
        latestRun(kind: MONTE_CARLO) {
          distribution {
            p10
            p50
            p90
            probNpvPositive
          }
        }
        insights(first: 3, kind: SHORTFALL) {
          nodes {
            title
            severity
            confidence
            contributions {
              driver
              value {
                amount
              }
            }
          }
        }
        operations(period: LAST_24H) {
          missionsCompleted
          onTimeRate
        }
      }
      causedBy {
        types
        missions {
          id
          robot {
            name
          }
          durations {
            total
          }
        }
      }
    }
  }
`);

export const ValueOf = graphql(`
  query ValueOf($modelId: ID!) {
    valueModel(id: $modelId) {
      stage
      verifyHistory {
        sound
      }
      metrics {
        npv {
          amount
        }
      }
      benefits {
        measurements {
          nodes {
            actual {
              value
            }
          }
        }
      }
      commitments {
        status
      }
      insights(first: 3) {
        nodes {
          title
        }
      }
    }
  }
`);
