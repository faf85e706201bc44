/** A type that has a contract; only its name matters here. */
export const EVENT_TYPE = 'robots.mission.assigned.v1';
