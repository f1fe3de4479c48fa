/** The places of the desk, in the order of the rail; each is one screen under one address. */

import type { ComponentType } from 'react'
import type { Count } from '../../src/desk/shapes.js'
import { BriefScreen } from './screens/brief.js'
import { DifferencesScreen } from './screens/differences.js'
import { NoticesScreen } from './screens/notices.js'
import { OriginsScreen } from './screens/origins.js'
import { PagesScreen } from './screens/pages.js'
import { PeopleScreen } from './screens/people.js'
import { PositionsScreen } from './screens/positions.js'
import { QuoteScreen } from './screens/quote.js'
import { ReviewScreen } from './screens/review.js'
import { RoundsScreen } from './screens/rounds.js'
import { SaidScreen } from './screens/said.js'
import { SearchScreen } from './screens/search.js'
import { StoriesScreen } from './screens/stories.js'
import { TimelineScreen } from './screens/timeline.js'
import { TraceScreen } from './screens/trace.js'

export interface Place {
  /** First part of the path; empty for the brief. */
  readonly path: string
  readonly name: string
  readonly count: Count | null
  /** Whether it stands side by side and needs more than one measure. */
  readonly wide: boolean
  readonly screen: ComponentType
}

export const PLACES: readonly Place[] = [
  { path: '', name: 'Brief', count: null, wide: false, screen: BriefScreen },
  { path: 'timeline', name: 'Timeline', count: 'events', wide: false, screen: TimelineScreen },
  { path: 'rounds', name: 'Rounds', count: 'rounds', wide: true, screen: RoundsScreen },
  { path: 'people', name: 'People and bodies', count: 'entities', wide: false, screen: PeopleScreen },
  { path: 'said', name: 'Who said what', count: 'statements', wide: false, screen: SaidScreen },
  { path: 'quote', name: 'Look up a quotation', count: null, wide: false, screen: QuoteScreen },
  { path: 'trace', name: 'First appearance', count: null, wide: false, screen: TraceScreen },
  { path: 'positions', name: 'Positions', count: 'positions', wide: true, screen: PositionsScreen },
  { path: 'differences', name: 'Differences', count: 'differences', wide: false, screen: DifferencesScreen },
  { path: 'origins', name: 'Origins', count: 'origins', wide: true, screen: OriginsScreen },
  { path: 'stories', name: 'Stories', count: 'stories', wide: false, screen: StoriesScreen },
  { path: 'pages', name: 'Pages', count: 'pages', wide: true, screen: PagesScreen },
  { path: 'review', name: 'Review', count: 'review', wide: false, screen: ReviewScreen },
  { path: 'search', name: 'Search', count: null, wide: false, screen: SearchScreen },
  { path: 'notices', name: 'Notices', count: 'notices', wide: false, screen: NoticesScreen },
]
