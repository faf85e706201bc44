import { Refusal } from '@valueverse/kit/refusal';
import { CalendarDate, Hash } from '@valueverse/kit/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { text } from '../value-model/check.js';

/** Where a figure comes from: a document, a study, a ledger, a measurement. */
@ObjectType({ description: 'Where a figure comes from: a document, a study, a ledger, a measurement.' })
export class Evidence {
  @Field(() => ID) readonly id!: string;
  @Field() readonly title!: string;
  @Field(() => String, { nullable: true, description: 'Where it can be read: an https address.' })
  readonly url!: string | null;
  @Field(() => Hash, { nullable: true, description: 'SHA-256 of the document, so that it cannot be exchanged.' })
  readonly sha256!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Of what day it speaks.' })
  readonly asOf!: string | null;
}

@InputType({ description: 'Where a figure comes from.' })
export class EvidenceInput {
  @Field() readonly title!: string;
  @Field(() => String, { nullable: true, description: 'An https address.' }) readonly url?: string | null;
  @Field(() => Hash, { nullable: true }) readonly sha256?: string | null;
  @Field(() => CalendarDate, { nullable: true }) readonly asOf?: string | null;
}

/** Evidence as it is kept, or a refusal of what leads nowhere. */
export function checkEvidence(id: string, { title, url, sha256, asOf }: EvidenceInput): Evidence {
  if (url != null && !(URL.canParse(url) && new URL(url).protocol === 'https:' && url.length <= 2000)) {
    throw new Refusal('INVALID_INPUT', `Expected url to be an https address, got ${url}.`, [
      'input',
      'evidence',
      'url',
    ]);
  }
  return { id, title: text('title', title), url: url ?? null, sha256: sha256 ?? null, asOf: asOf ?? null };
}
