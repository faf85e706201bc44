import { graphql } from './gql/index.js';

export const ImportBundle = graphql(`
  mutation ImportBundle($input: ImportBundleInput!) {
    importBundle(input: $input) {
      entries {
        index
        resourceType
        id
        status
        outcome
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What a ward sees: its encounters with their early warning score, and the robots on the way to it. */
export const Ward = graphql(`
  query Ward($id: ID!) {
    encounter(id: $id) {
      id
      status
      newsScore {
        total
        complete
        missing
        risk
      }
      deliveries {
        status
        robot {
          name
        }
      }
      serviceRequests {
        nodes {
          id
          mission {
            id
            status
          }
        }
      }
    }
  }
`);

/** One question that only all five subgraphs together can answer. */
export const FiveSubgraphs = graphql(`
  query FiveSubgraphs($first: Int!) {
    initiatives(first: $first) {
      nodes {
        name
        facilities {
          name
          locations {
            nodes {
              name
            }
          }
          missions(first: 5) {
            nodes {
              status
              robot {
                name
              }
              serviceRequest {
                status
              }
            }
          }
        }
        models {
          nodes {
            name
            benefits {
              realizedToDate {
                amount
              }
            }
            commitments {
              attainment
              probabilityOfAttainment
            }
            metrics {
              npv {
                amount
                currency
              }
            }
            insights(first: 2) {
              nodes {
                title
              }
            }
            operations(period: LAST_24H) {
              missionsCompleted
            }
          }
        }
      }
    }
  }
`);

export const News2 = graphql(`
  query News2($vitals: News2Input!) {
    news2(vitals: $vitals) {
      total
      complete
      missing
      risk
    }
  }
`);

export const Npv = graphql(`
  query Npv($rate: Decimal!, $cashFlows: [Decimal!]!) {
    financial {
      npv(rate: $rate, cashFlows: $cashFlows)
    }
  }
`);

export const DeadLetters = graphql(`
  query DeadLetters {
    deadLetters(first: 20) {
      nodes {
        topic
        reason
      }
    }
  }
`);
