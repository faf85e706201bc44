import type { Adapter, Protocol } from './adapter.js';
import { v2 } from './v2/adapter.js';
import { v3 } from './v3/adapter.js';

const ADAPTERS: Readonly<Record<Protocol, Adapter>> = { VDA5050_V2: v2, VDA5050_V3: v3 };

/** The protocols a robot may speak. */
export const PROTOCOLS = Object.keys(ADAPTERS) as Protocol[];

/** The adapter a robot’s messages to us go through. */
export const adapterOf = (protocol: Protocol): Adapter => ADAPTERS[protocol];

/** The adapter for the version in a topic; undefined for one nobody here reads. */
export const adapterOfVersion = (majorVersion: string): Adapter | undefined =>
  Object.values(ADAPTERS).find((adapter) => adapter.majorVersion === majorVersion);
