import { registerEnumType } from 'type-graphql';

/** How many rates make the flows worth nothing. */
export const IrrStatus = { UNIQUE: 'UNIQUE', MULTIPLE: 'MULTIPLE', NONE: 'NONE' } as const;
export type IrrStatus = (typeof IrrStatus)[keyof typeof IrrStatus];

registerEnumType(IrrStatus, {
  name: 'IrrStatus',
  description: 'How many rates between -0.99 and 10 make the cash flows worth nothing.',
});
