/** Who held the seats of a meeting: where `foreign ministers of A and B` met and the same article names A's foreign minister, that person was there. */

import type { EventReport, Participant } from '../../model/event.js'
import { articleEvidence } from '../../model/evidence.js'
import type { Reading } from '../../model/reading.js'

const BY = 'corroborate/office-holder'

/** For each office that took part in a report, the one person whom its article names as the holder; entities are the article's own. */
export function holdersIn({ article, page, annotation }: Reading, report: EventReport): Participant[] {
  const locals = annotation?.entities ?? []
  return report.participants.flatMap((seat) => {
    const country = locals.find((local) => local.id === seat.entity)
    if (seat.role === null || country?.kind !== 'country') return []
    const holding = locals.flatMap((local) => {
      const own = local.kind === 'person' ? local.roles : []
      return own
        .filter((role) => role.office === seat.role && role.for === seat.entity && role.time === null)
        .map((role) => ({ local, role }))
    })
    const [first] = holding
    if (!first || holding.some(({ local }) => local.id !== first.local.id)) return []
    const evidence = [articleEvidence(article, page.text, [first.role], BY), articleEvidence(article, page.text, [report.anchor], BY)]
    return [{ entity: first.local.id, part: seat.part, role: seat.role, level: seat.level, evidence }]
  })
}
