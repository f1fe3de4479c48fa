/** One page as intake hands it on. */

import type { PageInput } from '../model/page.js'

export interface TakenPage {
  /** With one source: the name under which it came in. */
  readonly input: PageInput
  /** As they came in; for JSON Lines the UTF-8 of the line's text. */
  readonly bytes: Uint8Array
  /** The file it stood in, as given; for a line of JSON Lines the whole file. */
  readonly file: string
  /** The `id` of its line in JSON Lines; null elsewhere. */
  readonly id: string | null
}
