import { Arg, Directive, Query, Resolver } from 'type-graphql';
import { News2Input } from './news2.inputs.js';
import { News2Result } from './news2-result.js';
import { news2 } from './news2.js';
import { readVitals } from './read-vitals.js';

@Resolver()
export class News2Resolver {
  @Query(() => News2Result, {
    description:
      'The National Early Warning Score 2 of one set of observations: for anyone, to check us. Keeps nothing.',
  })
  @Directive('@tag(name: "public")')
  news2(@Arg('vitals') vitals: News2Input) {
    return news2(readVitals(vitals));
  }
}
