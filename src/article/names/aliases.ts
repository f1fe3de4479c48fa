/** Two full names that the article says are one person's: `Ann Vale, born Ann Oduya`, `Peter Vale, better known as Tom Quorra`. */

import type { Alias } from './people.js'
import type { Naming } from './persons.js'

const HOW =
  '(?:(?:later|also|often|usually|simply|popularly|commonly|professionally|formerly|originally|widely|otherwise|better|best)\\s+)*'
const NAME = '(?:pen|stage|birth|real|full|maiden|original|given|legal)[\\s-]name|pseudonym|nickname|alias'
/** What may stand between the two, once brackets without a name are left out. */
const SAME = new RegExp(
  `^\\s*,?\\s*\\(?(?:and\\s+|who\\s+)?(?:is\\s+|was\\s+)?${HOW}(?:known\\s+${HOW}(?:as|(?:by|under)\\s+(?:the|his|her)\\s+(?:${NAME})(?:\\s+of)?)|self-identified\\s+as|born|n[ée]e?|alias|a\\.?k\\.?a\\.?|(?:whose\\s+|(?:his|her)\\s+)?(?:${NAME})(?:\\s+(?:was|is|of))?)[,:]?\\s+[“"']?$`,
  'u',
)

/** Farther apart than this they are not compared. */
const REACH = 160

/** Pairs of namings that stand next to each other in a line, of two words or more each. */
export function aliasesOf(text: string, namings: readonly Naming[]): Alias[] {
  return namings.flatMap((one, at): Alias[] => {
    const other = namings[at + 1]
    if (!other || other.line !== one.line || one.parts.length < 2 || other.parts.length < 2) return []
    const gap = text.slice(one.piece.end, other.piece.start)
    return gap.length <= REACH && SAME.test(gap.replace(/\([^()]*\)/g, '').replace(/\([^()]*;\s*/g, '(')) ? [[one.parts, other.parts]] : []
  })
}
