import { connectionType } from '@valueverse/kit/connection';
import { Mission } from './mission.js';

export const MissionConnection = connectionType(Mission);
