/** How high a person or a delegation stands. */

/** Seniority as the peace-process codebooks rank it: 1 head of state or government … 6 expert; null unknown. */
export const LEVELS = [
  'head of state or government',
  'minister',
  'intelligence chief',
  'deputy minister',
  'envoy',
  'expert',
  'diplomat',
] as const
export type Level = (typeof LEVELS)[number]
