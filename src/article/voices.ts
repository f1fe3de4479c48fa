/**
 * Who `I` and `we` are within quotation marks: `I` is who is quoted; `we` is the body or country that speaks itself, or whose spokesman does. Any other `we` stays open
 * with the side of the speaker as what could be meant. Outside of quotations `I` is the author, whom nothing here names.
 */

import type { LocalEntity, Mention, Token } from '../model/annotation.js'
import type { Attribution } from '../model/attribution.js'
import { bySpan, type Span } from '../text/span.js'
import type { ArticleText } from './text.js'

const SELF = /^(?:I|me|my|mine|myself)$/i
const SIDE = /^(?:we|us|our|ours|ourselves)$/i
/** Offices whose holders speak for others. */
const SPEAKS_FOR = /\bspokes(?:man|woman|person)\b/
/** Of a `we` that only could be the speaker's side. */
const OPEN = 0.5

/** The mentions with those of `I` and `we` added, in text order. */
export function readVoices(a: Pick<ArticleText, 'text' | 'tokens' | 'sentences'>, { mentions, entities, attributions }: Voiced): Mention[] {
  const voices = attributions.filter(({ mode }) => mode !== 'indirect')
  if (voices.length === 0) return [...mentions]
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const body = a.tokens.slice(0, Math.max(0, ...a.sentences.map(({ zone, lastToken }) => (zone === 'body' ? lastToken : 0))))
  const added = new Map<number, Mention>()
  const told = toldNear(attributions)
  for (const attribution of voices) {
    const speaker = attribution.speakers.length === 1 ? byId.get(attribution.speakers[0] as string) : undefined
    if (!speaker) continue
    const isAlone = speaker.kind !== 'person' && isOwnSource(attribution, speaker, mentions)
    for (const part of attribution.content) {
      for (const token of ownWords(a.text, tokensOf(body, part), part, attribution, told)) {
        const isSelf = SELF.test(a.text.slice(token.start, token.end))
        const mention = isSelf ? self(token, speaker, attribution) : side(token, speaker, attribution, byId, isAlone)
        if (mention) added.set(token.start, mention)
      }
    }
  }
  return [...mentions, ...added.values()].sort(bySpan)
}

/** What an article says by itself, as far as it was read. */
interface Voiced {
  readonly mentions: readonly Mention[]
  readonly entities: readonly LocalEntity[]
  readonly attributions: readonly Attribution[]
}

/** Tokens of a span of the body, which stand in text order. */
function tokensOf(tokens: readonly Token[], { start, end }: Span): Token[] {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < tokens.length && (tokens[last] as Token).start >= start && (tokens[last] as Token).end <= end) last++
  return tokens.slice(low, last)
}

/** `I` and `we` that are the quoted one's own: within the marks, in no quotation inside of them, and in nothing that another is told to have said. */
function ownWords(text: string, tokens: readonly Token[], part: Span, own: Attribution, told: Told): Token[] {
  const asked = tokens.filter(({ start, end, upos }) => {
    const word = upos === 'PRON' ? text.slice(start, end) : ''
    return SELF.test(word) || SIDE.test(word)
  })
  if (asked.length === 0) return []
  const length = lengthOf(own)
  return asked.filter((token) => {
    const before = text.slice(Math.max(0, part.start - 1), token.start)
    if (own.mode === 'mixed' && !isOpenIn(before)) return false
    if (isOpenInner(before.slice(1).replace(/^['‘]/, ''))) return false
    return !(told.get(stretchOf(token.start)) ?? []).some(
      (other) => other !== own && lengthOf(other) < length && other.content.some((span) => holds(span, token)),
    )
  })
}

/** Attributions by the stretches of the text that their content reaches into, so that none is looked for in the whole article. */
type Told = ReadonlyMap<number, readonly Attribution[]>

const STRETCH = 1000
const stretchOf = (offset: number): number => Math.floor(offset / STRETCH)

function toldNear(attributions: readonly Attribution[]): Told {
  const told = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const stretches = new Set<number>()
    for (const { start, end } of attribution.content) for (let at = stretchOf(start); at <= stretchOf(end); at++) stretches.add(at)
    for (const at of stretches) {
      const own = told.get(at)
      if (own) own.push(attribution)
      else told.set(at, [attribution])
    }
  }
  return told
}

/** Whether double marks stand open at the end of the words. */
function isOpenIn(words: string): boolean {
  const opened = (words.match(/[“„«]/g)?.length ?? 0) - (words.match(/[”»]/g)?.length ?? 0)
  return opened > 0 || (words.match(/"/g)?.length ?? 0) % 2 === 1
}

/** The same of single marks: one that a space goes before opens, one that a space or a mark follows closes. */
function isOpenInner(words: string): boolean {
  const opened = words.match(/(?:^|[\s“"(])['‘](?=\p{L})/gu)?.length ?? 0
  return opened > (words.match(/[\p{L}.,!?]['’](?=[\s.,;!?”"]|$)/gu)?.length ?? 0)
}

function holds(span: Span, inner: Span): boolean {
  return span.start <= inner.start && inner.end <= span.end
}

function lengthOf({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Whether the source is the speaker's name, or a pronoun, and nothing besides: `Foo's astronaut` is not Foo. A paper's `we` is mostly of those it quotes. */
function isOwnSource({ source }: Attribution, { id, known }: LocalEntity, mentions: readonly Mention[]): boolean {
  const [words] = source ?? []
  if (!words || (known !== null && /^(?:outlets|agencies):/.test(known))) return false
  return mentions.some(
    ({ entity, start, end }) => entity === id && start >= words.start && end <= words.end && words.end - words.start <= end - start + LEAD,
  )
}

/** Letters of `the ` and of a comma. */
const LEAD = 5

function self(token: Span, speaker: LocalEntity, attribution: Attribution): Mention | null {
  return speaker.kind === 'person' ? voiceOf(token, speaker, attribution, 1) : null
}

/** `We`: the body or country that speaks by itself (`isAlone`), or for which a spokesman does; else one that could be meant, where the speaker holds offices of only one. */
function side(
  token: Span,
  speaker: LocalEntity,
  attribution: Attribution,
  byId: ReadonlyMap<string, LocalEntity>,
  isAlone: boolean,
): Mention | null {
  if (speaker.kind !== 'person') return isAlone ? voiceOf(token, speaker, attribution, 0.9) : null
  const sides = new Set(
    speaker.roles.flatMap((role) => (role.for !== null && role.time !== 'former' && role.time !== 'then' ? [role.for] : [])),
  )
  const [only] = sides.size === 1 ? [...sides].flatMap((id) => byId.get(id) ?? []) : []
  if (!only) return null
  if (speaker.roles.every(({ office }) => SPEAKS_FOR.test(office))) return voiceOf(token, only, attribution, 0.9)
  const { start, end } = token
  return { start, end, kind: only.kind, entity: null, form: 'pronoun', certainty: OPEN, by: 'mentions.voice', candidates: [only.id] }
}

function voiceOf({ start, end }: Span, { id, kind }: LocalEntity, { certainty, source }: Attribution, share: number): Mention {
  const [antecedent] = source ?? []
  return {
    start,
    end,
    kind,
    entity: id,
    form: 'pronoun',
    certainty: Math.round(certainty * share * 100) / 100,
    by: 'mentions.voice',
    ...(antecedent ? { antecedent } : {}),
  }
}
