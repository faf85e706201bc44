/** What happens to the scenarios of a model. */
export interface ScenarioEvents {
  ScenarioCreated: {
    readonly scenarioId: string;
    readonly name: string;
    readonly kind: string;
    readonly parentId: string | null;
    readonly probability: string | null;
  };
  ScenarioOverridden: { readonly scenarioId: string; readonly driverKey: string; readonly value: string | null };
}
