/** PLOVER and CAMEO codes of a joined event: those of its fullest report, made to fit the status and the number of sides found over all reports. */

import type { Event, EventReport, EventStatus, EventType } from '../../model/event.js'

export function codesFor(type: EventType, status: EventStatus, sides: number, report: EventReport): Pick<Event, 'plover' | 'cameo'> {
  const held = status === 'held' || status === 'ongoing'
  if (type === 'meeting' && held) return { plover: sides > 2 ? 'CONSULT/multilateral' : 'CONSULT', cameo: '040' }
  return { plover: report.plover, cameo: report.cameo }
}
