import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Refusal } from '@valueverse/kit/refusal';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { maySeeClinical } from '../access/access.policy.js';
import { findResource } from '../access/find-resource.js';
import type { HealthcareContext } from '../context.js';
import { earlyWarning } from './early-warning.js';
import { NewsScoreChange } from './news-score-change.js';
import { momentOf } from './vitals.loader.js';

type BandChanged = LoggedEvent<'healthcare.news.band.changed.v1'>;

async function changesAt(locationId: string, context: HealthcareContext) {
  if (!(await findResource('Location', locationId, context))) {
    throw new Refusal('NOT_FOUND', `There is no location ${locationId}.`, ['locationId']);
  }
  if (!maySeeClinical(context.caller, 'Encounter')) {
    const denied = { action: 'LIST', outcome: 'DENIED', type: 'Encounter', ids: [locationId] } as const;
    context.accessLog.note(denied, context);
    throw new Refusal('FORBIDDEN', 'Expected role clinician and the purpose TREAT or ETREAT to follow early warnings.');
  }
  const matches = ({ data }: LoggedEvent) => (data as BandChanged['data']).locationId === locationId;
  return context.live({ types: ['healthcare.news.band.changed.v1'], matches });
}

@Resolver()
export class NewsScoreLive {
  @Subscription(() => NewsScoreChange, {
    nullable: true,
    description:
      'The NEWS2 risk of a patient at this place moved to another band; a score that moves within its band is not ' +
      'told. One push per change, none is coalesced. For those who treat patients (clinician, purpose TREAT or ' +
      'ETREAT), each push decided and audited like the query of the encounter.',
    subscribe: ({ args, context }) => changesAt(String(args['locationId']), context as HealthcareContext),
  })
  async newsScoreChanged(
    @Arg('locationId', () => ID, { description: 'A ward, room or bed; where encounters name it themselves.' })
    _: string,
    @Root() { events: [event] }: Push,
    @Ctx() context: HealthcareContext,
  ): Promise<NewsScoreChange | null> {
    const { encounterId, before: previousRisk, after: risk, at } = (event as BandChanged).data;
    const encounter = await findResource('Encounter', encounterId, context);
    if (!encounter || !maySeeClinical(context.caller, 'Encounter')) return null;
    const asOf = await context.vitalsAsOf.load(momentOf(encounterId, at));
    return { encounter, previousRisk, risk, current: earlyWarning(asOf?.vitals ?? [], new Date(at)), at };
  }
}
