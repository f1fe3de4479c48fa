/** Common nouns for one person: whoever they mean may also be meant by `he` or `she`. Words of the language, each with the gender it tells. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const MEN = words(`
  man boy son father dad brother husband uncle nephew grandfather grandson king prince duke lord emperor gentleman guy fellow monk priest bishop pope abbot policeman
  fireman businessman spokesman chairman congressman salesman actor waiter stepfather widower groom godfather sultan emir sheikh baron knight dude lad bloke`)
const WOMEN = words(`
  woman girl daughter mother mom mum sister wife aunt niece grandmother granddaughter queen princess duchess lady empress nun policewoman businesswoman spokeswoman
  chairwoman congresswoman actress waitress stepmother widow bride godmother girlfriend`)
const EITHER = words(`
  child baby kid parent spouse cousin friend colleague neighbour neighbor partner person student pupil teacher professor doctor physician surgeon nurse lawyer attorney judge justice officer
  soldier driver player coach captain manager director president minister senator governor mayor leader author writer poet artist singer musician painter engineer
  scientist researcher scholar patient victim suspect defendant plaintiff appellant appellee respondent petitioner prosecutor witness owner employer employee worker
  customer client guest tourist traveller traveler visitor user candidate citizen resident founder editor journalist reporter host interviewer interviewee speaker reader
  philosopher historian architect chef hero boss assistant secretary servant slave stranger boyfriend bodyguard guard prisoner offender tenant buyer seller donor
  supervisor trustee juror commander general colonel diplomat ambassador envoy official adviser analyst expert spokesperson chairperson murderer killer attacker gunman
  hostage refugee migrant activist pilot sailor farmer shopkeeper passenger individual participant respondent
  cyclist athlete mathematician physicist chemist biologist linguist economist psychologist composer sculptor photographer`)

/** By lemma: what the noun tells of the person, `null` nothing. */
export const PERSON_NOUNS: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
  ...EITHER.map((word) => [word, null] as const),
  ...MEN.map((word) => [word, 'm'] as const),
  ...WOMEN.map((word) => [word, 'f'] as const),
])

/** Nouns in the singular that are many: `they` may mean them. */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = new Set(
  words(`
  people police family team couple pair crew staff public majority group audience crowd band army military government party opposition committee company board council
  jury press media cast club squad gang generation population minority delegation side trio cavalry clergy gentry peasantry personnel cattle folk duo youth`),
)

/** Nouns of the calendar and of counting: nobody and nothing that a pronoun means. */
export const COUNTING_NOUNS: ReadonlySet<string> = new Set(
  words(`
  second minute hour day night week weekend fortnight month year decade century time moment morning afternoon evening noon midnight today tomorrow yesterday tonight
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  lot bit deal kind sort type percent percentage mile kilometre kilometer metre meter inch foot dollar euro pound ton tonne way fact case example instance addition
  order course part rest favour favor behalf account front regard respect spite place turn`),
)

/** Nouns that in the plural are people, beside those of `PERSON_NOUNS`. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  words(`
  rebel militant insurgent protester protestor demonstrator fighter troop guerrilla extremist terrorist separatist loyalist jihadist lawmaker legislator deputy councillor delegate
  representative negotiator mediator authority investigator detective rescuer firefighter medic paramedic campaigner supporter opponent critic rival ally voter resident local
  villager islander settler islamist communist socialist republican democrat conservative trader investor shareholder farmer fisherman miner striker inmate detainee
  captive survivor relative sibling twin parent neighbour neighbor migrant pensioner adult teenager youngster viewer fan commuter shopper astronaut sailor marine peacekeeper inspector monitor observer economist scientist`),
)

/** What can tell something without being anybody: `the report … it said`. */
export const TELLING_NOUNS: ReadonlySet<string> = new Set(
  words(
    'statement report letter communique communiqué declaration document article text study survey paper resolution ruling verdict note message poll',
  ),
)

/** Nouns in the singular for a body of people. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  words(`
  agency airline alliance army assembly association authority bank bloc board bureau cabinet church club coalition college commission committee company congress
  corporation council court department faction federation firm foundation front government group institute league legion military ministry movement navy ngo organisation
  organization parliament party police regime secretariat senate society startup supplier manufacturer retailer broadcaster newspaper militia union university watchdog`),
)
