/** The one error a user may see: wrong use, or an environment that does not let us work. Exit code 2; anything else is our bug (70). */

export class DragomanError extends Error {
  /** A code of `docs/notices.md`. */
  readonly code: string
  /** One line that says what to do. */
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.name = 'DragomanError'
    this.code = code
    this.hint = hint
  }
}
