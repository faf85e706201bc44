import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** One operation of a validated document, as every transport hands it on. */
export interface Operation {
  /** The document's text: with the name, what a plan is remembered under. */
  readonly source: string;
  readonly document: DocumentNode;
  readonly name?: string | undefined;
  readonly definition: OperationDefinitionNode;
}
