import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ModelChange } from './diff.js';

enum ChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
}
registerEnumType(ChangeKind, { name: 'ChangeKind', description: 'How two plans differ.' });

@ObjectType('ModelChange', { description: 'One difference between two plans. Values are JSON.' })
export class ModelChangeType implements ModelChange {
  @Field({ description: '`terms`, `drivers`, `benefits`, `assumptions` or `scenarios`.' }) readonly part!: string;
  @Field(() => ID, { nullable: true, description: 'The thing that differs; null for terms.' })
  readonly id!: string | null;
  @Field(() => ChangeKind) readonly kind!: ModelChange['kind'];
  @Field(() => String, { nullable: true, description: 'What of it differs; null where all of it came or went.' })
  readonly field!: string | null;
  @Field(() => String, { nullable: true }) readonly from!: string | null;
  @Field(() => String, { nullable: true }) readonly to!: string | null;
}
