/** A measured vital sign: how FHIR codes it, the unit we keep it in, and what a living person can show. */
export interface VitalSign {
  /** LOINC codes of Observations and components that carry it. */
  readonly loinc: readonly string[];
  /** The UCUM unit every value is converted to. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Decimal places a chart records; scoring rounds to them first. */
  readonly places: 0 | 1;
}

/**
 * The five measured parameters of NEWS2. The limits are physiological, not clinical: wide enough for the survivors of
 * deep hypothermia and hypertensive crises, narrow enough that a temperature sent in °F as °C is caught.
 */
export const VITAL_SIGNS = {
  respirationRate: { loinc: ['9279-1'], unit: '/min', low: 0, high: 100, places: 0 },
  spo2: { loinc: ['59408-5', '2708-6'], unit: '%', low: 0, high: 100, places: 0 },
  systolicBloodPressure: { loinc: ['8480-6'], unit: 'mm[Hg]', low: 0, high: 350, places: 0 },
  pulse: { loinc: ['8867-4'], unit: '/min', low: 0, high: 350, places: 0 },
  temperatureCelsius: { loinc: ['8310-5'], unit: 'Cel', low: 10, high: 47, places: 1 },
} as const satisfies Record<string, VitalSign>;

/** As `news2` names it, too. */
export type VitalName = keyof typeof VITAL_SIGNS;

/** In the order of the NEWS2 chart. */
export const VITAL_NAMES = Object.keys(VITAL_SIGNS) as readonly VitalName[];

const byLoinc = new Map<string, VitalName>(
  VITAL_NAMES.flatMap((name) => VITAL_SIGNS[name].loinc.map((code) => [code, name] as const)),
);

/** The vital sign a LOINC code stands for; null for the many codes that are none of the five. */
export const vitalOfLoinc = (code: string): VitalName | null => byLoinc.get(code) ?? null;
