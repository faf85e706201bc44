import type { Evolvers } from '../history/evolvers.js';
import { drop, modelOf, put, rowsOf } from '../history/model-state.js';
import type { DriverEvents } from './driver.events.js';
import type { ValueDriver } from './value-driver.js';

export const driverEvolvers: Evolvers<DriverEvents> = {
  DriverSet: (state, { driverId: id, ...driver }, { streamId: modelId, tenantId }) => {
    const unit = driver.unit || (modelOf(state)?.currency ?? '');
    return put(state, 'drivers', { ...driver, unit, id, modelId, tenantId } as ValueDriver);
  },
  DriverRemoved: (state, { driverId }) =>
    rowsOf(state, 'assumptions')
      .filter((assumption) => assumption.driverId === driverId)
      .reduce((rest, { id }) => drop(rest, 'assumptions', id), drop(state, 'drivers', driverId)),
};
