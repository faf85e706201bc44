import { batch, batchById } from '@valueverse/kit/batch';
import { pagesOf } from '@valueverse/kit/pages';
import { In, type EntityManager } from 'typeorm';
import { robotUsername } from './mqtt-credentials.js';
import { Robot } from './robot.js';

export const robotsById = (tx: EntityManager) => batchById((ids) => tx.findBy(Robot, { id: In([...ids]) }));

/** By `manufacturer/serialNumber`, which no robot shares with another. */
export const robotsByAddress = (tx: EntityManager) =>
  batch(
    (addresses) =>
      tx.findBy(
        Robot,
        addresses.map((address) => {
          const [manufacturer = '', serialNumber = ''] = address.split('/');
          return { manufacturer, serialNumber };
        }),
      ),
    robotUsername,
  );

export const robotPages = (tx: EntityManager) => pagesOf(tx, { table: Robot, sort: 'registeredAt' });

export const robotsByFacility = (tx: EntityManager) =>
  pagesOf(tx, { table: Robot, sort: 'registeredAt', parent: 'facilityId' });
