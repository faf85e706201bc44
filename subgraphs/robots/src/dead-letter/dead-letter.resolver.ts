import { connectionType, PageArgs } from '@valueverse/kit/connection';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { maySeeDeadLetters } from '../fleet.policy.js';
import { DeadLetter } from './dead-letter.js';

const DeadLetterConnection = connectionType(DeadLetter);

@Resolver()
export class DeadLetterResolver {
  @Query(() => DeadLetterConnection, {
    nullable: true,
    description: 'Messages that could not be taken, newest first: the tenant’s own and those of unknown robots.',
  })
  deadLetters(@Args() page: PageArgs, @Ctx() { caller, deadLetterPages }: RobotsContext) {
    return maySeeDeadLetters(caller) ? deadLetterPages.load({ page }) : null;
  }
}
