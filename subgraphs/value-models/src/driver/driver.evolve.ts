import type { Evolvers } from '../history/evolvers.js';
import { put } from '../history/model-state.js';
import type { DriverEvents } from './driver.events.js';
import type { ValueDriver } from './value-driver.js';

export const driverEvolvers: Evolvers<DriverEvents> = {
  DriverSet: (state, { driverId: id, ...driver }, { streamId: modelId, tenantId }) =>
    put(state, 'drivers', { ...driver, id, modelId, tenantId } as ValueDriver),
};
