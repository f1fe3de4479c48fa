/** `timeline`: events in order of their days; those without a day come last. */

import { shownWhen } from '../../dossier/days.js'
import { byWhen, Names, shownStatus, supportMark } from '../../dossier/wording.js'
import { columns } from '../print.js'
import type { View } from './view.js'

export const timelineView: View = {
  data: (dossier) => [...dossier.events].sort(byWhen),
  text: (dossier) => {
    const names = new Names(dossier)
    const rows = [...dossier.events]
      .sort(byWhen)
      .map((event) => [
        shownWhen(event.when),
        shownStatus(event.status),
        `${event.title} · ${supportMark(event.support)} ${names.numbers(event.support.articles)}`,
      ])
    return rows.length > 0 ? columns(rows) : ['No events were read in these pages.']
  },
}
