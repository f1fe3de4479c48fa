/** Days of the Gregorian calendar as integers (1970-01-01 is 0) and back, weeks, months, feasts, other calendars: arithmetic alone, no clock, no zone. */

export interface Civil {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 (H. Hinnant, `days_from_civil`). Months and days beyond their bounds are the caller's error. */
export function daysFromCivil({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** The inverse of `daysFromCivil`. */
export function civilFromDays(days: number): Civil {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: years + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether such a day exists. */
export function isCivil({ year, month, day }: Civil): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week: the year it belongs to and its number. */
export function weekOf(days: number): { year: number; week: number } {
  const thursday = days - weekdayOf(days) + 4
  const { year } = civilFromDays(thursday)
  return { year, week: Math.floor((thursday - daysFromCivil({ year, month: 1, day: 1 })) / 7) + 1 }
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = daysFromCivil({ year, month: 1, day: 4 })
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** `2023-05-10`; years of four digits, a minus before those before 1 BC. */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${isoYear(year)}-${two(month)}-${two(day)}`
}

/** Four digits: `0490`, `-0479`. */
export function isoYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** The month `amount` months on from year and month. */
export function addMonths(year: number, month: number, amount: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + amount
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** Western Easter Sunday (anonymous Gregorian algorithm). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return daysFromCivil({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}

/** A day of the tabular Islamic calendar (civil epoch). Sightings of the moon shift it by a day or two: it is about that day. */
export function daysFromHijri({ year, month, day }: Civil): number {
  return day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) - 492_149
}

/** A day of the Solar Hijri calendar by the 33-year cycle, exact for the years 1178 to 1633. */
export function daysFromPersian({ year, month, day }: Civil): number {
  const passed = year - 979
  const before = passed * 365 + Math.floor(passed / 33) * 8 + Math.floor(((passed % 33) + 3) / 4)
  const ofYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  return before + ofYear + day - 1 + daysFromCivil({ year: 1600, month: 3, day: 20 })
}
