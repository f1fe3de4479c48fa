/** Dates of mails, feeds and HTTP (RFC 5322, with the old zone names) as ISO 8601 with their own offset. Null where a date is not whole: none is made up. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|[a-z]{1,5}))?)?/i
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    z: 'Z',
    ut: 'Z',
    utc: 'Z',
    gmt: 'Z',
    est: '-05:00',
    edt: '-04:00',
    cst: '-06:00',
    cdt: '-05:00',
    mst: '-07:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
  }),
)

/** `2024-05-31T08:00:00+02:00`, or the day alone where no time stands, or the zone is one we do not know. */
export function internetDate(written: string | null | undefined): string | null {
  const match = RFC.exec(written?.trim() ?? '')
  if (!match) return isoDate(written?.trim() ?? '')
  const [, day, name, year, hour, minute, second, zone] = match
  const month = MONTHS.indexOf((name as string).toLowerCase()) + 1
  if (month === 0) return null
  const date = `${year}-${String(month).padStart(2, '0')}-${(day as string).padStart(2, '0')}`
  const offset = /^[+-]/.test(zone ?? '') ? `${zone?.slice(0, 3)}:${zone?.slice(3)}` : ZONES.get(zone?.toLowerCase() ?? '')
  return hour === undefined || offset === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`
}

function isoDate(written: string): string | null {
  return /^\d{4}(?:-\d{2}){0,2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(written) ? written : null
}
