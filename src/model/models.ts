/** Trained weights as bytes, by path below `models/`: `en/tagger.bin`. The pure rooms are handed them; only the pipeline reads files. */

export type Models = Readonly<Record<string, Uint8Array>>

/** How sentences are read: by a large network, or by a small one that is several times as fast and less often right. */
export const READING_MODES = ['accurate', 'fast'] as const
export type ReadingMode = (typeof READING_MODES)[number]
