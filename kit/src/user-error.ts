import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { REFUSALS } from './refusal.js';

/** What a mutation may be refused for; `docs/errors.md` says what to do about each. */
export const UserErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_INPUT: 'INVALID_INPUT',
  CONFLICT: 'CONFLICT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
} as const;
type UserErrorCode = keyof typeof UserErrorCode;

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'What a mutation may be refused for.',
  valuesConfig: {
    NOT_FOUND: { description: REFUSALS.NOT_FOUND },
    FORBIDDEN: { description: REFUSALS.FORBIDDEN },
    INVALID_INPUT: { description: REFUSALS.INVALID_INPUT },
    CONFLICT: { description: REFUSALS.CONFLICT },
    IDEMPOTENCY_KEY_REUSED: { description: 'The key was used with other arguments; choose a new one.' },
  },
});

/** Why a mutation did nothing. */
@ObjectType({ description: 'Why a mutation did nothing.' })
@Directive('@shareable')
export class UserError {
  @Field(() => UserErrorCode) readonly code!: UserErrorCode;
  @Field(() => [String], { description: 'The argument at fault, from the root: ["input", "amount"].' })
  readonly path!: string[];
  @Field({ description: 'What was expected and what came.' }) readonly message!: string;
}

/** Every mutation's payload extends this. The kit fills it; a payload with user errors has changed nothing. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty when the mutation took effect.' })
  readonly userErrors?: UserError[];
}
