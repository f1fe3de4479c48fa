/** Rulesets from their text. */

import { parse } from 'yaml'
import { type Ruleset, rulesetOf } from '../../src/rules/ruleset.js'

/** Reads one file. Empty text is a ruleset of no rules. Throws `RangeError` naming file and rule where one is malformed. */
export function parseRuleset(yaml: string, name: string): Ruleset {
  return rulesetOf(parse(yaml), name)
}
