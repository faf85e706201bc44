import fc from 'fast-check';
import { benefitCommands } from './benefit.commands.js';
import { commitmentCommands } from './commitment.commands.js';
import { driverCommands } from './driver.commands.js';
import { measurementCommands } from './measurement.commands.js';
import { planCommands } from './plan.commands.js';
import type { RandomCommands } from './random-command.js';

/** Everything that can be done to a model, feature by feature. */
export const anyCommand: RandomCommands = fc.oneof(
  driverCommands,
  benefitCommands,
  commitmentCommands,
  measurementCommands,
  planCommands,
);
