import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Column, Entity, In, PrimaryColumn } from 'typeorm';
import { batchById } from '../batch.js';
import type { Context } from '../context.js';
import type { Push } from '../events/live.js';
import { newId } from '../id.js';
import { Refusal } from '../refusal.js';
import type { Subgraph } from '../subgraph.js';
import { Payload } from '../user-error.js';

/** The smallest subgraph that has a table, a mutation, an entity and a subscription: what the kit's own tests run. */
@Entity('parcel')
@ObjectType()
@Directive('@key(fields: "id")')
export class Parcel {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('text') @Field() readonly label!: string;
}

@ObjectType()
class SendParcelPayload extends Payload {
  @Field(() => Parcel, { nullable: true }) readonly parcel?: Parcel | null;
}

const parcelsById = ({ tx }: Context) => batchById((ids) => tx.findBy(Parcel, { id: In([...ids]) }));
const contextFor = (base: Context) => ({ ...base, parcelsById: parcelsById(base) });
type ParcelContext = ReturnType<typeof contextFor>;

@Resolver(() => Parcel)
class ParcelResolver {
  @Query(() => Parcel, { nullable: true })
  parcel(@Arg('id', () => ID) id: string, @Ctx() { parcelsById }: ParcelContext) {
    return parcelsById.load(id);
  }

  @Query(() => String)
  @Directive('@tag(name: "public")')
  greeting(): string {
    return 'hello';
  }

  @Query(() => String)
  async broken(): Promise<string> {
    throw new Error('password=hunter2');
  }

  @Mutation(() => SendParcelPayload)
  async sendParcel(
    @Arg('label') label: string,
    @Arg('idempotencyKey', () => ID, { nullable: true }) _: string | undefined,
    @Ctx() { tx, caller, emit }: ParcelContext,
  ): Promise<SendParcelPayload> {
    const parcel = { id: newId(), tenantId: caller.tenant, label };
    await tx.insert(Parcel, parcel);
    const data = { missionId: parcel.id, robotId: 'r1', facilityId: 'f1', at: '2026-01-01T00:00:00.000Z' };
    await emit({ type: 'robots.mission.assigned.v1', subject: parcel.id, data });
    if (label === '') throw new Refusal('INVALID_INPUT', 'Expected a label, got none.', ['label']);
    if (label === 'boom') throw new Error('boom');
    return { parcel };
  }

  @Subscription(() => Parcel, {
    nullable: true,
    subscribe: ({ context }) => (context as Context).live({ types: ['robots.mission.assigned.v1'] }),
  })
  parcelSent(@Root() { events }: Push, @Ctx() { parcelsById }: ParcelContext) {
    return parcelsById.load(events[0].subject);
  }
}

export const parcels: Subgraph<ParcelContext> = {
  name: 'parcels',
  migrations: new URL('./parcel-migrations/', import.meta.url),
  tables: [Parcel],
  context: contextFor,
  resolvers: [ParcelResolver],
  entities: [],
  references: { Parcel: ({ id }, { parcelsById }) => parcelsById.load(id as string) },
  listensTo: {
    'robots.mission.assigned.v1': async ({ data }, { tx, caller }) => {
      if (data.robotId === 'bad') throw new Error('This event can not be handled.');
      await tx.insert(Parcel, { id: data.missionId, tenantId: caller.tenant, label: 'heard' });
    },
  },
};
