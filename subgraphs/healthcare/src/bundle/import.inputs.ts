import { Json } from '@valueverse/kit/scalars';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { BUNDLE_TYPES, type BundleType } from './bundle.js';

const Type = Object.fromEntries(BUNDLE_TYPES.map((type) => [type, type])) as { [T in BundleType]: T };
registerEnumType(Type, {
  name: 'BundleType',
  description: 'How the entries of a Bundle stand or fall.',
  valuesConfig: {
    TRANSACTION: { description: 'All together: one that is refused keeps all others out.' },
    BATCH: { description: 'Each alone.' },
    COLLECTION: { description: 'Each alone; entries need no request.' },
  },
});

@InputType()
export class ImportBundleInput {
  @Field(() => Json, {
    description: 'A FHIR R4 Bundle as JSON; at most 5000 entries. The gateway takes 1 MB per request.',
  })
  readonly bundle!: unknown;
  @Field(() => Type, { nullable: true, description: 'How to import it, if not as its own type says.' })
  readonly type?: BundleType | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Check everything and store nothing.' })
  readonly dryRun!: boolean;
}
