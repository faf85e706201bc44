import type { Shape } from '../defer/shapes.js';

/** How a client takes results that keep coming. */
export type StreamType = 'text/event-stream' | 'multipart/mixed';

/** How a response over HTTP is written. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/** The media type a client wants, or nothing when it wants none that there is. */
export function mediaTypeOf(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === '' || accept === '*/*') return 'application/json';
  for (const { type } of wantedOf(accept)) {
    if (type === 'application/graphql-response+json') return type;
    if (type === 'application/json' || type === 'application/*' || type === '*/*') return 'application/json';
  }
  // who takes an answer in parts takes it whole
  return shapeOf(accept) || streamTypeOf(accept) === 'multipart/mixed' ? 'application/json' : undefined;
}

/** How a client wants a subscription; nothing where it names no way by which results can keep coming. */
export function streamTypeOf(accept: string | undefined): StreamType | undefined {
  if (!accept || !/event-stream|subscriptionspec/i.test(accept)) return undefined;
  return wantedOf(accept).flatMap((range) => asStream(range) ?? [])[0];
}

/** Whether a client wants even an answer that comes whole as an event stream. */
export function isEventStream(accept: string | undefined): boolean {
  if (streamTypeOf(accept) !== 'text/event-stream') return false;
  const first = wantedOf(accept!).find((range) => asStream(range) === 'text/event-stream' || isJson(range));
  return first !== undefined && !isJson(first);
}

const asStream = ({ type, parameters }: Range): StreamType | undefined => {
  if (type === 'text/event-stream') return type;
  const parts = parameters.some((parameter) => /^subscriptionspec="?1\.0"?$/.test(parameter));
  return type === 'multipart/mixed' && parts ? type : undefined;
};

const isJson = ({ type }: Range): boolean =>
  type === 'application/json' || type === 'application/graphql-response+json' || /^(application|\*)\/\*$/.test(type);

type Range = ReturnType<typeof wantedOf>[number];

/** How a client wants what is deferred; nothing where it wants one whole answer. A bare `multipart/mixed` could mean any shape, so it means none. */
export function shapeOf(accept: string | undefined): Shape | undefined {
  if (!accept || !/multipart/i.test(accept)) return undefined;
  for (const { type, parameters } of wantedOf(accept)) {
    const shape =
      type === 'multipart/mixed' &&
      parameters.map((parameter) => SHAPE_OF.get(parameter.replaceAll('"', ''))).find(Boolean);
    if (shape) return shape;
  }
  return undefined;
}

const SHAPE_OF = new Map<string, Shape>([
  ['deferspec=20220824', 'deferSpec=20220824'],
  ['incrementalspec=v0.2', 'incrementalSpec=v0.2'],
]);

function wantedOf(accept: string) {
  return accept
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, parameters, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
}

/** Whether a client asked for JSON by name: what is wrong with a document is then told with 200, as GraphQL over HTTP says. */
export const isPlainJson = (accept: string | undefined): boolean =>
  accept !== undefined && mediaTypeOf(accept) === 'application/json' && /\bapplication\/json\b/i.test(accept);
