import { v7 } from 'uuid';
import { clock } from './clock.js';

/** A new public id: UUIDv7, so that ids made later sort later. */
export const newId = (): string => v7({ msecs: clock.now().getTime() });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether PostgreSQL would take the text as a `uuid`. Whatever else a client asks for cannot exist. */
export const isId = (text: string): boolean => UUID.test(text);
