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
