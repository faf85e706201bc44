import { type DocumentNode, Kind, parse } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import { type Admitted, admitted, type Engine, thrown } from '../engine.js';
import { badRequest } from '../error/problem.js';
import { Explaining, wantsExplanation } from '../explain/explaining.js';
import type { Operation } from '../plan/operation.js';
import type { Refused } from '../plan/operations.js';
import type { Generation } from '../supergraph/generation.js';
import { isOfPlugin, type Plugin } from './apollo-plugins.js';
import { badAccept, GET_MUTATION, statusFor } from './refused.js';
import { isPlainJson, mediaTypeOf } from './media-type.js';

/** An operation that was admitted, on its way through Apollo Server. */
export interface AdmittedByApollo extends Admitted {
  readonly explaining?: Explaining | undefined;
}

interface Admission {
  readonly plugin: Plugin;
  /** What was admitted, by the context of the request. */
  readonly admittedAs: (context: RequestContext) => AdmittedByApollo | undefined;
}

type Asking = Parameters<NonNullable<Plugin['requestDidStart']>>[0];

/**
 * Reads and admits what Apollo Server is asked, in the place of its own parsing and validation: those have no limits and
 * keep the event loop from everybody else. Other plug-ins see the document as if it had come out of Apollo Server's
 * document store; what is refused, they see as errors of a document without operations.
 */
export function apolloAdmission(engine: Engine, generationOf: (schema: object) => Generation): Admission {
  const known = new WeakMap<RequestContext, AdmittedByApollo>();
  const admit = async ({ source = '', request, schema, contextValue }: Asking): Promise<AdmittedByApollo | Refused> => {
    const { operationName, http } = request;
    const headers = Object.fromEntries(http?.headers ?? []);
    const offered = { query: source, operationName: operationName || undefined, headers };
    const explaining = wantsExplanation(engine, headers) ? new Explaining() : undefined;
    let begun: Generation | undefined = generationOf(schema);
    const generation = () => {
      const taken = begun ?? engine.generation();
      begun = undefined; // should it be forgotten before the operation is planned
      return taken;
    };
    try {
      const found = await admitted({ generation }, offered, contextValue.caller);
      if (!('operation' in found)) return found;
      explaining?.admitted(found, engine.planning);
      const { kind } = found.operation.planned;
      if (kind === 'subscription') return [badAccept(headers['accept'])];
      if (kind === 'mutation' && http?.method === 'GET') return [GET_MUTATION()];
      return { ...found, explaining };
    } catch (error) {
      return thrown(error);
    }
  };
  const plugin: Plugin = {
    requestDidStart: async ({ request }) => {
      // hashed documents are not served; one that came with its text needs no hash
      if (request.extensions?.['persistedQuery']) delete request.extensions['persistedQuery'];
      let refused: Refused | undefined;
      return {
        didResolveSource: async (context) => {
          const found = await admit(context);
          if ('operation' in found) {
            known.set(context.contextValue, found);
            (context as Writable).document = documentOf(found.operation, context.source);
          } else {
            refused = found;
            (context as Writable).document = NOTHING;
          }
        },
        // the first place from which Apollo Server takes an error as an answer
        didResolveOperation: async () => {
          if (refused) throw refused[0] ?? badRequest('The operation is refused.');
        },
        didEncounterErrors: async (context) => {
          if (refused) (context as Writable).errors = refused;
        },
        willSendResponse: async ({ response: { body, http }, errors }) => {
          const accept = request.http?.headers.get('accept');
          http.headers.set('content-type', `${mediaTypeOf(accept) ?? 'application/json'}; charset=utf-8`);
          if (body.kind !== 'single') return;
          if (refused) body.singleResult.errors = refused.map(engine.present);
          if (!errors || body.singleResult.data !== undefined || isOfPlugin(errors[0])) return;
          http.status = statusFor(errors, isPlainJson(accept));
          if (http.status === 405) http.headers.set('allow', 'POST');
        },
      };
    },
  };
  return { plugin, admittedAs: (context) => known.get(context) };
}

/** Apollo Server sets these itself, which its types keep from others. */
interface Writable {
  document?: DocumentNode;
  errors?: Refused;
}

const NOTHING: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

const documents = new WeakMap<Operation, DocumentNode>();

/** The client's own document. It was measured and validated before it is parsed here, and is parsed once. */
function documentOf(operation: Operation, source: string): DocumentNode {
  const document = documents.get(operation) ?? parse(source);
  documents.set(operation, document);
  return document;
}
