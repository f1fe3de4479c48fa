/** Something about an input that a person should know. A bad page yields notices and the run goes on: it is never an exception. */

export interface Notice {
  /** A code of `docs/notices.md`, kebab-case: `page-empty`, `market-row-contradicts`. */
  readonly code: string
  /** The stage that saw it, as named in `pipeline/stages.ts`. */
  readonly stage: string
  /** What it is about: a page or article id, or the source as given. */
  readonly at: string
  /** What happened, one sentence, no line breaks. */
  readonly message: string
  /** What the reader can do about it. */
  readonly hint: string
}

/** What a stage returns: its value, and what a person should know about the input. */
export interface Staged<T> {
  readonly value: T
  readonly notices: readonly Notice[]
}
