/** Words of English that carry a full stop of their own, by what may follow them. Keys are lower case without the stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export { TITLES } from '../text/titles.js'

/** Stand before a number: the stop belongs to the word only where a digit follows. */
export const BEFORE_NUMBERS = words('no nos op c ca art fig figs sec p pp vol vols ch par para rs')

/** Months and weekdays as news writes them. */
export const CALENDAR = words('jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun')

/** May end a sentence; whether they do is read from the next word. Only capitalised, so that `miss.` and `ill.` stay words. */
export const CAPITALISED = words(
  'inc corp co cos ltd bros plc llc jr sr mt ft ave blvd rd dept univ assn bldg calif fla mass pa va conn ariz colo ill ind kan ky la md mich minn miss mo mont neb nev okla ore tenn tex vt wash wis wyo del ga ala ark ph.d',
)

/** May end a sentence, in any case. */
export const ANY_CASE = words('vs etc cf al approx est dept ph.d e.g i.e a.m p.m')

/** Words that open a sentence far more often than they go on with a name: they decide after `U.S.` or `Corp.` */
export const STARTERS = words(
  'the a an this that these those he she it they we you i his her its their our my in on at by for from with to of as but and or so yet if when while after before since although though because however meanwhile also there here what who how why where which not no some many most all both each any one two three several under over during between among about against despite since until once then now today yesterday it’s he’s there’s earlier later last more even still such only just another other according asked',
)

/** Verbs that follow a quoted question and its speaker, `"…?" Jones asked`: the sentence goes on. */
export const ASKING = words(
  'asked asks said says wondered wrote told added cried shouted joked quipped replied answered exclaimed tweeted demanded inquired',
)
