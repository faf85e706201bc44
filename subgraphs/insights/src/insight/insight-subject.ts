import { createUnionType } from 'type-graphql';
import { Commitment } from '../commitment/commitment.js';
import { ValueModel } from '../value-model/value-model.js';

/** What an insight or a number of it is about. */
export const InsightSubject = createUnionType({
  name: 'InsightSubject',
  description: 'What an insight, or a number it stands on, is about.',
  types: () => [ValueModel, Commitment] as const,
  resolveType: (subject) => ('__typename' in subject ? (subject.__typename as string) : undefined),
});

/** A subject by its type and key. */
export const subjectOf = (type: 'ValueModel' | 'Commitment', id: string) => ({ __typename: type, id });
