import { answer, type Answering, type Request, start, written } from '../execute/answer.js';
import { Delivery } from './delivery.js';
import { multipart, multipartType } from './multipart.js';
import { type Shape, SHAPES } from './shapes.js';

/** An answer whose body comes piece by piece. */
export interface Parts {
  readonly contentType: string;
  readonly body: AsyncIterable<string>;
}

/** Answers in parts; as one text where the variables defer nothing, or where nothing deferred turns out to be there. */
export async function answerInParts(answering: Answering, request: Request, shape: Shape): Promise<string | Parts> {
  const { apiSchema, present } = answering;
  const { compiled, planned } = request.operation;
  const started = start(answering, { ...request, inParts: true });
  const { inParts: first } = started.variant;
  if (!first) return answer(answering, started);
  const root = apiSchema.getRootType(compiled.definition.operation)!;
  const delivery = new Delivery({
    started,
    first,
    root,
    schema: apiSchema,
    labels: planned.deferLabels ?? [],
    present,
  });
  const payload = await delivery.begin();
  if (payload.announced.length === 0) return written(payload);
  const writing = SHAPES[shape];
  const later = async function* () {
    try {
      for await (const next of delivery.later()) yield { text: writing.later(next), last: !next.hasNext };
    } catch (error) {
      present(error); // it is too late to tell the client, but not to log it
      throw error;
    }
  };
  return { contentType: multipartType(shape), body: multipart(writing.first(payload), later()) };
}
