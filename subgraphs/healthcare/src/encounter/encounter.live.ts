import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Refusal } from '@valueverse/kit/refusal';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { maySeeClinical } from '../access/access.policy.js';
import { findResource } from '../access/find-resource.js';
import type { HealthcareContext } from '../context.js';
import { Encounter } from './encounter.js';

type Changed = LoggedEvent<'healthcare.encounter.changed.v1'>;

/** Whoever sees nothing clinical does not hear, either, that somebody was observed. */
async function changesOf(id: string, context: HealthcareContext) {
  if (!(await findResource('Encounter', id, context))) {
    throw new Refusal('NOT_FOUND', `There is no encounter ${id}.`, ['id']);
  }
  const hearsAll = maySeeClinical(context.caller, 'Encounter');
  const matches = ({ subject, data }: LoggedEvent) =>
    subject === id && (hearsAll || (data as Changed['data']).changed.some((kind) => kind !== 'Observation'));
  return context.live({ types: ['healthcare.encounter.changed.v1'], matches });
}

@Resolver()
export class EncounterLive {
  @Subscription(() => Encounter, {
    nullable: true,
    description:
      'A stay, or an observation or order of it, was stored or amended; of observations only those who treat hear. The ' +
      'encounter comes as it stands now and as you may see it. One push per import, none is coalesced. For whoever may ' +
      'read the encounter, each push decided and audited like the query.',
    subscribe: ({ args, context }) => changesOf(String(args['id']), context as HealthcareContext),
  })
  encounterChanged(@Arg('id', () => ID) _: string, @Root() { events }: Push, @Ctx() context: HealthcareContext) {
    return findResource('Encounter', events[0].subject, context);
  }
}
