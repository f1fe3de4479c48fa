/** The views a dossier can be printed in, by the name of their command. */

import { actorsView } from './actors.js'
import { briefView } from './brief.js'
import { differencesView } from './differences.js'
import { originsView } from './origins.js'
import { positionsView } from './positions.js'
import { reviewView } from './review.js'
import { roundsView } from './rounds.js'
import { storiesView } from './stories.js'
import { timelineView } from './timeline.js'
import type { View } from './view.js'

export const VIEWS: Readonly<Record<string, View>> = {
  brief: briefView,
  actors: actorsView,
  timeline: timelineView,
  rounds: roundsView,
  positions: positionsView,
  origins: originsView,
  differences: differencesView,
  review: reviewView,
  stories: storiesView,
}
