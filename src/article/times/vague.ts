/** Times without a calendar: now, recently, soon. Their values are TIMEX3's three references. */

import { open, type Reading, type Scene, type TimeRule } from './found.js'
import { _, END, sticky } from './vocabulary.js'

const PRESENT = `(?:now|currently|presently|nowadays|these${_}days|at${_}present|for${_}the${_}time${_}being|the${_}present)`
const PAST = `(?:(?:more|most)${_}recently|recently|lately|the${_}(?:recent${_}|distant${_})?past)`
const FUTURE = `(?:as${_}soon${_}as${_}possible|the${_}(?:near${_}|immediate${_}|not-too-distant${_})?future|the${_}(?:short|near)${_}term)`

function present(match: RegExpExecArray, scene: Scene): Reading | null {
  const after = scene.word(match.index + match[0].length - 1, 1)
  if (/^now$/i.test(match[0]) && after === '-') return null
  return open('DATE', 'PRESENT_REF')
}

/** No clause follows that tells which time: `at the time, he said`, `was at the time no bigger`. */
const CLOSED = /^(?:$|\s*[.,;:!?)"”’—–]|\s(?:and|but|was|were|is)(?!\p{L}))/u

/** In order: of matches at one place the longest wins, of equals the first. */
export const VAGUE_RULES: readonly TimeRule[] = [
  { id: 'vague.present', pattern: sticky(`${PRESENT}${END}`), read: present },
  {
    id: 'vague.past',
    pattern: sticky(`${PAST}${END}`),
    read: (match, scene) => {
      const word = match[0].toLowerCase()
      if (/recently$/.test(word) && scene.word(match.index, -1) === 'as') return null
      if (/past$/.test(word) && !/^(?:in|of|from|than|like|to|with)$/.test(scene.word(match.index, -1))) return null
      if (
        /past$/.test(word) &&
        /^\p{L}/u.test(scene.word(match.index + match[0].length - 1, 1)) &&
        /^(?:N|J|CD)/.test(scene.tag(match.index + match[0].length - 1, 1))
      )
        return null
      return open('DATE', 'PAST_REF')
    },
  },
  {
    id: 'vague.future',
    pattern: sticky(`${FUTURE}${END}`),
    read: (match, scene) => (/^of$/.test(scene.word(match.index + match[0].length - 1, 1)) ? null : open('DATE', 'FUTURE_REF')),
  },
  {
    id: 'vague.adjective',
    pattern: sticky(`current${END}`),
    read: (match, scene) => (scene.text[match.index] === 'c' ? open('DATE', 'PRESENT_REF') : null),
  },
  {
    id: 'vague.moment',
    pattern: sticky(`this${_}(?:crucial${_}|very${_})?moment${END}|(?:that|the)${_}time${END}|(?:this|that)${_}period${END}`),
    read: (match, scene) => {
      const before = scene.word(match.index, -1)
      if (/moment$/i.test(match[0])) return before === 'at' ? open('DATE', 'PRESENT_REF') : null
      const last = match.index + match[0].length - 1
      if (/period$/i.test(match[0])) return scene.tag(last, 1) === 'IN' && scene.word(last, 1) === 'of' ? null : open('DATE', 'PAST_REF')
      if (/^the/i.test(match[0]))
        return before === 'at' && CLOSED.test(scene.text.slice(last + 1, last + 7)) ? open('DATE', 'PAST_REF') : null
      return /^(?:at|since|until|by|during|before)$/.test(before) ? open('DATE', 'PAST_REF') : null
    },
  },
]
