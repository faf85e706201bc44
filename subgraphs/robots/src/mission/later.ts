/** The later of two times, the second of which may be unknown. */
export const later = (time: Date, other: Date | null): Date => (other && other > time ? other : time);
