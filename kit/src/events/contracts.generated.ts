// Generated from schema/events by `npm run compose`; do not edit.
/** What the event of each type says. */
export interface EventData {
  /** What a model is worth has changed. */
  'calculations.metrics.changed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The run that found it. */
    readonly runId: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** Day up to which measured values replaced planned ones. */
    readonly asOf: string;
    /** The metrics until now; null for the first. */
    readonly before: {
      /** Net present value in `currency`. */
      readonly npv: string;
      /** Internal rate of return per year as a fraction; null unless it is unique. */
      readonly irr: string | null;
      /** How many rates solve NPV = 0. */
      readonly irrStatus: 'UNIQUE' | 'MULTIPLE' | 'NONE';
      /** Return on investment as a fraction; null without costs. */
      readonly roi: string | null;
      /** Months until cumulated cash flow stays positive; null when it never does. */
      readonly paybackMonths: string | null;
    } | null;
    /** The metrics from now on. */
    readonly after: {
      /** Net present value in `currency`. */
      readonly npv: string;
      /** Internal rate of return per year as a fraction; null unless it is unique. */
      readonly irr: string | null;
      /** How many rates solve NPV = 0. */
      readonly irrStatus: 'UNIQUE' | 'MULTIPLE' | 'NONE';
      /** Return on investment as a fraction; null without costs. */
      readonly roi: string | null;
      /** Months until cumulated cash flow stays positive; null when it never does. */
      readonly paybackMonths: string | null;
    };
    /** The event that led to this one. */
    readonly cause: {
      /** Type of the causing event. */
      readonly type: string;
      /** Envelope id of the causing event, `<subgraph>:<seq>`. */
      readonly eventId: string;
    };
  };
  /** A calculation was finished, or one finished earlier is the newest answer about its model again. */
  'calculations.run.completed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The run. */
    readonly runId: string;
    /** Kind of run, such as BASE. */
    readonly kind: string;
    /** Hash of everything the result depends on: equal keys mean equal results. */
    readonly runKey: string;
    /** Of MONTE_CARLO: the frozen version that was priced; null when the model has changed since it was frozen. */
    readonly versionId?: string | null;
    /** Of MONTE_CARLO: hash of that version’s content; null when the model has changed since it was frozen. */
    readonly contentHash?: string | null;
    /** Of MONTE_CARLO: how likely the net present value is above 0, between 0 and 1. */
    readonly probNpvPositive?: string;
    /** Of MONTE_CARLO: the prospects of every proposed and every binding commitment of the model. */
    readonly commitments?: readonly {
      /** The commitment. */
      readonly commitmentId: string;
      /** What the committed period brings at least with the commitment’s exceedanceProbability: its (100 − exceedanceProbability)th percentile. */
      readonly valueAtConfidence: string;
      /** How likely the committed amount is reached, between 0 and 1. */
      readonly probabilityOfAttainment: string;
    }[];
  };
  /** Entries were written to the audit trail. Which ones only: what they say stays in healthcare. */
  'healthcare.audit.recorded.v1': {
    /** The entries of one request, in their order. */
    readonly auditIds: readonly string[];
  };
  /** A FHIR bundle was stored. Counts only: no personal data leaves healthcare. */
  'healthcare.bundle.imported.v1': {
    /** The import. */
    readonly bundleId: string;
    /** Resources stored by FHIR resource type. */
    readonly counts: {
      readonly [key: string]: number;
    };
  };
  /** Something of a stay was stored that is new. Which kinds of record only: nothing they say leaves healthcare. */
  'healthcare.encounter.changed.v1': {
    /** The encounter, an opaque id. */
    readonly encounterId: string;
    /** The kinds of record that were stored: the stay itself, or what belongs to it. */
    readonly changed: readonly ('Encounter' | 'Observation' | 'ServiceRequest')[];
    /** When it was stored. */
    readonly at: string;
  };
  /** An encounter’s NEWS2 risk moved to another band. The band only: no vital sign leaves healthcare. */
  'healthcare.news.band.changed.v1': {
    /** The encounter, an opaque id. */
    readonly encounterId: string;
    /** Where the patient was then, an opaque id; null when nobody said. */
    readonly locationId?: string | null;
    /** Band until now; null for the first complete set. */
    readonly before: 'LOW' | 'LOW_MEDIUM' | 'MEDIUM' | 'HIGH' | null;
    /** Band from now on. */
    readonly after: 'LOW' | 'LOW_MEDIUM' | 'MEDIUM' | 'HIGH';
    /** When the vital signs were taken. */
    readonly at: string;
  };
  /** Something worth notice was found. */
  'insights.insight.raised.v1': {
    /** The insight. */
    readonly insightId: string;
    /** What was noticed. */
    readonly kind:
      | 'ANOMALY'
      | 'SHORTFALL'
      | 'FORECAST'
      | 'VARIANCE_DRIVER'
      | 'OPPORTUNITY'
      | 'RISK'
      | 'DATA_QUALITY'
      | 'DETERIORATION';
    /** How urgent it is. */
    readonly severity: 'INFO' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment it speaks of; null when it concerns the whole model. */
    readonly commitmentId: string | null;
    /** One line for a person to read. */
    readonly title: string;
    /** When it was raised. */
    readonly at: string;
  };
  /** An insight no longer holds. */
  'insights.insight.resolved.v1': {
    /** The insight. */
    readonly insightId: string;
    /** What was noticed. */
    readonly kind:
      | 'ANOMALY'
      | 'SHORTFALL'
      | 'FORECAST'
      | 'VARIANCE_DRIVER'
      | 'OPPORTUNITY'
      | 'RISK'
      | 'DATA_QUALITY'
      | 'DETERIORATION';
    /** How urgent it is. */
    readonly severity: 'INFO' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment it speaks of; null when it concerns the whole model. */
    readonly commitmentId: string | null;
    /** One line for a person to read. */
    readonly title: string;
    /** When it was resolved. */
    readonly at: string;
  };
  /** A known insight has new numbers or another severity. */
  'insights.insight.updated.v1': {
    /** The insight. */
    readonly insightId: string;
    /** What was noticed. */
    readonly kind:
      | 'ANOMALY'
      | 'SHORTFALL'
      | 'FORECAST'
      | 'VARIANCE_DRIVER'
      | 'OPPORTUNITY'
      | 'RISK'
      | 'DATA_QUALITY'
      | 'DETERIORATION';
    /** How urgent it is. */
    readonly severity: 'INFO' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment it speaks of; null when it concerns the whole model. */
    readonly commitmentId: string | null;
    /** One line for a person to read. */
    readonly title: string;
    /** When it was updated. */
    readonly at: string;
  };
  /** A mission was given to a robot. */
  'robots.mission.assigned.v1': {
    /** The mission. */
    readonly missionId: string;
    /** The robot. */
    readonly robotId: string;
    /** The facility it happened in. */
    readonly facilityId: string;
    /** When it was assigned. */
    readonly at: string;
  };
  /** A mission was called off. */
  'robots.mission.cancelled.v1': {
    /** The mission. */
    readonly missionId: string;
    /** The robot that had the mission; null when none was assigned yet. */
    readonly robotId: string | null;
    /** The facility it happened in. */
    readonly facilityId: string;
    /** Why, for a person to read. */
    readonly reason: string;
    /** When it was cancelled. */
    readonly at: string;
  };
  /** A robot finished a mission: the fact that value is measured from. */
  'robots.mission.completed.v1': {
    /** The mission. */
    readonly missionId: string;
    /** The robot. */
    readonly robotId: string;
    /** The facility it happened in. */
    readonly facilityId: string;
    /** The initiative the mission is done for; null when it serves none. */
    readonly initiativeId: string | null;
    /** What the robot was asked to do. */
    readonly kind: 'DELIVERY' | 'PICKUP' | 'DISINFECTION' | 'CHARGING' | 'PATROL' | 'TELEPRESENCE';
    /** What was carried; null for missions that carry nothing. */
    readonly payload: 'MEDICATION' | 'SPECIMEN' | 'LINEN' | 'MEAL' | 'SUPPLY' | 'WASTE' | null;
    /** When it was requested. */
    readonly requestedAt: string;
    /** When it was finished. */
    readonly completedAt: string;
    /** Whether it met its due time; null when it had none. */
    readonly onTime: boolean | null;
    /** Where the time went, in whole seconds. */
    readonly durations: {
      /** From request to assignment. */
      readonly queueSeconds: number;
      /** On the way. */
      readonly travelSeconds: number;
      /** At hand-over. */
      readonly handoverSeconds: number;
      /** From request to completion. */
      readonly totalSeconds: number;
    };
    /** Metres driven; null when the robot does not tell. */
    readonly distanceM: number | null;
  };
  /** A robot could not finish a mission. */
  'robots.mission.failed.v1': {
    /** The mission. */
    readonly missionId: string;
    /** The robot that had the mission; null when none was assigned yet. */
    readonly robotId: string | null;
    /** The facility it happened in. */
    readonly facilityId: string;
    /** Why, for a person to read. */
    readonly reason: string;
    /** When it failed. */
    readonly at: string;
  };
  /** A mission under way reached another phase, is held up, or goes on. */
  'robots.mission.phase.changed.v1': {
    /** The mission. */
    readonly missionId: string;
    /** The robot. */
    readonly robotId: string;
    /** The facility it happened in. */
    readonly facilityId: string;
    /** Its status from now on. */
    readonly status: 'EN_ROUTE_PICKUP' | 'LOADING' | 'IN_TRANSIT' | 'ARRIVED' | 'HANDOVER' | 'PAUSED' | 'BLOCKED';
    /** When it did, by the robot’s clock. */
    readonly at: string;
  };
  /** Somebody wants a robot to do something. */
  'robots.mission.requested.v1': {
    /** The mission. */
    readonly missionId: string;
    /** The facility it happened in. */
    readonly facilityId: string;
    /** The initiative the mission is done for; null when it serves none. */
    readonly initiativeId: string | null;
    /** What the robot was asked to do. */
    readonly kind: 'DELIVERY' | 'PICKUP' | 'DISINFECTION' | 'CHARGING' | 'PATROL' | 'TELEPRESENCE';
    /** When it was requested. */
    readonly at: string;
  };
  /** A robot came, went to sleep or was lost. */
  'robots.robot.connection.changed.v1': {
    /** The robot. */
    readonly robotId: string;
    /** The facility it belongs to. */
    readonly facilityId: string;
    /** Its connection from now on. */
    readonly connection: 'ONLINE' | 'OFFLINE' | 'HIBERNATING' | 'CONNECTION_BROKEN';
    /** When the change was noticed. */
    readonly at: string;
  };
  /** A robot became known to a tenant. */
  'robots.robot.registered.v1': {
    /** The robot. */
    readonly robotId: string;
    /** Manufacturer as in its MQTT topics. */
    readonly manufacturer: string;
    /** Serial number as in its MQTT topics; unique with the manufacturer per installation. */
    readonly serialNumber: string;
    /** The facility it belongs to. */
    readonly facilityId: string;
  };
  /** A sample of a robot’s state; not every message makes one. */
  'robots.robot.state.changed.v1': {
    /** The robot. */
    readonly robotId: string;
    /** The facility it belongs to. */
    readonly facilityId: string;
    /** State of charge; null when the robot does not tell. */
    readonly batteryPercent: number | null;
    /** Operating mode by its VDA 5050 3.0 name. */
    readonly operatingMode:
      'AUTOMATIC' | 'SEMIAUTOMATIC' | 'INTERVENED' | 'MANUAL' | 'STARTUP' | 'SERVICE' | 'TEACH_IN';
    /** Whether it moves. */
    readonly driving: boolean;
    /** When the state was true, by the robot’s message. */
    readonly at: string;
    /** When the sample before this one was true; null for the first. What was measured since then belongs to this one. */
    readonly since?: string | null;
  };
  /** A measurable benefit was described; planned money per month is monthlyTarget × moneyPerUnit × captureRate. */
  'value-models.benefit.profiled.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The benefit. */
    readonly benefitId: string;
    /** Name for people. */
    readonly name: string;
    /** UCUM code of what is counted, such as {mission}. */
    readonly unit: string;
    /** Money one unit is worth, in the model’s currency, before capture. */
    readonly moneyPerUnit: string;
    /** Share of that worth that turns into money, 0 to 1. */
    readonly captureRate: string;
    /** Units planned per month. */
    readonly monthlyTarget: string;
    /** First month it is planned for. 0 is the month of the model’s start date. */
    readonly startMonth: number;
    /** Last month it is planned for. 0 is the month of the model’s start date. */
    readonly endMonth: number;
    /** Triangular spread as multipliers of the planned amount, such as 0.9, 1 and 1.2; null when it is certain. */
    readonly uncertainty: {
      /** Multiplier in the worst case. */
      readonly low: string;
      /** Most likely multiplier. */
      readonly mode: string;
      /** Multiplier in the best case. */
      readonly high: string;
    } | null;
    /** Named risk factor, 0 to 1, of Forrester’s Total Economic Impact: lowers planned benefits, raises planned costs; absent means 0. */
    readonly riskAdjustment?: string;
    /** How the monthly amount grows to its full size from the first month on; null or absent means full at once. */
    readonly ramp?: {
      /** STEP: full at once. LINEAR and S_CURVE: nothing in the first month, full after `months`. TABLE: a factor per month. */
      readonly kind: 'STEP' | 'LINEAR' | 'S_CURVE' | 'TABLE';
      /** Months from nothing to full, for LINEAR and S_CURVE. */
      readonly months?: number;
      /** Of an S_CURVE’s logistic over the whole ramp, below 100; 0 is a straight line, absent means 10. */
      readonly steepness?: string;
      /** For TABLE: the share in the first month, the second and so on; the last one stays. */
      readonly table?: readonly string[];
    } | null;
    /** Growth of the monthly amount per year as a fraction, above -1: (1 + it)^(m ÷ 12), m months after the first; absent means 0. */
    readonly growthPerYear?: string;
    /** A DISBENEFIT counts negative, planned and measured alike; amounts are told without sign. Absent means BENEFIT. */
    readonly direction?: 'BENEFIT' | 'DISBENEFIT';
  };
  /** A promised value took effect. */
  'value-models.commitment.activated.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment. */
    readonly commitmentId: string;
    /** Value promised over the whole period. */
    readonly amount: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** First day of the promise. */
    readonly periodStart: string;
    /** The first day after the period. */
    readonly periodEnd: string;
    /** Percent probability of exceeding the amount it was promised at: 80 is P80. */
    readonly exceedanceProbability: number;
    /** Shortfall accepted without notice, as a fraction of what is due. */
    readonly tolerance: string;
  };
  /** A commitment will probably be missed. */
  'value-models.commitment.at-risk.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment. */
    readonly commitmentId: string;
    /** The insight that says so, with its evidence. */
    readonly insightId: string;
  };
  /** A promise of value was written down; it binds nobody before it is activated. */
  'value-models.commitment.proposed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment. */
    readonly commitmentId: string;
    /** Value promised over the whole period. */
    readonly amount: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** First day of the promise. */
    readonly periodStart: string;
    /** The first day after the period. */
    readonly periodEnd: string;
    /** Percent probability of exceeding the amount it is promised at: 80 is P80. */
    readonly exceedanceProbability: number;
    /** Shortfall accepted without notice, as a fraction of what is due. */
    readonly tolerance: string;
  };
  /** A commitment that was at risk no longer is. */
  'value-models.commitment.recovered.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The commitment. */
    readonly commitmentId: string;
    /** The insight that had said so and is over. */
    readonly insightId: string;
  };
  /** How the binding commitments of a model stand, told when no measurement has told it for a while: time passes without deliveries, too. */
  'value-models.commitment.standing.reported.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** Standing of every binding commitment of the model. */
    readonly commitments: readonly {
      /** The commitment. */
      readonly commitmentId: string;
      /** Moment the standing is true for. */
      readonly asOf: string;
      /** Value due by then. */
      readonly committedToDate: string;
      /** Value brought by then. */
      readonly realizedToDate: string;
      /** realizedToDate ÷ committedToDate. */
      readonly attainment: string;
      /** Units planned by then. */
      readonly plannedUnits: string;
      /** Units counted by then. */
      readonly actualUnits: string;
      /** Money per unit after capture. */
      readonly moneyPerUnit: string;
    }[];
  };
  /** What one benefit has really brought in one calendar month so far: a running total, not a difference. */
  'value-models.measurement.recorded.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The benefit. */
    readonly benefitId: string;
    /** The measurement; the same for every event of this benefit and month. */
    readonly measurementId: string;
    /** First day of the calendar month. */
    readonly periodStart: string;
    /** Units counted in the month so far. */
    readonly quantity: string;
    /** Money those units are worth after capture. */
    readonly moneyValue: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** Missions that this event adds. */
    readonly missionIds: readonly string[];
    /** When the newest counted thing happened. */
    readonly occurredAt: string;
    /** Standing of every active commitment that counts this benefit. */
    readonly commitments: readonly {
      /** The commitment. */
      readonly commitmentId: string;
      /** Moment the standing is true for. */
      readonly asOf: string;
      /** Value due by then. */
      readonly committedToDate: string;
      /** Value brought by then. */
      readonly realizedToDate: string;
      /** realizedToDate ÷ committedToDate. */
      readonly attainment: string;
      /** Units planned by then. */
      readonly plannedUnits: string;
      /** Units counted by then. */
      readonly actualUnits: string;
      /** Money per unit after capture. */
      readonly moneyPerUnit: string;
    }[];
  };
  /** What a benefit brought in a calendar month was corrected: the month’s total is this from now on. */
  'value-models.measurement.restated.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The benefit. */
    readonly benefitId: string;
    /** First day of the calendar month. */
    readonly periodStart: string;
    /** The measurement that replaces the one before. */
    readonly measurementId: string;
    /** Units counted in the whole month. */
    readonly quantity: string;
    /** Money those units are worth after capture. */
    readonly moneyValue: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** Why it was corrected. */
    readonly reason: string;
  };
  /** What a driver’s value may turn out to be was said anew, validated, challenged, retired, or backed by evidence. */
  'value-models.model.assumption.changed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The assumption. */
    readonly assumptionId: string;
    /** The driver it is about. */
    readonly driverId: string;
    /** Whether it stands. */
    readonly status: 'PROPOSED' | 'VALIDATED' | 'CHALLENGED' | 'RETIRED';
  };
  /** Something about a value model changed that has no event of its own: the entry of its history says what. */
  'value-models.model.changed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** Type of the entry, such as RiskSet. */
    readonly change: string;
    /** What was changed, where it is one thing. */
    readonly id: string | null;
  };
  /** A value model was begun for an initiative. */
  'value-models.model.created.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The initiative it values. */
    readonly initiativeId: string;
    /** Name for people. */
    readonly name: string;
    /** ISO 4217 code of every amount in this event. */
    readonly currency: string;
    /** First day of month 0. */
    readonly startDate: string;
    /** Months the model looks ahead. */
    readonly horizonMonths: number;
    /** Discount rate per year as a fraction, such as 0.08. */
    readonly discountRate: string;
  };
  /** A driver of cost or benefit was added to a model or changed; the whole driver, not a difference. */
  'value-models.model.driver.changed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The driver. */
    readonly driverId: string;
    /** Its name in formulas, unique within the model. */
    readonly key: string;
    /** Name for people. */
    readonly label: string;
    /** Whether the amount is earned or spent. */
    readonly category: 'BENEFIT' | 'COST';
    /** Amount per occurrence in the model’s currency, never signed by category. */
    readonly amount: string;
    /** First month it occurs. 0 is the month of the model’s start date. */
    readonly startMonth: number;
    /** Last month it occurs; equals `startMonth` when it occurs once. 0 is the month of the model’s start date. */
    readonly endMonth: number;
    /** How often it occurs between the two months. */
    readonly every: 'ONCE' | 'MONTHLY';
    /** Triangular spread as multipliers of the planned amount, such as 0.9, 1 and 1.2; null when it is certain. */
    readonly uncertainty: {
      /** Multiplier in the worst case. */
      readonly low: string;
      /** Most likely multiplier. */
      readonly mode: string;
      /** Multiplier in the best case. */
      readonly high: string;
    } | null;
    /** Named risk factor, 0 to 1, of Forrester’s Total Economic Impact: lowers planned benefits, raises planned costs; absent means 0. */
    readonly riskAdjustment?: string;
    /** How the monthly amount grows to its full size from the first month on; null or absent means full at once. */
    readonly ramp?: {
      /** STEP: full at once. LINEAR and S_CURVE: nothing in the first month, full after `months`. TABLE: a factor per month. */
      readonly kind: 'STEP' | 'LINEAR' | 'S_CURVE' | 'TABLE';
      /** Months from nothing to full, for LINEAR and S_CURVE. */
      readonly months?: number;
      /** Of an S_CURVE’s logistic over the whole ramp, below 100; 0 is a straight line, absent means 10. */
      readonly steepness?: string;
      /** For TABLE: the share in the first month, the second and so on; the last one stays. */
      readonly table?: readonly string[];
    } | null;
    /** Growth of the monthly amount per year as a fraction, above -1: (1 + it)^(m ÷ 12), m months after the first; absent means 0. */
    readonly growthPerYear?: string;
  };
  /** A driver was taken out of a model and no longer counts. */
  'value-models.model.driver.removed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The driver. */
    readonly driverId: string;
  };
  /** A model reached another stage of its way from draft to proof. */
  'value-models.model.stage.changed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The initiative it values. */
    readonly initiativeId: string;
    /** Stage until now. */
    readonly from: 'DRAFT' | 'HYPOTHESIS' | 'COMMITTED' | 'REALIZING';
    /** Stage from now on. */
    readonly to: 'DRAFT' | 'HYPOTHESIS' | 'COMMITTED' | 'REALIZING';
  };
  /** A version of a model was frozen: what is priced from here on, until a driver or benefit changes, is the content with this hash. */
  'value-models.model.version.frozen.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The version. */
    readonly versionId: string;
    /** Its number within the model, from 1. */
    readonly number: number;
    /** SHA-256 of its content in canonical JSON, in hexadecimal. */
    readonly contentHash: string;
  };
  /** What a model has realized can be read anew: metrics and insights have caught up with a cause. */
  'value-models.realization.updated.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The event that led to this one. */
    readonly cause: {
      /** Type of the causing event. */
      readonly type: string;
      /** Envelope id of the causing event, `<subgraph>:<seq>`. */
      readonly eventId: string;
    };
    /** Missions that led to it; empty when none did. */
    readonly missionIds: readonly string[];
  };
  /** A scenario was added to a model, or plans another value for a driver; all of its overrides, not a difference. */
  'value-models.scenario.changed.v1': {
    /** The value model; events of one model are ordered. */
    readonly modelId: string;
    /** The scenario. */
    readonly scenarioId: string;
    /** Name for people. */
    readonly name: string;
    /** What it is for. */
    readonly kind: 'BASE' | 'UPSIDE' | 'DOWNSIDE' | 'STRESS' | 'CUSTOM';
    /** Planned values that replace those of the model. */
    readonly overrides: readonly {
      /** Key of the driver. */
      readonly driverKey: string;
      /** In the unit of the driver. */
      readonly planned: string;
    }[];
  };
}
/** The JSON Schema that the data of each type keeps. */
export const CONTRACTS: Record<keyof EventData, object> = {
  'calculations.metrics.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/calculations.metrics.changed.v1',
    title: 'calculations.metrics.changed.v1',
    description: 'What a model is worth has changed.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      runId: { type: 'string', minLength: 1, description: 'The run that found it.' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      asOf: { type: 'string', format: 'date', description: 'Day up to which measured values replaced planned ones.' },
      before: {
        type: ['object', 'null'],
        description: 'The metrics until now; null for the first.',
        properties: {
          npv: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Net present value in `currency`.' },
          irr: {
            type: ['string', 'null'],
            pattern: '^-?\\d+(\\.\\d+)?$',
            description: 'Internal rate of return per year as a fraction; null unless it is unique.',
          },
          irrStatus: { enum: ['UNIQUE', 'MULTIPLE', 'NONE'], description: 'How many rates solve NPV = 0.' },
          roi: {
            type: ['string', 'null'],
            pattern: '^-?\\d+(\\.\\d+)?$',
            description: 'Return on investment as a fraction; null without costs.',
          },
          paybackMonths: {
            type: ['string', 'null'],
            pattern: '^-?\\d+(\\.\\d+)?$',
            description: 'Months until cumulated cash flow stays positive; null when it never does.',
          },
        },
        required: ['npv', 'irr', 'irrStatus', 'roi', 'paybackMonths'],
        additionalProperties: false,
      },
      after: {
        type: 'object',
        description: 'The metrics from now on.',
        properties: {
          npv: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Net present value in `currency`.' },
          irr: {
            type: ['string', 'null'],
            pattern: '^-?\\d+(\\.\\d+)?$',
            description: 'Internal rate of return per year as a fraction; null unless it is unique.',
          },
          irrStatus: { enum: ['UNIQUE', 'MULTIPLE', 'NONE'], description: 'How many rates solve NPV = 0.' },
          roi: {
            type: ['string', 'null'],
            pattern: '^-?\\d+(\\.\\d+)?$',
            description: 'Return on investment as a fraction; null without costs.',
          },
          paybackMonths: {
            type: ['string', 'null'],
            pattern: '^-?\\d+(\\.\\d+)?$',
            description: 'Months until cumulated cash flow stays positive; null when it never does.',
          },
        },
        required: ['npv', 'irr', 'irrStatus', 'roi', 'paybackMonths'],
        additionalProperties: false,
      },
      cause: {
        type: 'object',
        description: 'The event that led to this one.',
        properties: {
          type: { type: 'string', minLength: 1, description: 'Type of the causing event.' },
          eventId: {
            type: 'string',
            minLength: 1,
            description: 'Envelope id of the causing event, `<subgraph>:<seq>`.',
          },
        },
        required: ['type', 'eventId'],
        additionalProperties: false,
      },
    },
    required: ['modelId', 'runId', 'currency', 'asOf', 'before', 'after', 'cause'],
    additionalProperties: false,
  },
  'calculations.run.completed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/calculations.run.completed.v1',
    title: 'calculations.run.completed.v1',
    description: 'A calculation was finished, or one finished earlier is the newest answer about its model again.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      runId: { type: 'string', minLength: 1, description: 'The run.' },
      kind: { type: 'string', minLength: 1, description: 'Kind of run, such as BASE.' },
      runKey: {
        type: 'string',
        minLength: 1,
        description: 'Hash of everything the result depends on: equal keys mean equal results.',
      },
      versionId: {
        type: ['string', 'null'],
        minLength: 1,
        description:
          'Of MONTE_CARLO: the frozen version that was priced; null when the model has changed since it was frozen.',
      },
      contentHash: {
        type: ['string', 'null'],
        minLength: 1,
        description:
          'Of MONTE_CARLO: hash of that version’s content; null when the model has changed since it was frozen.',
      },
      probNpvPositive: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Of MONTE_CARLO: how likely the net present value is above 0, between 0 and 1.',
      },
      commitments: {
        type: 'array',
        description: 'Of MONTE_CARLO: the prospects of every proposed and every binding commitment of the model.',
        items: {
          type: 'object',
          description: 'One commitment’s prospects.',
          properties: {
            commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
            valueAtConfidence: {
              type: 'string',
              pattern: '^-?\\d+(\\.\\d+)?$',
              description:
                'What the committed period brings at least with the commitment’s exceedanceProbability: its (100 − exceedanceProbability)th percentile.',
            },
            probabilityOfAttainment: {
              type: 'string',
              pattern: '^-?\\d+(\\.\\d+)?$',
              description: 'How likely the committed amount is reached, between 0 and 1.',
            },
          },
          required: ['commitmentId', 'valueAtConfidence', 'probabilityOfAttainment'],
          additionalProperties: false,
        },
      },
    },
    required: ['modelId', 'runId', 'kind', 'runKey'],
    additionalProperties: false,
  },
  'healthcare.audit.recorded.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/healthcare.audit.recorded.v1',
    title: 'healthcare.audit.recorded.v1',
    description: 'Entries were written to the audit trail. Which ones only: what they say stays in healthcare.',
    type: 'object',
    properties: {
      auditIds: {
        type: 'array',
        items: { type: 'string', minLength: 1, description: 'Place of an entry in the trail.' },
        uniqueItems: true,
        description: 'The entries of one request, in their order.',
      },
    },
    required: ['auditIds'],
    additionalProperties: false,
  },
  'healthcare.bundle.imported.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/healthcare.bundle.imported.v1',
    title: 'healthcare.bundle.imported.v1',
    description: 'A FHIR bundle was stored. Counts only: no personal data leaves healthcare.',
    type: 'object',
    properties: {
      bundleId: { type: 'string', minLength: 1, description: 'The import.' },
      counts: {
        type: 'object',
        additionalProperties: { type: 'integer', minimum: 0 },
        description: 'Resources stored by FHIR resource type.',
      },
    },
    required: ['bundleId', 'counts'],
    additionalProperties: false,
  },
  'healthcare.encounter.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/healthcare.encounter.changed.v1',
    title: 'healthcare.encounter.changed.v1',
    description:
      'Something of a stay was stored that is new. Which kinds of record only: nothing they say leaves healthcare.',
    type: 'object',
    properties: {
      encounterId: { type: 'string', minLength: 1, description: 'The encounter, an opaque id.' },
      changed: {
        type: 'array',
        items: { enum: ['Encounter', 'Observation', 'ServiceRequest'], description: 'A FHIR resource type.' },
        uniqueItems: true,
        description: 'The kinds of record that were stored: the stay itself, or what belongs to it.',
      },
      at: { type: 'string', format: 'date-time', description: 'When it was stored.' },
    },
    required: ['encounterId', 'changed', 'at'],
    additionalProperties: false,
  },
  'healthcare.news.band.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/healthcare.news.band.changed.v1',
    title: 'healthcare.news.band.changed.v1',
    description: 'An encounter’s NEWS2 risk moved to another band. The band only: no vital sign leaves healthcare.',
    type: 'object',
    properties: {
      encounterId: { type: 'string', minLength: 1, description: 'The encounter, an opaque id.' },
      locationId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'Where the patient was then, an opaque id; null when nobody said.',
      },
      before: {
        enum: ['LOW', 'LOW_MEDIUM', 'MEDIUM', 'HIGH', null],
        description: 'Band until now; null for the first complete set.',
      },
      after: { enum: ['LOW', 'LOW_MEDIUM', 'MEDIUM', 'HIGH'], description: 'Band from now on.' },
      at: { type: 'string', format: 'date-time', description: 'When the vital signs were taken.' },
    },
    required: ['encounterId', 'before', 'after', 'at'],
    additionalProperties: false,
  },
  'insights.insight.raised.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/insights.insight.raised.v1',
    title: 'insights.insight.raised.v1',
    description: 'Something worth notice was found.',
    type: 'object',
    properties: {
      insightId: { type: 'string', minLength: 1, description: 'The insight.' },
      kind: {
        enum: [
          'ANOMALY',
          'SHORTFALL',
          'FORECAST',
          'VARIANCE_DRIVER',
          'OPPORTUNITY',
          'RISK',
          'DATA_QUALITY',
          'DETERIORATION',
        ],
        description: 'What was noticed.',
      },
      severity: { enum: ['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], description: 'How urgent it is.' },
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The commitment it speaks of; null when it concerns the whole model.',
      },
      title: { type: 'string', description: 'One line for a person to read.' },
      at: { type: 'string', format: 'date-time', description: 'When it was raised.' },
    },
    required: ['insightId', 'kind', 'severity', 'modelId', 'commitmentId', 'title', 'at'],
    additionalProperties: false,
  },
  'insights.insight.resolved.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/insights.insight.resolved.v1',
    title: 'insights.insight.resolved.v1',
    description: 'An insight no longer holds.',
    type: 'object',
    properties: {
      insightId: { type: 'string', minLength: 1, description: 'The insight.' },
      kind: {
        enum: [
          'ANOMALY',
          'SHORTFALL',
          'FORECAST',
          'VARIANCE_DRIVER',
          'OPPORTUNITY',
          'RISK',
          'DATA_QUALITY',
          'DETERIORATION',
        ],
        description: 'What was noticed.',
      },
      severity: { enum: ['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], description: 'How urgent it is.' },
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The commitment it speaks of; null when it concerns the whole model.',
      },
      title: { type: 'string', description: 'One line for a person to read.' },
      at: { type: 'string', format: 'date-time', description: 'When it was resolved.' },
    },
    required: ['insightId', 'kind', 'severity', 'modelId', 'commitmentId', 'title', 'at'],
    additionalProperties: false,
  },
  'insights.insight.updated.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/insights.insight.updated.v1',
    title: 'insights.insight.updated.v1',
    description: 'A known insight has new numbers or another severity.',
    type: 'object',
    properties: {
      insightId: { type: 'string', minLength: 1, description: 'The insight.' },
      kind: {
        enum: [
          'ANOMALY',
          'SHORTFALL',
          'FORECAST',
          'VARIANCE_DRIVER',
          'OPPORTUNITY',
          'RISK',
          'DATA_QUALITY',
          'DETERIORATION',
        ],
        description: 'What was noticed.',
      },
      severity: { enum: ['INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], description: 'How urgent it is.' },
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The commitment it speaks of; null when it concerns the whole model.',
      },
      title: { type: 'string', description: 'One line for a person to read.' },
      at: { type: 'string', format: 'date-time', description: 'When it was updated.' },
    },
    required: ['insightId', 'kind', 'severity', 'modelId', 'commitmentId', 'title', 'at'],
    additionalProperties: false,
  },
  'robots.mission.assigned.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.mission.assigned.v1',
    title: 'robots.mission.assigned.v1',
    description: 'A mission was given to a robot.',
    type: 'object',
    properties: {
      missionId: { type: 'string', minLength: 1, description: 'The mission.' },
      robotId: { type: 'string', minLength: 1, description: 'The robot.' },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it happened in.' },
      at: { type: 'string', format: 'date-time', description: 'When it was assigned.' },
    },
    required: ['missionId', 'robotId', 'facilityId', 'at'],
    additionalProperties: false,
  },
  'robots.mission.cancelled.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.mission.cancelled.v1',
    title: 'robots.mission.cancelled.v1',
    description: 'A mission was called off.',
    type: 'object',
    properties: {
      missionId: { type: 'string', minLength: 1, description: 'The mission.' },
      robotId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The robot that had the mission; null when none was assigned yet.',
      },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it happened in.' },
      reason: { type: 'string', description: 'Why, for a person to read.' },
      at: { type: 'string', format: 'date-time', description: 'When it was cancelled.' },
    },
    required: ['missionId', 'robotId', 'facilityId', 'reason', 'at'],
    additionalProperties: false,
  },
  'robots.mission.completed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.mission.completed.v1',
    title: 'robots.mission.completed.v1',
    description: 'A robot finished a mission: the fact that value is measured from.',
    type: 'object',
    properties: {
      missionId: { type: 'string', minLength: 1, description: 'The mission.' },
      robotId: { type: 'string', minLength: 1, description: 'The robot.' },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it happened in.' },
      initiativeId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The initiative the mission is done for; null when it serves none.',
      },
      kind: {
        enum: ['DELIVERY', 'PICKUP', 'DISINFECTION', 'CHARGING', 'PATROL', 'TELEPRESENCE'],
        description: 'What the robot was asked to do.',
      },
      payload: {
        enum: ['MEDICATION', 'SPECIMEN', 'LINEN', 'MEAL', 'SUPPLY', 'WASTE', null],
        description: 'What was carried; null for missions that carry nothing.',
      },
      requestedAt: { type: 'string', format: 'date-time', description: 'When it was requested.' },
      completedAt: { type: 'string', format: 'date-time', description: 'When it was finished.' },
      onTime: { type: ['boolean', 'null'], description: 'Whether it met its due time; null when it had none.' },
      durations: {
        type: 'object',
        description: 'Where the time went, in whole seconds.',
        properties: {
          queueSeconds: { type: 'integer', minimum: 0, description: 'From request to assignment.' },
          travelSeconds: { type: 'integer', minimum: 0, description: 'On the way.' },
          handoverSeconds: { type: 'integer', minimum: 0, description: 'At hand-over.' },
          totalSeconds: { type: 'integer', minimum: 0, description: 'From request to completion.' },
        },
        required: ['queueSeconds', 'travelSeconds', 'handoverSeconds', 'totalSeconds'],
        additionalProperties: false,
      },
      distanceM: {
        type: ['number', 'null'],
        minimum: 0,
        description: 'Metres driven; null when the robot does not tell.',
      },
    },
    required: [
      'missionId',
      'robotId',
      'facilityId',
      'initiativeId',
      'kind',
      'payload',
      'requestedAt',
      'completedAt',
      'onTime',
      'durations',
      'distanceM',
    ],
    additionalProperties: false,
  },
  'robots.mission.failed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.mission.failed.v1',
    title: 'robots.mission.failed.v1',
    description: 'A robot could not finish a mission.',
    type: 'object',
    properties: {
      missionId: { type: 'string', minLength: 1, description: 'The mission.' },
      robotId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The robot that had the mission; null when none was assigned yet.',
      },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it happened in.' },
      reason: { type: 'string', description: 'Why, for a person to read.' },
      at: { type: 'string', format: 'date-time', description: 'When it failed.' },
    },
    required: ['missionId', 'robotId', 'facilityId', 'reason', 'at'],
    additionalProperties: false,
  },
  'robots.mission.phase.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.mission.phase.changed.v1',
    title: 'robots.mission.phase.changed.v1',
    description: 'A mission under way reached another phase, is held up, or goes on.',
    type: 'object',
    properties: {
      missionId: { type: 'string', minLength: 1, description: 'The mission.' },
      robotId: { type: 'string', minLength: 1, description: 'The robot.' },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it happened in.' },
      status: {
        enum: ['EN_ROUTE_PICKUP', 'LOADING', 'IN_TRANSIT', 'ARRIVED', 'HANDOVER', 'PAUSED', 'BLOCKED'],
        description: 'Its status from now on.',
      },
      at: { type: 'string', format: 'date-time', description: 'When it did, by the robot’s clock.' },
    },
    required: ['missionId', 'robotId', 'facilityId', 'status', 'at'],
    additionalProperties: false,
  },
  'robots.mission.requested.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.mission.requested.v1',
    title: 'robots.mission.requested.v1',
    description: 'Somebody wants a robot to do something.',
    type: 'object',
    properties: {
      missionId: { type: 'string', minLength: 1, description: 'The mission.' },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it happened in.' },
      initiativeId: {
        type: ['string', 'null'],
        minLength: 1,
        description: 'The initiative the mission is done for; null when it serves none.',
      },
      kind: {
        enum: ['DELIVERY', 'PICKUP', 'DISINFECTION', 'CHARGING', 'PATROL', 'TELEPRESENCE'],
        description: 'What the robot was asked to do.',
      },
      at: { type: 'string', format: 'date-time', description: 'When it was requested.' },
    },
    required: ['missionId', 'facilityId', 'initiativeId', 'kind', 'at'],
    additionalProperties: false,
  },
  'robots.robot.connection.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.robot.connection.changed.v1',
    title: 'robots.robot.connection.changed.v1',
    description: 'A robot came, went to sleep or was lost.',
    type: 'object',
    properties: {
      robotId: { type: 'string', minLength: 1, description: 'The robot.' },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it belongs to.' },
      connection: {
        enum: ['ONLINE', 'OFFLINE', 'HIBERNATING', 'CONNECTION_BROKEN'],
        description: 'Its connection from now on.',
      },
      at: { type: 'string', format: 'date-time', description: 'When the change was noticed.' },
    },
    required: ['robotId', 'facilityId', 'connection', 'at'],
    additionalProperties: false,
  },
  'robots.robot.registered.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.robot.registered.v1',
    title: 'robots.robot.registered.v1',
    description: 'A robot became known to a tenant.',
    type: 'object',
    properties: {
      robotId: { type: 'string', minLength: 1, description: 'The robot.' },
      manufacturer: { type: 'string', minLength: 1, description: 'Manufacturer as in its MQTT topics.' },
      serialNumber: {
        type: 'string',
        minLength: 1,
        description: 'Serial number as in its MQTT topics; unique with the manufacturer per installation.',
      },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it belongs to.' },
    },
    required: ['robotId', 'manufacturer', 'serialNumber', 'facilityId'],
    additionalProperties: false,
  },
  'robots.robot.state.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/robots.robot.state.changed.v1',
    title: 'robots.robot.state.changed.v1',
    description: 'A sample of a robot’s state; not every message makes one.',
    type: 'object',
    properties: {
      robotId: { type: 'string', minLength: 1, description: 'The robot.' },
      facilityId: { type: 'string', minLength: 1, description: 'The facility it belongs to.' },
      batteryPercent: {
        type: ['number', 'null'],
        minimum: 0,
        maximum: 100,
        description: 'State of charge; null when the robot does not tell.',
      },
      operatingMode: {
        enum: ['AUTOMATIC', 'SEMIAUTOMATIC', 'INTERVENED', 'MANUAL', 'STARTUP', 'SERVICE', 'TEACH_IN'],
        description: 'Operating mode by its VDA 5050 3.0 name.',
      },
      driving: { type: 'boolean', description: 'Whether it moves.' },
      at: { type: 'string', format: 'date-time', description: 'When the state was true, by the robot’s message.' },
      since: {
        type: ['string', 'null'],
        format: 'date-time',
        description:
          'When the sample before this one was true; null for the first. What was measured since then belongs to this one.',
      },
    },
    required: ['robotId', 'facilityId', 'batteryPercent', 'operatingMode', 'driving', 'at'],
    additionalProperties: false,
  },
  'value-models.benefit.profiled.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.benefit.profiled.v1',
    title: 'value-models.benefit.profiled.v1',
    description:
      'A measurable benefit was described; planned money per month is monthlyTarget × moneyPerUnit × captureRate.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      benefitId: { type: 'string', minLength: 1, description: 'The benefit.' },
      name: { type: 'string', minLength: 1, description: 'Name for people.' },
      unit: { type: 'string', minLength: 1, description: 'UCUM code of what is counted, such as {mission}.' },
      moneyPerUnit: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Money one unit is worth, in the model’s currency, before capture.',
      },
      captureRate: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Share of that worth that turns into money, 0 to 1.',
      },
      monthlyTarget: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units planned per month.' },
      startMonth: {
        type: 'integer',
        minimum: 0,
        description: 'First month it is planned for. 0 is the month of the model’s start date.',
      },
      endMonth: {
        type: 'integer',
        minimum: 0,
        description: 'Last month it is planned for. 0 is the month of the model’s start date.',
      },
      uncertainty: {
        type: ['object', 'null'],
        description:
          'Triangular spread as multipliers of the planned amount, such as 0.9, 1 and 1.2; null when it is certain.',
        properties: {
          low: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Multiplier in the worst case.' },
          mode: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Most likely multiplier.' },
          high: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Multiplier in the best case.' },
        },
        required: ['low', 'mode', 'high'],
        additionalProperties: false,
      },
      riskAdjustment: {
        type: 'string',
        pattern: '^(0(\\.\\d+)?|1(\\.0+)?)$',
        description:
          'Named risk factor, 0 to 1, of Forrester’s Total Economic Impact: lowers planned benefits, raises planned costs; absent means 0.',
      },
      ramp: {
        type: ['object', 'null'],
        description:
          'How the monthly amount grows to its full size from the first month on; null or absent means full at once.',
        properties: {
          kind: {
            enum: ['STEP', 'LINEAR', 'S_CURVE', 'TABLE'],
            description:
              'STEP: full at once. LINEAR and S_CURVE: nothing in the first month, full after `months`. TABLE: a factor per month.',
          },
          months: {
            type: 'integer',
            minimum: 1,
            maximum: 1200,
            description: 'Months from nothing to full, for LINEAR and S_CURVE.',
          },
          steepness: {
            type: 'string',
            pattern: '^\\d{1,2}(\\.\\d+)?$',
            description:
              'Of an S_CURVE’s logistic over the whole ramp, below 100; 0 is a straight line, absent means 10.',
          },
          table: {
            type: 'array',
            minItems: 1,
            maxItems: 1200,
            items: { type: 'string', pattern: '^\\d+(\\.\\d+)?$', description: 'Share of the full amount.' },
            description: 'For TABLE: the share in the first month, the second and so on; the last one stays.',
          },
        },
        required: ['kind'],
        additionalProperties: false,
      },
      growthPerYear: {
        type: 'string',
        pattern: '^(-0(\\.\\d+)?|\\d+(\\.\\d+)?)$',
        description:
          'Growth of the monthly amount per year as a fraction, above -1: (1 + it)^(m ÷ 12), m months after the first; absent means 0.',
      },
      direction: {
        enum: ['BENEFIT', 'DISBENEFIT'],
        description:
          'A DISBENEFIT counts negative, planned and measured alike; amounts are told without sign. Absent means BENEFIT.',
      },
    },
    required: [
      'modelId',
      'benefitId',
      'name',
      'unit',
      'moneyPerUnit',
      'captureRate',
      'monthlyTarget',
      'startMonth',
      'endMonth',
      'uncertainty',
    ],
    additionalProperties: false,
  },
  'value-models.commitment.activated.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.commitment.activated.v1',
    title: 'value-models.commitment.activated.v1',
    description: 'A promised value took effect.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
      amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Value promised over the whole period.' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      periodStart: { type: 'string', format: 'date', description: 'First day of the promise.' },
      periodEnd: { type: 'string', format: 'date', description: 'The first day after the period.' },
      exceedanceProbability: {
        type: 'integer',
        minimum: 1,
        description: 'Percent probability of exceeding the amount it was promised at: 80 is P80.',
        maximum: 99,
      },
      tolerance: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Shortfall accepted without notice, as a fraction of what is due.',
      },
    },
    required: [
      'modelId',
      'commitmentId',
      'amount',
      'currency',
      'periodStart',
      'periodEnd',
      'exceedanceProbability',
      'tolerance',
    ],
    additionalProperties: false,
  },
  'value-models.commitment.at-risk.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.commitment.at-risk.v1',
    title: 'value-models.commitment.at-risk.v1',
    description: 'A commitment will probably be missed.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
      insightId: { type: 'string', minLength: 1, description: 'The insight that says so, with its evidence.' },
    },
    required: ['modelId', 'commitmentId', 'insightId'],
    additionalProperties: false,
  },
  'value-models.commitment.proposed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.commitment.proposed.v1',
    title: 'value-models.commitment.proposed.v1',
    description: 'A promise of value was written down; it binds nobody before it is activated.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
      amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Value promised over the whole period.' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      periodStart: { type: 'string', format: 'date', description: 'First day of the promise.' },
      periodEnd: { type: 'string', format: 'date', description: 'The first day after the period.' },
      exceedanceProbability: {
        type: 'integer',
        minimum: 1,
        maximum: 99,
        description: 'Percent probability of exceeding the amount it is promised at: 80 is P80.',
      },
      tolerance: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Shortfall accepted without notice, as a fraction of what is due.',
      },
    },
    required: [
      'modelId',
      'commitmentId',
      'amount',
      'currency',
      'periodStart',
      'periodEnd',
      'exceedanceProbability',
      'tolerance',
    ],
    additionalProperties: false,
  },
  'value-models.commitment.recovered.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.commitment.recovered.v1',
    title: 'value-models.commitment.recovered.v1',
    description: 'A commitment that was at risk no longer is.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
      insightId: { type: 'string', minLength: 1, description: 'The insight that had said so and is over.' },
    },
    required: ['modelId', 'commitmentId', 'insightId'],
    additionalProperties: false,
  },
  'value-models.commitment.standing.reported.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.commitment.standing.reported.v1',
    title: 'value-models.commitment.standing.reported.v1',
    description:
      'How the binding commitments of a model stand, told when no measurement has told it for a while: time passes without deliveries, too.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      commitments: {
        type: 'array',
        items: {
          type: 'object',
          description: 'One commitment’s standing.',
          properties: {
            commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
            asOf: { type: 'string', format: 'date-time', description: 'Moment the standing is true for.' },
            committedToDate: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Value due by then.' },
            realizedToDate: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Value brought by then.' },
            attainment: {
              type: 'string',
              pattern: '^-?\\d+(\\.\\d+)?$',
              description: 'realizedToDate ÷ committedToDate.',
            },
            plannedUnits: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units planned by then.' },
            actualUnits: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units counted by then.' },
            moneyPerUnit: {
              type: 'string',
              pattern: '^-?\\d+(\\.\\d+)?$',
              description: 'Money per unit after capture.',
            },
          },
          required: [
            'commitmentId',
            'asOf',
            'committedToDate',
            'realizedToDate',
            'attainment',
            'plannedUnits',
            'actualUnits',
            'moneyPerUnit',
          ],
          additionalProperties: false,
        },
        description: 'Standing of every binding commitment of the model.',
      },
    },
    required: ['modelId', 'currency', 'commitments'],
    additionalProperties: false,
  },
  'value-models.measurement.recorded.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.measurement.recorded.v1',
    title: 'value-models.measurement.recorded.v1',
    description: 'What one benefit has really brought in one calendar month so far: a running total, not a difference.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      benefitId: { type: 'string', minLength: 1, description: 'The benefit.' },
      measurementId: {
        type: 'string',
        minLength: 1,
        description: 'The measurement; the same for every event of this benefit and month.',
      },
      periodStart: { type: 'string', format: 'date', description: 'First day of the calendar month.' },
      quantity: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units counted in the month so far.' },
      moneyValue: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Money those units are worth after capture.',
      },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      missionIds: {
        type: 'array',
        items: { type: 'string', minLength: 1, description: 'A mission.' },
        uniqueItems: true,
        description: 'Missions that this event adds.',
      },
      occurredAt: { type: 'string', format: 'date-time', description: 'When the newest counted thing happened.' },
      commitments: {
        type: 'array',
        items: {
          type: 'object',
          description: 'One commitment’s standing.',
          properties: {
            commitmentId: { type: 'string', minLength: 1, description: 'The commitment.' },
            asOf: { type: 'string', format: 'date-time', description: 'Moment the standing is true for.' },
            committedToDate: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Value due by then.' },
            realizedToDate: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Value brought by then.' },
            attainment: {
              type: 'string',
              pattern: '^-?\\d+(\\.\\d+)?$',
              description: 'realizedToDate ÷ committedToDate.',
            },
            plannedUnits: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units planned by then.' },
            actualUnits: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units counted by then.' },
            moneyPerUnit: {
              type: 'string',
              pattern: '^-?\\d+(\\.\\d+)?$',
              description: 'Money per unit after capture.',
            },
          },
          required: [
            'commitmentId',
            'asOf',
            'committedToDate',
            'realizedToDate',
            'attainment',
            'plannedUnits',
            'actualUnits',
            'moneyPerUnit',
          ],
          additionalProperties: false,
        },
        description: 'Standing of every active commitment that counts this benefit.',
      },
    },
    required: [
      'modelId',
      'benefitId',
      'measurementId',
      'periodStart',
      'quantity',
      'moneyValue',
      'currency',
      'missionIds',
      'occurredAt',
      'commitments',
    ],
    additionalProperties: false,
  },
  'value-models.measurement.restated.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.measurement.restated.v1',
    title: 'value-models.measurement.restated.v1',
    description: 'What a benefit brought in a calendar month was corrected: the month’s total is this from now on.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      benefitId: { type: 'string', minLength: 1, description: 'The benefit.' },
      periodStart: { type: 'string', format: 'date', description: 'First day of the calendar month.' },
      measurementId: { type: 'string', minLength: 1, description: 'The measurement that replaces the one before.' },
      quantity: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Units counted in the whole month.' },
      moneyValue: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Money those units are worth after capture.',
      },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      reason: { type: 'string', minLength: 1, description: 'Why it was corrected.' },
    },
    required: ['modelId', 'benefitId', 'periodStart', 'measurementId', 'quantity', 'moneyValue', 'currency', 'reason'],
    additionalProperties: false,
  },
  'value-models.model.assumption.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.assumption.changed.v1',
    title: 'value-models.model.assumption.changed.v1',
    description:
      'What a driver’s value may turn out to be was said anew, validated, challenged, retired, or backed by evidence.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      assumptionId: { type: 'string', minLength: 1, description: 'The assumption.' },
      driverId: { type: 'string', minLength: 1, description: 'The driver it is about.' },
      status: { enum: ['PROPOSED', 'VALIDATED', 'CHALLENGED', 'RETIRED'], description: 'Whether it stands.' },
    },
    required: ['modelId', 'assumptionId', 'driverId', 'status'],
    additionalProperties: false,
  },
  'value-models.model.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.changed.v1',
    title: 'value-models.model.changed.v1',
    description:
      'Something about a value model changed that has no event of its own: the entry of its history says what.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      change: { type: 'string', minLength: 1, description: 'Type of the entry, such as RiskSet.' },
      id: { type: ['string', 'null'], description: 'What was changed, where it is one thing.' },
    },
    required: ['modelId', 'change', 'id'],
    additionalProperties: false,
  },
  'value-models.model.created.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.created.v1',
    title: 'value-models.model.created.v1',
    description: 'A value model was begun for an initiative.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      initiativeId: { type: 'string', minLength: 1, description: 'The initiative it values.' },
      name: { type: 'string', minLength: 1, description: 'Name for people.' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217 code of every amount in this event.' },
      startDate: { type: 'string', format: 'date', description: 'First day of month 0.' },
      horizonMonths: { type: 'integer', minimum: 1, description: 'Months the model looks ahead.' },
      discountRate: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Discount rate per year as a fraction, such as 0.08.',
      },
    },
    required: ['modelId', 'initiativeId', 'name', 'currency', 'startDate', 'horizonMonths', 'discountRate'],
    additionalProperties: false,
  },
  'value-models.model.driver.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.driver.changed.v1',
    title: 'value-models.model.driver.changed.v1',
    description: 'A driver of cost or benefit was added to a model or changed; the whole driver, not a difference.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      driverId: { type: 'string', minLength: 1, description: 'The driver.' },
      key: { type: 'string', minLength: 1, description: 'Its name in formulas, unique within the model.' },
      label: { type: 'string', minLength: 1, description: 'Name for people.' },
      category: { enum: ['BENEFIT', 'COST'], description: 'Whether the amount is earned or spent.' },
      amount: {
        type: 'string',
        pattern: '^-?\\d+(\\.\\d+)?$',
        description: 'Amount per occurrence in the model’s currency, never signed by category.',
      },
      startMonth: {
        type: 'integer',
        minimum: 0,
        description: 'First month it occurs. 0 is the month of the model’s start date.',
      },
      endMonth: {
        type: 'integer',
        minimum: 0,
        description:
          'Last month it occurs; equals `startMonth` when it occurs once. 0 is the month of the model’s start date.',
      },
      every: { enum: ['ONCE', 'MONTHLY'], description: 'How often it occurs between the two months.' },
      uncertainty: {
        type: ['object', 'null'],
        description:
          'Triangular spread as multipliers of the planned amount, such as 0.9, 1 and 1.2; null when it is certain.',
        properties: {
          low: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Multiplier in the worst case.' },
          mode: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Most likely multiplier.' },
          high: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'Multiplier in the best case.' },
        },
        required: ['low', 'mode', 'high'],
        additionalProperties: false,
      },
      riskAdjustment: {
        type: 'string',
        pattern: '^(0(\\.\\d+)?|1(\\.0+)?)$',
        description:
          'Named risk factor, 0 to 1, of Forrester’s Total Economic Impact: lowers planned benefits, raises planned costs; absent means 0.',
      },
      ramp: {
        type: ['object', 'null'],
        description:
          'How the monthly amount grows to its full size from the first month on; null or absent means full at once.',
        properties: {
          kind: {
            enum: ['STEP', 'LINEAR', 'S_CURVE', 'TABLE'],
            description:
              'STEP: full at once. LINEAR and S_CURVE: nothing in the first month, full after `months`. TABLE: a factor per month.',
          },
          months: {
            type: 'integer',
            minimum: 1,
            maximum: 1200,
            description: 'Months from nothing to full, for LINEAR and S_CURVE.',
          },
          steepness: {
            type: 'string',
            pattern: '^\\d{1,2}(\\.\\d+)?$',
            description:
              'Of an S_CURVE’s logistic over the whole ramp, below 100; 0 is a straight line, absent means 10.',
          },
          table: {
            type: 'array',
            minItems: 1,
            maxItems: 1200,
            items: { type: 'string', pattern: '^\\d+(\\.\\d+)?$', description: 'Share of the full amount.' },
            description: 'For TABLE: the share in the first month, the second and so on; the last one stays.',
          },
        },
        required: ['kind'],
        additionalProperties: false,
      },
      growthPerYear: {
        type: 'string',
        pattern: '^(-0(\\.\\d+)?|\\d+(\\.\\d+)?)$',
        description:
          'Growth of the monthly amount per year as a fraction, above -1: (1 + it)^(m ÷ 12), m months after the first; absent means 0.',
      },
    },
    required: [
      'modelId',
      'driverId',
      'key',
      'label',
      'category',
      'amount',
      'startMonth',
      'endMonth',
      'every',
      'uncertainty',
    ],
    additionalProperties: false,
  },
  'value-models.model.driver.removed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.driver.removed.v1',
    title: 'value-models.model.driver.removed.v1',
    description: 'A driver was taken out of a model and no longer counts.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      driverId: { type: 'string', minLength: 1, description: 'The driver.' },
    },
    required: ['modelId', 'driverId'],
    additionalProperties: false,
  },
  'value-models.model.stage.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.stage.changed.v1',
    title: 'value-models.model.stage.changed.v1',
    description: 'A model reached another stage of its way from draft to proof.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      initiativeId: { type: 'string', minLength: 1, description: 'The initiative it values.' },
      from: { enum: ['DRAFT', 'HYPOTHESIS', 'COMMITTED', 'REALIZING'], description: 'Stage until now.' },
      to: { enum: ['DRAFT', 'HYPOTHESIS', 'COMMITTED', 'REALIZING'], description: 'Stage from now on.' },
    },
    required: ['modelId', 'initiativeId', 'from', 'to'],
    additionalProperties: false,
  },
  'value-models.model.version.frozen.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.model.version.frozen.v1',
    title: 'value-models.model.version.frozen.v1',
    description:
      'A version of a model was frozen: what is priced from here on, until a driver or benefit changes, is the content with this hash.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      versionId: { type: 'string', minLength: 1, description: 'The version.' },
      number: { type: 'integer', minimum: 1, description: 'Its number within the model, from 1.' },
      contentHash: {
        type: 'string',
        pattern: '^[0-9a-f]{64}$',
        description: 'SHA-256 of its content in canonical JSON, in hexadecimal.',
      },
    },
    required: ['modelId', 'versionId', 'number', 'contentHash'],
    additionalProperties: false,
  },
  'value-models.realization.updated.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.realization.updated.v1',
    title: 'value-models.realization.updated.v1',
    description: 'What a model has realized can be read anew: metrics and insights have caught up with a cause.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      cause: {
        type: 'object',
        description: 'The event that led to this one.',
        properties: {
          type: { type: 'string', minLength: 1, description: 'Type of the causing event.' },
          eventId: {
            type: 'string',
            minLength: 1,
            description: 'Envelope id of the causing event, `<subgraph>:<seq>`.',
          },
        },
        required: ['type', 'eventId'],
        additionalProperties: false,
      },
      missionIds: {
        type: 'array',
        items: { type: 'string', minLength: 1, description: 'A mission.' },
        uniqueItems: true,
        description: 'Missions that led to it; empty when none did.',
      },
    },
    required: ['modelId', 'cause', 'missionIds'],
    additionalProperties: false,
  },
  'value-models.scenario.changed.v1': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://valueverse.example/events/value-models.scenario.changed.v1',
    title: 'value-models.scenario.changed.v1',
    description:
      'A scenario was added to a model, or plans another value for a driver; all of its overrides, not a difference.',
    type: 'object',
    properties: {
      modelId: { type: 'string', minLength: 1, description: 'The value model; events of one model are ordered.' },
      scenarioId: { type: 'string', minLength: 1, description: 'The scenario.' },
      name: { type: 'string', minLength: 1, description: 'Name for people.' },
      kind: { enum: ['BASE', 'UPSIDE', 'DOWNSIDE', 'STRESS', 'CUSTOM'], description: 'What it is for.' },
      overrides: {
        type: 'array',
        description: 'Planned values that replace those of the model.',
        items: {
          type: 'object',
          properties: {
            driverKey: { type: 'string', minLength: 1, description: 'Key of the driver.' },
            planned: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$', description: 'In the unit of the driver.' },
          },
          required: ['driverKey', 'planned'],
          additionalProperties: false,
        },
      },
    },
    required: ['modelId', 'scenarioId', 'name', 'kind', 'overrides'],
    additionalProperties: false,
  },
};
