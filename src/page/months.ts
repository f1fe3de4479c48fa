/** Names of months and weekdays by which printed dates are found on pages of many languages; folded to lower case, as printed in datelines and bylines. */

/** Month number by name. A name that means different months in two languages is left out. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  'january jan january ocak januar jänner janvier janv enero ene gennaio gen janeiro januari январь января styczeń stycznia leden ledna ianuarie januára január ιανουαρίου январі يناير',
  'february feb şubat februar feber février févr fév febrero febbraio fevereiro fev februari февраль февраля luty lutego únor února februarie február φεβρουαρίου فبراير',
  'march mar mart märz mrz mars marzo março maart março март марта marzec marca březen března martie marec március μαρτίου مارس',
  'april apr nisan avril avr abril abr aprile апрель апреля kwiecień kwietnia duben dubna aprilie apríl április απριλίου أبريل',
  'may mayıs mai mayo maggio mag maio mei maj май мая maj maja květen května máj május μαΐου مايو',
  'june jun haziran juni juin junio giugno giu junho июнь июня czerwiec czerwca červen června iunie jún június ιουνίου يونيو',
  'july jul temmuz juli juillet juil julio luglio lug julho июль июля lipiec lipca červenec července iulie júl július ιουλίου يوليو',
  'august aug ağustos août agosto ago augustus август августа sierpień sierpnia srpen srpna augusztus αυγούστου أغسطس',
  'september sept sep eylül septembre septiembre settembre set setembro сентябрь сентября wrzesień września září septembrie szeptember σεπτεμβρίου سبتمبر',
  'october oct ekim oktober okt octobre octubre ottobre ott outubro out октябрь октября październik października říjen října octombrie október οκτωβρίου أكتوبر',
  'november nov kasım novembre noviembre novembro ноябрь ноября listopad listopada listopadu noiembrie νοεμβρίου نوفمبر',
  'december dec aralık dezember dez décembre déc diciembre dic dicembre dezembro декабрь декабря grudzień grudnia prosinec prosince decembrie δεκεμβρίου ديسمبر',
])

/** Months of the Hijri and Persian calendars: a date in one of them beside a Gregorian one is a masthead's. */
export const OTHER_CALENDAR =
  /\b(muharram|safar|rabi['’ ]?(ul|al|i|ii)?|jumada|jamadi|rajab|sha['’]?ban|ramad[ah]+n|ramzan|shawwal|dhu[lu]?['’ -]?(al)?[- ]?(qa|hij)[\p{L}'’]*|zul[\p{L}'’-]*|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand|tishrei|heshvan|kislev|tevet|shevat|adar|nisan|iyar|sivan|tammuz|elul)\b/iu

/** Weekday names in the languages of `MONTHS`, for dropping them from a date line. */
export const WEEKDAY =
  /^(mon|tues?|wed(nes)?|thurs?|fri|sat(ur)?|sun)(day)?$|^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mo|di|mi|do|fr|sa|so)$/iu

/** Offsets of zone names that mean one offset wherever they are printed. */
export const ZONE_NAMES: ReadonlyMap<string, string> = new Map([
  ['utc', '+00:00'],
  ['gmt', '+00:00'],
  ['z', '+00:00'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['mez', '+01:00'],
  ['mesz', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['trt', '+03:00'],
  ['pkt', '+05:00'],
  ['jst', '+09:00'],
  ['edt', '-04:00'],
  ['est', '-05:00'],
  ['cdt', '-05:00'],
  ['mdt', '-06:00'],
  ['pdt', '-07:00'],
  ['pst', '-08:00'],
])

function numbered(rows: readonly string[]): Map<string, number> {
  const months = new Map<string, number>()
  rows.forEach((row, at) => {
    for (const name of row.split(' ')) months.set(name, at + 1)
  })
  return months
}
