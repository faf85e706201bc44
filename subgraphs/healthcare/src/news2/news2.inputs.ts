import { Decimal } from '@valueverse/kit/scalars';
import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { ACVPU, type Acvpu } from './news2.js';
import type { StatedVitals } from './read-vitals.js';

const Consciousness = Object.fromEntries(ACVPU.map((level) => [level, level])) as { [Level in Acvpu]: Level };
registerEnumType(Consciousness, {
  name: 'Acvpu',
  description: 'Level of consciousness: alert, newly confused, responding to voice, to pain, or not at all.',
});

@InputType({ description: 'One set of observations of an adult who is not pregnant.' })
export class News2Input implements StatedVitals {
  @Field(() => Decimal, { nullable: true, description: 'Breaths per minute.' })
  readonly respirationRate?: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Oxygen saturation in percent.' })
  readonly spo2?: string | null;
  @Field(() => Int, { nullable: true, defaultValue: 1, description: '2 only where a clinician ordered it.' })
  readonly spo2Scale?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the patient breathes supplemental oxygen.' })
  readonly onOxygen?: boolean | null;
  @Field(() => Decimal, { nullable: true, description: 'In mmHg.' })
  readonly systolicBloodPressure?: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Beats per minute.' })
  readonly pulse?: string | null;
  @Field(() => Consciousness, { nullable: true })
  readonly consciousness?: Acvpu | null;
  @Field(() => Decimal, { nullable: true, description: 'In °C; scored to the nearest tenth.' })
  readonly temperatureCelsius?: string | null;
}
