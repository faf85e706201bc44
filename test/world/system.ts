import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { type Places, startSystem } from './start-system.js';
import { countStatements } from './statement-counter.js';

/** What a test of the whole system needs to know to reach it. */
export interface System extends Places {
  readonly mqttSecret: string;
  /** Answers how many SQL statements served requests so far. */
  readonly statementsUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    system: System;
  }
}

/** Starts the whole system once for all e2e files, in front of a door that counts statements. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const counter = await countStatements(process.env['TEST_DATABASE_URL'] ?? '');
  const mqttSecret = randomBytes(32).toString('hex');
  const { stop, ...places } = await startSystem({ DATABASE_URL: counter.databaseUrl, MQTT_SECRET: mqttSecret });
  project.provide('system', { ...places, mqttSecret, statementsUrl: counter.url });
  return async () => {
    await stop();
    await counter.stop();
  };
}
