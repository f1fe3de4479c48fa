/** Zones printed behind a clock. Only those that mean one offset all over the world have one; of the others (`local time`, `ET`, `Moscow time`) no more than their words are taken. */

import { two } from '../../language/civil.js'
import { _, END } from './vocabulary.js'

const OFFSETS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    Z: 'Z',
    GMT: 'Z',
    UTC: 'Z',
    WET: 'Z',
    'GREENWICH MEAN TIME': 'Z',
    'COORDINATED UNIVERSAL TIME': 'Z',
    'UNIVERSAL TIME': 'Z',
    EST: '-05:00',
    'EASTERN STANDARD TIME': '-05:00',
    EDT: '-04:00',
    'EASTERN DAYLIGHT TIME': '-04:00',
    CST: '-06:00',
    'CENTRAL STANDARD TIME': '-06:00',
    CDT: '-05:00',
    'CENTRAL DAYLIGHT TIME': '-05:00',
    MST: '-07:00',
    'MOUNTAIN STANDARD TIME': '-07:00',
    MDT: '-06:00',
    'MOUNTAIN DAYLIGHT TIME': '-06:00',
    PST: '-08:00',
    'PACIFIC STANDARD TIME': '-08:00',
    PDT: '-07:00',
    'PACIFIC DAYLIGHT TIME': '-07:00',
    AKST: '-09:00',
    AKDT: '-08:00',
    HST: '-10:00',
    BRT: '-03:00',
    ART: '-03:00',
    BST: '+01:00',
    'BRITISH SUMMER TIME': '+01:00',
    WEST: '+01:00',
    WAT: '+01:00',
    CET: '+01:00',
    'CENTRAL EUROPEAN TIME': '+01:00',
    CEST: '+02:00',
    'CENTRAL EUROPEAN SUMMER TIME': '+02:00',
    CAT: '+02:00',
    SAST: '+02:00',
    EET: '+02:00',
    'EASTERN EUROPEAN TIME': '+02:00',
    EEST: '+03:00',
    'EASTERN EUROPEAN SUMMER TIME': '+03:00',
    EAT: '+03:00',
    MSK: '+03:00',
    TRT: '+03:00',
    IRST: '+03:30',
    IRDT: '+04:30',
    AFT: '+04:30',
    PKT: '+05:00',
    NPT: '+05:45',
    WIB: '+07:00',
    HKT: '+08:00',
    SGT: '+08:00',
    AWST: '+08:00',
    JST: '+09:00',
    KST: '+09:00',
    ACST: '+09:30',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
  }),
)

const LETTERS = [...OFFSETS.keys()].filter((name) => !name.includes(' ') && name.length > 2).sort((a, b) => b.length - a.length)

/** Three letters and more, and `UTC+3`: these may stand behind four bare figures. */
export const ZONE_LETTERS = `(?:(?:GMT|UTC)${_.replace('1', '0')}[-+−]\\d{1,2}(?::?[0-5]\\d)?|${LETTERS.join('|')}|IST|AST)`

const WORDS = `(?:(?:Eastern|Central|Mountain|Pacific)(?:${_}(?:Standard|Daylight|European(?:${_}Summer)?))?${_}time|(?:Greenwich${_}Mean|(?:Coordinated${_})?Universal|British${_}Summer)${_}time|local${_}time|Eastern|(?:[\\p{L}]+${_}){1,2}(?:(?:Standard|Summer|Daylight)${_})?time)`

const ANY = `(?:${ZONE_LETTERS}|ET|CT|MT|PT|${WORDS})`

/** What may stand behind a clock: the zone with its white space (first group), bare (second) or in brackets (third). */
export const ZONE_BEHIND = `(${_}(${ANY})${END}|${_}\\((${ANY})\\))?`

/** `Z`, `+03:00`; empty where the zone has no one offset. */
export function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const counted = /^(?:GMT|UTC)\s*([-+−])(\d{1,2}):?(\d\d)?$/i.exec(zone)
  if (counted) return Number(counted[2]) > 14 ? '' : `${counted[1] === '+' ? '+' : '-'}${two(Number(counted[2]))}:${counted[3] ?? '00'}`
  return OFFSETS.get(zone.toUpperCase().replace(/\s+/g, ' ')) ?? ''
}

/** Whether the words are a zone: `Moscow time` is one, `this time` none; letters count in capitals alone. */
export function isZone(zone: string): boolean {
  if (!/\s/.test(zone)) return zone === zone.toUpperCase() || /^(?:gmt|utc|eastern)/i.test(zone)
  return offsetOf(zone) !== '' || /^(?:(?:GMT|UTC)\s|local\s)/i.test(zone) || (/^\p{Lu}/u.test(zone) && /\stime$/i.test(zone))
}
