/** Trained weights as bytes, by path below `models/`: `en/tagger.bin`. The pure rooms are handed them; only the pipeline reads files. */

export type Models = Readonly<Record<string, Uint8Array>>
