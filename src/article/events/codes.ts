/**
 * PLOVER root and mode, and CAMEO code, of an event. PLOVER: Open Event Data Alliance, codebook 2018; CAMEO 1.1b3.
 * A meeting agreed for the future codes AGREE, one that is proposed or demanded REQUEST, one put off or called off REJECT.
 */

import type { EventStatus, EventType } from '../../model/event.js'

export interface Codes {
  /** `CONSULT/visit`; null where PLOVER has no root for it. */
  readonly plover: string | null
  readonly cameo: string | null
}

/** Codes of what has happened or goes on. */
const DONE: Readonly<Partial<Record<EventType, readonly [string | null, string | null]>>> = {
  meeting: ['CONSULT', '040'],
  visit: ['CONSULT/visit', '042'],
  call: ['CONSULT/phone', '041'],
  mediation: ['CONSULT/third-party', '045'],
  agreement: ['AGREE', '057'],
  invitation: ['REQUEST/meet', '026'],
  announcement: [null, '010'],
  task: ['AGREE', '030'],
  proposal: ['REQUEST', '020'],
  speech: [null, '010'],
  rupture: ['SANCTION/discontinue', '161'],
  restoration: ['COOPERATE', '050'],
  war: ['ASSAULT', '190'],
  attack: ['ASSAULT', '180'],
  intervention: ['ASSAULT', '190'],
  deployment: ['MOBILIZE/troops', '154'],
  withdrawal: ['RETREAT/withdraw', '0874'],
  ceasefire: ['RETREAT/ceasefire', '0871'],
  support: ['AID/military', '072'],
  sanction: ['SANCTION', '163'],
  aid: ['AID', '070'],
  protest: ['PROTEST', '140'],
  arrest: ['COERCE/arrest', '173'],
  strike: ['PROTEST/strike', '143'],
}

/** Consulting that is still to come, or came to nothing. */
const CONSULTING: Readonly<Partial<Record<EventStatus, readonly [string, string]>>> = {
  announced: ['AGREE/meet', '036'],
  planned: ['AGREE/meet', '036'],
  proposed: ['REQUEST/meet', '026'],
  demanded: ['REQUEST/meet', '026'],
  conditional: ['REQUEST/meet', '036'],
  postponed: ['REJECT/meet', '120'],
  cancelled: ['REJECT/meet', '120'],
  denied: ['REJECT/meet', '120'],
}

/** What is promised codes AGREE, what is threatened THREATEN, until it is done. */
const OPEN: ReadonlySet<EventStatus> = new Set(['announced', 'planned', 'proposed', 'conditional'])
const GIVING: ReadonlySet<EventType> = new Set(['withdrawal', 'ceasefire', 'aid', 'restoration', 'agreement', 'mediation', 'support'])
const HURTING: ReadonlySet<EventType> = new Set(['attack', 'sanction', 'rupture', 'intervention', 'arrest'])

/** `sides` is the number of countries or bodies that took part: three or more make a meeting multilateral. */
export function codesOf(type: EventType, status: EventStatus, sides: number): Codes {
  const [plover, cameo] = DONE[type] ?? [null, null]
  if (type === 'meeting' || type === 'visit' || type === 'call') {
    const open = CONSULTING[status]
    if (open) return { plover: open[0], cameo: open[1] }
    return { plover: type === 'meeting' && sides > 2 ? 'CONSULT/multilateral' : plover, cameo }
  }
  if (OPEN.has(status) && GIVING.has(type)) return { plover: 'AGREE', cameo: '030' }
  if (OPEN.has(status) && HURTING.has(type)) return { plover: 'THREATEN', cameo: '130' }
  if (type === 'withdrawal' && status === 'demanded') return { plover: 'REQUEST/yield', cameo: '1056' }
  if (status === 'demanded') return { plover: 'REQUEST', cameo: '100' }
  return { plover, cameo }
}
