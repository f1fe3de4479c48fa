/** What intake makes of a paper, a PDF or Word document: pieces in reading order and what it says of itself. */

/** A stretch of a paper: its HTML, or words that stand on its pages again and again. */
export interface Piece {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'bullet' | 'table' | 'running'
  /** As HTML: escaped words, with links and cells where the paper has them. */
  readonly html: string
}

export interface Paper {
  /** What it says of itself; null where nothing, or nothing of use. */
  readonly title: string | null
  readonly author: string | null
  /** When it was last worked on, or made where it does not say; ISO 8601. */
  readonly modified: string | null
  /** The day it was printed from a browser, ISO; null where it was not. */
  readonly visited: string | null
  /** In reading order: running heads, the text, running feet and notes. */
  readonly head: readonly Piece[]
  readonly pieces: readonly Piece[]
  readonly foot: readonly Piece[]
}

/** Why a paper gives no page. */
export interface PaperProblem {
  readonly problem: 'broken' | 'locked' | 'no-text' | 'too-long'
  readonly reason: string
}
