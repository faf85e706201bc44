import type { Tellers } from '../history/tellers.js';
import type { DriverEvents } from './driver.events.js';
import type { Recurrence, TeiCategory } from './value-driver.js';

export const driverTellers: Tellers<DriverEvents> = {
  DriverSet: (driver, { entry }) => [
    {
      type: 'value-models.model.driver.changed.v1',
      data: {
        modelId: entry.streamId,
        ...driver,
        category: driver.category as `${TeiCategory}`,
        every: driver.every as `${Recurrence}`,
      },
    },
  ],
};
