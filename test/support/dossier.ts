/** A dossier written by hand over invented parties, outlets and agencies: what the desk and its screens are tried on. Every quote is a slice of its page. */

import type { Claim } from '../../src/model/claim.js'
import type { Difference } from '../../src/model/difference.js'
import { DOSSIER_FORMAT, type Dossier } from '../../src/model/dossier.js'
import type { Entity } from '../../src/model/entity.js'
import type { Event, EventTime, Part, Participant } from '../../src/model/event.js'
import { articleEvidence, type TextEvidence } from '../../src/model/evidence.js'
import { idOf } from '../../src/model/ids.js'
import type { Lineage } from '../../src/model/lineage.js'
import type { Notice } from '../../src/model/notice.js'
import type { Process } from '../../src/model/process.js'
import type { Statement } from '../../src/model/statement.js'
import { courier, gazette, herald, hostile, leaf, type Sheet, sheets, supportOf, wire } from './pages.js'

export { courier, gazette, herald, hostile, leaf, sheets, wire }

const words = (sheet: Sheet, by: string, ...phrases: string[]): TextEvidence =>
  articleEvidence(
    sheet.article,
    sheet.page.text,
    phrases.map((phrase) => sheet.at(phrase)),
    by,
  )

function entity(kind: Entity['kind'], name: string, aliases: readonly string[] = [], more: Partial<Entity> = {}): Entity {
  const forms = [name, ...aliases]
  const mentions = sheets.flatMap((sheet) =>
    forms.flatMap((form) => sheet.all(form).map((span) => ({ article: sheet.article.id, ...span }))),
  )
  const id = idOf('entity', kind, name)
  return { id, kind, name, aliases: forms, known: null, of: null, roles: [], mentions, locals: [], ...more }
}

export const varsenia = entity('country', 'Varsenia')
export const oltmark = entity('country', 'Oltmark', ['the Oltmark Republic'])
export const kestria = entity('country', 'Kestria')
export const sael = entity('place', 'Sael')
export const agency = entity('organization', 'VNA')
export const ministry = entity('organization', 'Kestrian foreign ministry', [], { of: kestria.id })
export const tarn = entity('person', 'Ilse Tarn', ['Tarn'], {
  roles: [
    {
      office: 'water minister',
      for: varsenia.id,
      level: 'minister',
      from: '2031-03-12',
      to: null,
      time: null,
      evidence: [words(wire, 'roles.title-name', 'Varsenian Water Minister Ilse Tarn')],
    },
  ],
})
export const marek = entity('person', 'Dov Marek', ['Marek'], {
  roles: [
    {
      office: 'foreign minister',
      for: oltmark.id,
      level: 'minister',
      from: null,
      to: null,
      time: null,
      evidence: [words(wire, 'roles.possessive', 'Oltmark’s foreign minister Dov Marek')],
    },
  ],
})
export const brandt = entity('person', 'Brandt')
const entities = [varsenia, oltmark, kestria, sael, agency, ministry, tarn, marek, brandt]

const part = (
  who: Entity,
  as: Part,
  evidence: TextEvidence,
  role: string | null = null,
  level: Participant['level'] = null,
): Participant => ({
  entity: who.id,
  part: as,
  role,
  level,
  evidence: [evidence],
})
const when = (
  edtf: string,
  start: string | null,
  end: string | null,
  precision: EventTime['precision'],
  evidence: TextEvidence,
  basis: EventTime['basis'] = 'derived',
): EventTime => ({
  edtf,
  start,
  end,
  precision,
  basis,
  evidence: [evidence],
})

function event(
  title: string,
  type: Event['type'],
  status: Event['status'],
  told: readonly [Sheet, string, Event['status']][],
  more: Partial<Event>,
): Event {
  const reports = told.map(([sheet, phrase, as], index) => ({
    article: sheet.article.id,
    report: `r${index + 1}`,
    anchor: sheet.at(phrase),
    status: as,
    evidence: words(sheet, `events.${type}`, phrase),
  }))
  return {
    id: idOf('event', type, title),
    type,
    plover: 'CONSULT/meet',
    cameo: '046',
    title,
    status,
    when: null,
    where: null,
    format: null,
    participants: [],
    reports,
    history: reports.map((report) => ({ status: report.status, article: report.article, told: null })),
    support: supportOf(told.map(([sheet]) => sheet)),
    ...more,
  }
}

export const met = event(
  'Water ministers of Varsenia, Oltmark and Kestria met in Sael',
  'meeting',
  'held',
  [
    [herald, 'a meeting of ministers may take place in early March', 'planned'],
    [herald, 'the meeting had been postponed', 'postponed'],
    [wire, 'met on Wednesday in Sael', 'held'],
    [courier, 'met on Wednesday in Sael', 'held'],
    [gazette, 'gathered in Sael on 12 March', 'held'],
  ],
  {
    when: when('2031-03-12', '2031-03-12', '2031-03-12', 'day', words(gazette, 'times.month-day', 'on 12 March')),
    where: sael.id,
    format: 'trilateral',
    participants: [
      part(varsenia, 'actor', words(wire, 'roles.list', 'Water ministers for Varsenia, Oltmark and Kestria'), 'water minister', 'minister'),
      part(oltmark, 'actor', words(wire, 'roles.list', 'Water ministers for Varsenia, Oltmark and Kestria'), 'water minister', 'minister'),
      part(kestria, 'host', words(gazette, 'roles.host', 'hosted by Kestria'), null, 'minister'),
    ],
  },
)
export const envoys = event(
  'Envoys of Varsenia and Oltmark held talks in Sael',
  'meeting',
  'held',
  [
    [wire, 'Envoys of the two countries had also held talks in Sael in December.', 'held'],
    [courier, 'Envoys of the two countries had also held talks in Sael in December.', 'held'],
    [gazette, 'envoys met in late December', 'held'],
  ],
  {
    when: when('2030-12-21/2030-12-31', '2030-12-21', '2030-12-31', 'span', words(gazette, 'times.part-of-month', 'late December')),
    where: sael.id,
    format: 'bilateral',
    participants: [
      part(varsenia, 'actor', words(wire, 'roles.of', 'Envoys of the two countries'), 'envoy', 'envoy'),
      part(oltmark, 'actor', words(wire, 'roles.of', 'Envoys of the two countries'), 'envoy', 'envoy'),
    ],
  },
)
export const experts = event(
  'Experts of Varsenia and Oltmark met',
  'meeting',
  'held',
  [[herald, 'experts of the two sides met earlier this month', 'held']],
  {
    participants: [
      part(varsenia, 'actor', words(herald, 'roles.of', 'experts of the two sides'), 'expert', 'expert'),
      part(oltmark, 'actor', words(herald, 'roles.of', 'experts of the two sides'), 'expert', 'expert'),
    ],
  },
)
export const roadmap = event(
  'Deputies are to draft a water-sharing plan',
  'task',
  'planned',
  [
    [wire, 'deputies would be tasked with drafting a water-sharing plan', 'planned'],
    [courier, 'deputies would be tasked with drafting a water-sharing plan', 'planned'],
  ],
  { plover: 'AGREE', cameo: null },
)
export const summit = event(
  'Presidents of Varsenia and Oltmark may meet',
  'meeting',
  'proposed',
  [[herald, 'a summit of the two presidents', 'proposed']],
  {
    when: when('2031-04', '2031-04-01', '2031-04-30', 'month', words(herald, 'times.month', 'in April'), 'derived'),
    participants: [
      part(varsenia, 'actor', words(herald, 'roles.of', 'the two presidents'), 'president', 'head of state or government'),
      part(oltmark, 'actor', words(herald, 'roles.of', 'the two presidents'), 'president', 'head of state or government'),
    ],
  },
)
export const dam = event(
  'Varsenia closed the Ambrel dam',
  'decision',
  'held',
  [
    [wire, 'since Varsenia closed the Ambrel dam in 2028', 'held'],
    [courier, 'since Varsenia closed the Ambrel dam in 2028', 'held'],
  ],
  { when: when('2028', '2028-01-01', '2028-12-31', 'year', words(wire, 'times.year', 'in 2028'), 'stated'), plover: null, cameo: null },
)
export const denied = event(
  'Oltmark moved pumps to the lake',
  'deployment',
  'denied',
  [[herald, 'denied that pumps had been moved to the lake', 'denied']],
  { plover: null, cameo: null },
)

function statement(
  speaker: Entity | null,
  told: readonly [Sheet, string | null, string, string[], string[]][],
  more: Partial<Statement> = {},
): Statement {
  const renderings = told.map(([sheet, source, cue, content, via], index) => ({
    article: sheet.article.id,
    attribution: `a${index + 1}`,
    source: source === null ? null : [sheet.at(source)],
    cue: [sheet.at(cue)],
    content: content.map((phrase) => sheet.at(phrase)),
    mode: /[“"]/.test(content[0] ?? '') ? ('direct' as const) : ('indirect' as const),
    via: via.map((name) => ({ name, entity: name === 'VNA' ? agency.id : null })),
    medium: null,
    addressee: null,
    evidence: words(sheet, 'attribution.said', ...content),
  }))
  return {
    id: idOf('statement', speaker?.id ?? '', told[0]?.[3].join(' ') ?? ''),
    speaker: speaker?.id ?? null,
    speakers: speaker ? [speaker.id] : [],
    sourceWords: speaker ? null : 'analysts',
    modality: 'said',
    cueClass: 'neutral',
    renderings,
    said: null,
    stale: false,
    support: supportOf(told.map(([sheet]) => sheet)),
    ...more,
  }
}

export const chance = statement(
  marek,
  [
    [wire, 'Oltmark’s foreign minister Dov Marek', 'was quoted as saying by', ['“despite all the dry years, there is a chance”'], ['VNA']],
    [
      courier,
      "Oltmark's foreign minister Dov Marek",
      'was quoted as saying by',
      ['"despite all the dry years, there is a chance"'],
      ['VNA'],
    ],
    [gazette, 'Marek', 'said', ['“we have an opportunity, whatever the years of drought”'], []],
  ],
  { said: { value: '2031-03-12', precision: 'day', basis: 'derived' } },
)
export const sluices = statement(marek, [
  [wire, 'Marek', 'said', ['the priority for Oltmark was opening the northern sluices'], []],
  [courier, 'Marek', 'said', ['the priority for the Oltmark Republic was opening the northern sluices'], []],
])
export const stressed = statement(tarn, [
  [wire, 'Varsenian Water Minister Ilse Tarn', 'said in a post', ['she had stressed “shared measurement of the lake and fair prices”'], []],
])
export const preparing = statement(brandt, [[herald, 'Brandt', 'said', ['“We are preparing for a meeting of the experts,”'], []]], {
  stale: true,
})
export const analysts = statement(null, [[herald, 'analysts', 'said', ['the lake could fall by another metre'], []]], {
  cueClass: 'warning',
})
export const inert = statement(null, [[hostile, 'A reader', 'said', ['<script>window.pwned=1</script> is only text here'], []]], {
  sourceWords: 'A reader',
})

export const lineages: readonly Lineage[] = [
  {
    id: idOf('lineage', wire.article.id),
    origin: {
      kind: 'agency',
      name: 'Meridian Wire',
      certainty: 1,
      evidence: [words(wire, 'metadata.credit', 'Water ministers for Varsenia, Oltmark and Kestria')],
    },
    witnesses: [
      { article: wire.article.id, parent: null, relation: 'origin', coverage: 1, certainty: 1, variants: [], credited: true },
      {
        article: courier.article.id,
        parent: wire.article.id,
        relation: 'edited',
        coverage: 0.91,
        certainty: 0.98,
        credited: false,
        variants: [
          {
            kind: 'cut',
            here: null,
            there: {
              article: wire.article.id,
              ...wire.at(
                'The level of the lake has fallen by four metres since Varsenia closed its sluices, according to farmers on the southern shore.',
              ),
            },
            note: null,
          },
          { kind: 'added', here: courier.at('Read: what the lake means to the valley'), there: null, note: 'furniture' },
          {
            kind: 'renamed',
            here: courier.at('the Oltmark Republic was opening', 'the Oltmark Republic'.length),
            there: { article: wire.article.id, ...wire.at('Oltmark was opening', 'Oltmark'.length) },
            note: null,
          },
          {
            kind: 'changed',
            here: courier.at('after years of drought'),
            there: { article: wire.article.id, ...wire.at('after years of quarrel') },
            note: null,
          },
        ],
      },
    ],
  },
  ...[herald, gazette, hostile, leaf].map((sheet) => ({
    id: idOf('lineage', sheet.article.id),
    origin: {
      kind: sheet.article.outlet ? ('outlet' as const) : ('unknown' as const),
      name: sheet.article.outlet?.value ?? null,
      certainty: 0.8,
      evidence: [],
    },
    witnesses: [
      { article: sheet.article.id, parent: null, relation: 'origin' as const, coverage: 1, certainty: 1, variants: [], credited: true },
    ],
  })),
]

export const precondition = {
  id: idOf('process', 'position', 'sluices'),
  holder: marek.id,
  party: oltmark.id,
  issue: 'northern sluices',
  stance: 'precondition' as const,
  condition: 'if Varsenia opens the northern sluices',
  statement: sluices.id,
  evidence: [words(herald, 'positions.only-if', 'would sign only if Varsenia opens the northern sluices')],
}
const process: Process = {
  id: idOf('process', 'ambrel'),
  title: 'Talks between Varsenia and Oltmark',
  parties: [varsenia.id, oltmark.id],
  rounds: [envoys, experts, met, summit].map((of, index) => ({
    event: of.id,
    ordinal: of === envoys ? 1 : of === met ? 2 : null,
    level: of.participants[0]?.level ?? null,
    levels: [],
    format: of.format,
    venue: of.where,
    host: of === met ? kestria.id : null,
    parties: of.participants.map((each) => each.entity),
    mediators: index === 2 ? [kestria.id] : [],
    status: of.status,
  })),
  positions: [
    precondition,
    {
      id: idOf('process', 'position', 'price'),
      holder: tarn.id,
      party: varsenia.id,
      issue: 'price of water',
      stance: 'demand',
      condition: null,
      statement: stressed.id,
      evidence: [words(wire, 'positions.stressed', '“shared measurement of the lake and fair prices”')],
    },
    {
      id: idOf('process', 'position', 'demand'),
      holder: marek.id,
      party: oltmark.id,
      issue: 'northern sluices',
      stance: 'demand',
      condition: null,
      statement: sluices.id,
      evidence: [words(wire, 'positions.priority', 'the priority for Oltmark was opening the northern sluices')],
    },
  ],
  commitments: [
    {
      id: idOf('process', 'commitment', 'plan'),
      owner: null,
      ownerWords: 'deputies',
      task: 'drafting a water-sharing plan',
      due: null,
      event: roadmap.id,
      evidence: [words(wire, 'events.task', 'deputies would be tasked with drafting a water-sharing plan')],
    },
  ],
}

const differences: readonly Difference[] = [
  {
    id: idOf('difference', 'superlative'),
    kind: 'superlative',
    summary: 'Both the March and the December talks are called the highest-level so far: each holds only on its day.',
    sides: [
      { articles: [wire.article.id, courier.article.id], evidence: [words(wire, 'superlative', 'the highest-level talks so far')] },
      { articles: [gazette.article.id], evidence: [words(gazette, 'superlative', 'the highest-level encounter between the two')] },
    ],
  },
  {
    id: idOf('difference', 'stale'),
    kind: 'stale-quotation',
    summary: 'Brandt speaks of preparing the meeting in the report that says it was held.',
    sides: [{ articles: [herald.article.id], evidence: [words(herald, 'stale', '“We are preparing for a meeting of the experts,”')] }],
  },
  {
    id: idOf('difference', 'naming'),
    kind: 'naming',
    summary: 'One party is Oltmark on one page and the Oltmark Republic on another.',
    sides: [
      { articles: [wire.article.id], evidence: [words(wire, 'naming', 'Oltmark')] },
      { articles: [courier.article.id], evidence: [words(courier, 'naming', 'the Oltmark Republic')] },
    ],
  },
]

const said = words(wire, 'metadata.date', 'on Wednesday')
const stated: Claim = {
  id: idOf('claim', wire.article.id, 'published', '2031-03-12'),
  subject: wire.article.id,
  property: 'published',
  value: '2031-03-12',
  grounds: { stated: [said] },
}
const claims: readonly Claim[] = [
  stated,
  {
    id: idOf('claim', courier.article.id, 'published', '2031-03-12'),
    subject: courier.article.id,
    property: 'published',
    value: '2031-03-12',
    grounds: { derived: [stated.id], by: 'date.twin' },
  },
]

const notices: readonly Notice[] = [
  {
    code: 'language-not-read',
    stage: 'annotate',
    at: leaf.article.id,
    message: 'The article is in Arabic, which is not read.',
    hint: 'Its page, zones and copies still count.',
  },
  {
    code: 'market-row-contradicts',
    stage: 'read',
    at: courier.page.id,
    message: 'AMBR says it rose but prints a loss.',
    hint: 'Look at the row before you use its figures.',
  },
]

/** The whole of it. */
export function handmade(): Dossier {
  return {
    format: DOSSIER_FORMAT,
    generator: { name: 'dragoman', version: '0.0.0-test' },
    pages: sheets.map((sheet) => sheet.page),
    articles: sheets.map((sheet) => sheet.article),
    lineages,
    stories: [
      {
        id: idOf('story', 'ambrel'),
        title: 'Talks on Lake Ambrel',
        articles: sheets.map((sheet) => sheet.article.id),
        support: supportOf(sheets),
      },
    ],
    entities,
    statements: [chance, sluices, stressed, preparing, analysts, inert],
    events: [dam, envoys, experts, met, roadmap, summit, denied],
    processes: [process],
    differences,
    claims,
    review: [
      {
        id: idOf('review', 'brandt'),
        question: 'Who is Brandt? No page introduces this speaker.',
        about: brandt.id,
        candidates: [{ value: 'a speaker known by surname only', certainty: 0.4, evidence: [words(herald, 'mentions.surname', 'Brandt')] }],
      },
      {
        id: idOf('review', 'one-or-two'),
        question: 'Did experts meet before the envoys, or are both one meeting?',
        about: experts.id,
        candidates: [{ value: envoys.id, certainty: 0.5, evidence: [words(gazette, 'times.part-of-month', 'late December')] }],
      },
      {
        id: idOf('review', 'herald-day'),
        question: 'On which day was “Experts prepare, ministers wait” published?',
        about: herald.article.id,
        candidates: [
          { value: '2031-03', certainty: 0.6, evidence: [words(herald, 'times.month', 'early March')] },
          { value: 'unknown', certainty: 0.4, evidence: [] },
        ],
      },
    ],
    judgements: [],
    notices,
  }
}
