import { Decimal } from '@valueverse/kit/scalars';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { db } from './db.js';
import { ddb } from './ddb.js';
import { DbArgs, DdbArgs, MacrsArgs, SlnArgs, SydArgs, VdbArgs } from './depreciation.inputs.js';
import { Financial } from './financial.js';
import { macrs } from './macrs.js';
import { read, readOr } from './read.js';
import { sln } from './sln.js';
import { syd } from './syd.js';
import { told } from './told.js';
import { vdb } from './vdb.js';

const bought = ({ cost, salvage, life }: SlnArgs) => ({
  cost: read('cost', cost),
  salvage: read('salvage', salvage),
  life,
});

/** How an asset is written off, as Excel has it. */
@Resolver(() => Financial)
export class DepreciationResolver {
  @FieldResolver(() => Decimal, { description: 'Straight line.' })
  sln(@Args() args: SlnArgs) {
    return told(sln(bought(args)));
  }

  @FieldResolver(() => Decimal, { description: 'Sum of the years’ digits.' })
  syd(@Args() args: SydArgs) {
    return told(syd(bought(args), args.period));
  }

  @FieldResolver(() => Decimal, { description: 'Fixed declining balance; the rate is rounded to three places.' })
  db(@Args() args: DbArgs) {
    return told(db(bought(args), args.period, args.month ?? 12));
  }

  @FieldResolver(() => Decimal, { description: 'Double declining balance, or another factor.' })
  ddb(@Args() args: DdbArgs) {
    return told(ddb(bought(args), args.period, readOr('factor', args.factor, 2)));
  }

  @FieldResolver(() => Decimal, { description: 'Declining balance between two points, then straight line.' })
  vdb(@Args() args: VdbArgs) {
    const [start, end] = [read('start', args.start), read('end', args.end)];
    const factor = readOr('factor', args.factor, 2);
    return told(vdb(bought(args), { start, end, factor, noSwitch: args.noSwitch ?? false }));
  }

  @FieldResolver(() => [Decimal], { description: 'US MACRS, half-year convention: every year’s depreciation.' })
  macrs(@Args() { cost, recoveryYears }: MacrsArgs) {
    return macrs(read('cost', cost), recoveryYears).map(told);
  }
}
