import { canonicalJson } from '@valueverse/kit/canonical-json';
import { createHash } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import { COLLECTIONS, TABLES } from './model-state.js';

/** Raise it where `evolve` gives another state of the same columns than it did; what else is new is seen by itself. */
const MEANING = 1;

const columnsOf = (table: Function) =>
  getMetadataArgsStorage()
    .columns.filter(({ target }) => target === table)
    .map(({ propertyName }) => propertyName)
    .toSorted();

/** Names the shape of a state: its collections and their columns. A snapshot of another shape is not read. */
export const STATE_SHAPE: number =
  createHash('sha256')
    .update(canonicalJson([MEANING, COLLECTIONS.map((name) => [name, columnsOf(TABLES[name])])]))
    .digest()
    .readUInt32BE() >>> 1;
