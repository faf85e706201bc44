import { connectionType } from '@valueverse/kit/connection';
import { Robot } from './robot.js';

export const RobotConnection = connectionType(Robot);
