import { Column, type ColumnOptions } from 'typeorm';

/** A point in time in a row: the same ISO 8601 text in a history, a state, a table's row and the schema. */
export const Moment = (name: string, options: ColumnOptions = {}) =>
  Column('timestamptz', {
    ...options,
    name,
    transformer: {
      from: (time: Date | string | null) => (time instanceof Date ? time.toISOString() : time),
      to: (time: unknown) => time,
    },
  });
