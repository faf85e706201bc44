import { Decimal } from '@valueverse/kit/scalars';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { FvArgs, PmtArgs, PvArgs, RateArgs } from './financial.inputs.js';
import { Financial } from './financial.js';
import { fv } from './fv.js';
import { pmt } from './pmt.js';
import { pv } from './pv.js';
import { rate } from './rate.js';
import { read, readOr } from './read.js';
import { told } from './told.js';

/** The time value of money, as Excel has it: what is paid out is negative. */
@Resolver(() => Financial)
export class AnnuityResolver {
  @FieldResolver(() => Decimal, { description: 'The payment each period.' })
  pmt(@Args() { nper, due, ...args }: PmtArgs) {
    const amounts = { rate: read('rate', args.rate), pv: read('pv', args.pv), fv: readOr('fv', args.fv, 0) };
    return told(pmt({ ...amounts, nper, due: due ?? 'END' }));
  }

  @FieldResolver(() => Decimal, { description: 'What payments are worth now.' })
  pv(@Args() { nper, due, ...args }: PvArgs) {
    const amounts = { rate: read('rate', args.rate), pmt: read('pmt', args.pmt), fv: readOr('fv', args.fv, 0) };
    return told(pv({ ...amounts, nper, due: due ?? 'END' }));
  }

  @FieldResolver(() => Decimal, { description: 'What payments grow to.' })
  fv(@Args() { nper, due, ...args }: FvArgs) {
    const amounts = { rate: read('rate', args.rate), pmt: read('pmt', args.pmt), pv: readOr('pv', args.pv, 0) };
    return told(fv({ ...amounts, nper, due: due ?? 'END' }));
  }

  @FieldResolver(() => Decimal, { description: 'The rate per period at which payments balance.' })
  rate(@Args() { nper, due, ...args }: RateArgs) {
    const amounts = { pmt: read('pmt', args.pmt), pv: read('pv', args.pv), fv: readOr('fv', args.fv, 0) };
    return told(rate({ ...amounts, nper, due: due ?? 'END' }));
  }
}
