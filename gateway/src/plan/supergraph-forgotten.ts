/** The supergraph has been replaced more than once since a request began on it: nothing can be planned over it any more. */
export class SupergraphForgotten extends Error {
  constructor() {
    super('Expected a supergraph that is kept, got one that others have replaced: ask the one in service');
  }
}
