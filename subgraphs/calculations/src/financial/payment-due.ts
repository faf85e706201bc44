import { registerEnumType } from 'type-graphql';

/** When a period's payment is due. */
export const PaymentDue = { END: 'END', BEGIN: 'BEGIN' } as const;
export type PaymentDue = (typeof PaymentDue)[keyof typeof PaymentDue];

registerEnumType(PaymentDue, { name: 'PaymentDue', description: 'When a period’s payment is due; END by default.' });
