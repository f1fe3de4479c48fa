/** Whether a sentence tells what is in a made-up story: `set in a future in which X won the election`. What happens there happened nowhere. */

import type { Scene, Unit } from './scene.js'

const STORIES = new Set(
  'novel novels comic comics film films movie movies episode sitcom thriller drama musical fable fantasy satire cartoon videogame storyline plot screenplay'.split(
    ' ',
  ),
)
const WORLDS = new Set(['future', 'history', 'universe', 'reality', 'world', 'timeline', 'scenario', 'past'])
const MADE_UP = new Set(['alternate', 'alternative', 'fictional', 'imaginary', 'imagined', 'hypothetical', 'parallel', 'dystopian'])
/** Words between a story and what happens in it. */
const OPENERS = new Set(['which', 'where', 'imagine', 'depict', 'portray', 'tell', 'follow', 'set', 'star', 'open', 'show'])

/** Whether a unit stands behind words that open the story of a made-up work or world. */
export function isFiction({ units }: Scene, at: number): boolean {
  let isStory = false
  for (let i = 0; i < at; i++) {
    const unit = units[i] as Unit
    if (isMadeUp(units, i)) return true
    if (isStory && (OPENERS.has(unit.lemma) || OPENERS.has(unit.key))) return true
    isStory ||= STORIES.has(unit.key)
  }
  return false
}

/** `an alternate future`, `a fictional world`, `a fictional president`. */
function isMadeUp(units: readonly Unit[], at: number): boolean {
  const { key } = units[at] as Unit
  if (!MADE_UP.has(key)) return false
  return key === 'fictional' || WORLDS.has(units[at + 1]?.key ?? '')
}
