import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { Schema } from './message-schema.js';
import type { Topic } from './topic.js';

/** Says why a message breaks its schema, or nothing when it keeps it. */
export type MessageCheck = (topic: Topic, message: unknown) => string | null;

/** Compiles the schemas of one protocol version once; the check itself costs microseconds per message. */
export function messageCheck(schemas: Readonly<Record<Topic, Schema>>): MessageCheck {
  const ajv = new Ajv2020({ strict: true });
  ajvFormats.default(ajv);
  const checks = new Map(Object.entries(schemas).map(([topic, schema]) => [topic, ajv.compile(schema)]));
  return (topic, message) => {
    const check = checks.get(topic)!;
    if (check(message)) return null;
    const [first] = check.errors ?? [];
    const allowed = first?.params['allowedValues'] as string[] | undefined;
    return `${first?.instancePath || '/'} ${first?.message ?? 'is invalid'}${allowed ? ` (${allowed.join(', ')})` : ''}`;
  };
}
