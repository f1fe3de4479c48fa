/** What a face is shown: the dossier's facts with their words cut out and their days said, ready to print. JSON-safe; nothing here is stored. */

export type * from './shapes/day.js'
export type * from './shapes/fact.js'
export type * from './shapes/language.js'
export type * from './shapes/page.js'
export type * from './shapes/rows.js'
