/** Papers: PDF and Word documents, as statements and read-outs come. Each becomes one page whose HTML says what is heading, paragraph and running head; its bytes stay those of the paper. */

import type { Notice } from '../model/notice.js'
import type { PageInput } from '../model/page.js'
import { readDocx } from './docx.js'
import { paperHtml } from './paper-html.js'
import { readPdf } from './pdf.js'
import { paperKind } from './sniff.js'
import { type PagePlace, takeText } from './take.js'
import type { TakenPage } from './taken.js'
import { emptyInput, paperProblem } from './told.js'

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<string, PageInput['mediaType']>

/** The page of a paper, or a notice on why there is none. `bytes` begin as those of a paper do. */
export async function* takePaper(bytes: Uint8Array, place: PagePlace): AsyncGenerator<TakenPage | Notice> {
  const kind = paperKind(bytes)
  if (kind === null) throw new RangeError(`no paper at ${place.at}`)
  const paper = kind === 'pdf' ? await readPdf(bytes) : readDocx(bytes)
  if ('problem' in paper) yield paperProblem(place.at, kind, paper)
  else if (paper.pieces.length === 0) yield emptyInput(place.at)
  else {
    const given = paper.visited === null ? place.given : { captured: paper.visited, ...place.given }
    yield takeText(paperHtml(paper), { ...place, given, mediaType: MEDIA_TYPES[kind] }, 'utf-8', bytes)
  }
}
