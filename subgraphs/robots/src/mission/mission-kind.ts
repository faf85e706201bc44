/** What a robot may be asked to do. */
export const MISSION_KINDS = ['DELIVERY', 'PICKUP', 'DISINFECTION', 'CHARGING', 'PATROL', 'TELEPRESENCE'] as const;
export type MissionKind = (typeof MISSION_KINDS)[number];

/** What it may carry. */
export const PAYLOADS = ['MEDICATION', 'SPECIMEN', 'LINEN', 'MEAL', 'SUPPLY', 'WASTE'] as const;
export type Payload = (typeof PAYLOADS)[number];

/** Missions that take something from one place to another, and so need an origin. */
export const carries = (kind: MissionKind): boolean => kind === 'DELIVERY' || kind === 'PICKUP';
