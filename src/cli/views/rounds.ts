/** `rounds`: each process with its rounds, earliest first. */

import { shownWhen } from '../../dossier/days.js'
import { listed, Names, shownStatus, supportMark } from '../../dossier/wording.js'
import type { Dossier } from '../../model/dossier.js'
import type { Process, Round } from '../../model/process.js'
import { bold, columns, wrap } from '../print.js'
import type { View } from './view.js'

export const roundsView: View = {
  data: (dossier) => dossier.processes.map(({ title, parties, rounds }) => ({ title, parties, rounds })),
  text: (dossier) => {
    const names = new Names(dossier)
    const lines = dossier.processes.flatMap((process) => [...wrap(process.title, '').map(bold), ...roundLines(process, dossier, names), ''])
    return lines.length > 0 ? lines : ['No rounds: no meeting between parties is told in these pages.']
  },
}

function roundLines(process: Process, dossier: Dossier, names: Names): string[] {
  const events = new Map(dossier.events.map((event) => [event.id, event]))
  return columns(
    process.rounds.flatMap((round) => {
      const event = events.get(round.event)
      return event
        ? [
            [
              shownWhen(event.when),
              levels(round),
              shownStatus(round.status),
              `${names.entities(round.parties)}${round.venue ? `, in ${names.entity(round.venue)}` : ''} · ${supportMark(event.support)} ${names.numbers(event.support.articles)}`,
            ],
          ]
        : []
    }),
  )
}

function levels(round: Round): string {
  const all = [round.level, ...round.levels].filter((level) => level !== null)
  return listed([...new Set(all)]) || 'level not said'
}
