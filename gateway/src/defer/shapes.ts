import { written } from '../execute/answer.js';
import type { Announced, Delivered, FirstPayload, LaterPayload } from './payload.js';

/** How clients may ask for what is deferred: the parameter of `multipart/mixed` in `accept` that names the shape of the payloads. */
export type Shape = 'deferSpec=20220824' | 'incrementalSpec=v0.2';

interface Writing {
  readonly first: (payload: FirstPayload) => string;
  readonly later: (payload: LaterPayload) => string;
}

/** Writes payloads as JSON text, as each shape has them. */
export const SHAPES: Readonly<Record<Shape, Writing>> = {
  /** Each payload names the path that it is merged at. */
  'deferSpec=20220824': {
    first: (payload) => joined(written(payload), '"hasNext":true'),
    later: ({ delivered, hasNext }) => `{"incremental":[${delivered.map(atPath).join(',')}],"hasNext":${hasNext}}`,
  },
  /** Places are announced under an id, filled, and completed. */
  'incrementalSpec=v0.2': {
    first: ({ announced, ...payload }) => joined(written(payload), `"pending":${pending(announced)},"hasNext":true`),
    later: ({ delivered, announced, hasNext }) => {
      const filled = delivered.filter(({ data }) => data !== 'null').map(byId);
      const completed = delivered.map(({ id, data, errors }) => ({ id, ...(data === 'null' && { errors }) }));
      return `{${[
        ...(announced.length > 0 ? [`"pending":${pending(announced)}`] : []),
        ...(filled.length > 0 ? [`"incremental":[${filled.join(',')}]`] : []),
        `"completed":${JSON.stringify(completed)}`,
        `"hasNext":${hasNext}`,
      ].join(',')}}`;
    },
  },
};

const pending = (announced: readonly Announced[]): string =>
  JSON.stringify(announced.map(({ id, path, label }) => ({ id, path, ...(label !== undefined && { label }) })));

const atPath = ({ path, label, ...said }: Delivered): string =>
  joined(JSON.stringify({ path, ...(label !== undefined && { label }) }), within(written(said)));

const byId = ({ id, ...said }: Delivered): string => joined(JSON.stringify({ id }), within(written(said)));

/** An object's text with more in it. */
const joined = (object: string, more: string): string => `${object.slice(0, -1)},${more}}`;

const within = (object: string): string => object.slice(1, -1);
