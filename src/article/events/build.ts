/** From a rule match to a candidate: the rule says what the slots mean, the words say what stands in them. */

import type { Match } from '../../rules/match.js'
import type { Ruleset } from '../../rules/ruleset.js'
import type { Candidate } from './candidate.js'
import { nounCandidate } from './noun-candidate.js'
import type { Scene } from './scene.js'
import { verbCandidate } from './verb-candidate.js'

/** The candidate of a match; null where the words around it make it no event. */
export function candidateOf(scene: Scene, match: Match, rules: Ruleset): Candidate | null {
  return match.rule.gives.frame === 'noun' ? nounCandidate(scene, match, rules) : verbCandidate(scene, match, rules)
}
