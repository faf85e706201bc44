import { monitoringOf } from '../news2/monitoring.js';
import { news2, PARAMETER_NAMES, type Acvpu } from '../news2/news2.js';
import { readVitals } from '../news2/read-vitals.js';
import { VITAL_NAMES } from '../vital-sign/vital-sign.js';
import type { EarlyWarningScore } from './early-warning-score.js';
import type { VitalValue } from './vital-value.js';

/** Observations older than this say nothing about now. */
const WINDOW_MS = 60 * 60_000;

/** NEWS2 at a moment from the newest values known then. The order for scale 2 stands until it is withdrawn. */
export function earlyWarning(newest: readonly VitalValue[], at: Date): EarlyWarningScore {
  const isFresh = ({ effectiveAt }: VitalValue) => at.getTime() - effectiveAt.getTime() <= WINDOW_MS;
  const used = newest.filter((vital) => vital.parameter === 'spo2Scale' || isFresh(vital));
  const vitals = readVitals(stated(used));
  const { total, complete, missing, risk, parameters } = news2(vitals);
  const known = new Set(newest.map(({ parameter }) => parameter));
  return {
    total,
    complete,
    missing,
    stale: PARAMETER_NAMES.filter((name) => missing.includes(name) && known.has(name)),
    risk,
    scale: vitals.spo2Scale,
    parameters,
    monitoring: null,
    response: null,
    ...monitoringOf({ total, risk }),
    chartVersion: 'RCP NEWS2 2017',
    computedAt: at,
    basisIds: [...new Set(used.map(({ observationId }) => observationId))],
  };
}

function stated(used: readonly VitalValue[]) {
  const valueOf = new Map(used.map(({ parameter, value }) => [parameter, value]));
  const oxygen = valueOf.get('onOxygen');
  return {
    ...Object.fromEntries(VITAL_NAMES.map((name) => [name, valueOf.get(name)])),
    spo2Scale: Number(valueOf.get('spo2Scale') ?? 1),
    onOxygen: oxygen === undefined ? null : oxygen === 'true',
    consciousness: (valueOf.get('consciousness') as Acvpu | undefined) ?? null,
  };
}
