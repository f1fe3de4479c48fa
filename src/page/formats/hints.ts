/** What class names, ids and the like say of an element, as `HINT` bits: words and phrases looked up where they stand, nothing remembered between pages. */

import { HINT } from '../blocks.js'
import { columnOf, SPACE, Trie } from './trie.js'

/** `a+b` is written as one word or two, `a.b` as two. */
const PHRASES: Readonly<Record<keyof typeof HINT, string>> = {
  share: 'share sharing shares social addthis sharethis socials teilen compartir partage follow sns',
  comment:
    'comment comments disqus respond reply replies kommentar kommentare commentaire commentaires comentario comentarios discussion livefyre forum',
  related:
    'related recommended recommendation recommendations recirc recirculation teaser teasers more mores readmore readnext readalso also outbrain taboola trending popular most latest similar sibling siblings next prev previous upnext inline+promo linkbox mehr onward carousel slider feed card cards suggested suggestion suggestions rail zergnet mgid',
  caption:
    'caption captions figcaption cutline legend legende bildunterschrift bu image+text wp+caption+text creditline creditsline photo+caption photo+credit photo+info photo+description',
  byline:
    'by+line by+lines author authors autor autoren autores autorin auteur auteurs signature writer writers journalist journalists contributor contributors reporter reporters posted+by creator',
  date: 'date dates time timestamp datum publish published pub+date update updated posted published+on datetime fecha modified dateline ago',
  headline: 'headline headlines title titles entry.title article.title hed titel titre titulo titular h1 heading',
  lead: 'lead lede leadtext intro introduction standfirst sub+title sub+headline dek deck summary abstract excerpt description teaser+text chapo chapeau vorspann sommario entradilla subtitulo bajada copete preamble ingress sapo kicker tldr strapline',
  menu: 'nav navs navigation navbar menu menus breadcrumb breadcrumbs bread crumb crumbs topbar tools toolbar toolbox skip drawer burger hamburger pagination pager paging tab tabs submenu megamenu dropdown offcanvas links',
  promo:
    'ad ads advert adverts advertisement advertising advertorial promo promos promotion promotional sponsor sponsors sponsored banner banners newsletter newsletters subscribe subscription subscriber paywall signup sign cta marketing commercial affiliate anzeige werbung publicidad publicite donate donation support offer membership piano regwall premium',
  legal: 'copyright copyrights legal disclaimer terms privacy cookie cookies gdpr consent impressum cmp onetrust didomi license',
  body: 'article+body article+text article+content article+copy article+main article+inner article+page article+detail article+details article+core article+wrap body content contents entry+content post+body post+content post+text story story+body story+text story+content paragraph paragraphs text copy main richtext rich.text artikel articulo cuerpo texte corps news+body news+text news+content news+detail maincontent article post entry hentry single',
  form: 'form forms search login signin register registration input field captcha survey poll quiz account user profile password',
  tags: 'tag tags topic topics keyword keywords category categories cat cats label labels tagged taxonomy section sections ressort rubrik',
  credit: 'credit credits source sources copyright+holder agency photographer fotograf quelle kuerzel rights',
  subhead:
    'sub+head sub+heading sub+headings sub+headline cross+head cross+heading zwischentitel zwischenueberschrift intertitre ladillo h2 h3 inter+title',
  embed: 'tweet tweets twitter instagram facebook youtube embed embeds embedded iframe oembed tiktok telegram bluesky',
  author:
    'author+box author+bio author+info author+card author+profile author+description author+details author+about about+author about+the+author bio biography autoren+box avatar vcard',
  chrome:
    'header head foot footer sidebar side aside widget widgets masthead colophon site modal popup overlay toast snackbar sticky hidden sr.only screen.reader visually print noprint hide tooltip accessibility utility secondary bottom ticker weather stock market',
  paperMargin: 'paper.margin',
  media:
    'image images img photo photos picture pictures gallery galleries slideshow lightbox media video videos player audio podcast figure foto fotos bild bilder thumbnail thumb',
}

const trie = new Trie(
  Object.entries(PHRASES).flatMap(([hint, phrases]) =>
    phrases.split(' ').flatMap((phrase) => spellings(phrase).map((words) => [words, HINT[hint as keyof typeof HINT]] as const)),
  ),
)

function spellings(phrase: string): string[] {
  const [first = '', ...others] = phrase.replaceAll('.', ' ').split('+')
  return others.reduce((heads, part) => heads.flatMap((head) => [head + part, `${head} ${part}`]), [first])
}

/** Longest stretch of names that is looked at. */
const LONGEST = 400
const LETTER = /\p{L}/u
const isLower = (code: number) => code >= 97 && code <= 122
const isUpper = (code: number) => code >= 65 && code <= 90

/** `HINT` bits of the names from `start` to `end`: camel case, hyphens and all that is no letter part words; a letter beyond ASCII ends a word. */
export function hintsOf(source: string, start: number, end: number): number {
  const stop = Math.min(end, start + LONGEST)
  let bits = 0
  for (let at = start; at < stop; ) {
    const column = columnOf(source.charCodeAt(at))
    if (column < 36) {
      bits |= phrasesAt(source, at, stop)
      at = wordEnd(source, at, stop)
    } else at++
  }
  return bits
}

/** Where the word that begins at `from` ends. */
function wordEnd(source: string, from: number, stop: number): number {
  let at = from + 1
  for (let before = source.charCodeAt(from); at < stop; at++) {
    const code = source.charCodeAt(at)
    if (columnOf(code) >= 36 || (isUpper(code) && isLower(before))) break
    before = code
  }
  return at
}

/** Bits of all phrases that begin at `from`, the start of a word, and end with a word. */
function phrasesAt(source: string, from: number, stop: number): number {
  let bits = 0
  let row = 0
  for (let at = from, before = 0; at < stop; ) {
    const code = source.charCodeAt(at)
    const column = columnOf(code)
    if (column < 36 && !(isUpper(code) && isLower(before))) {
      row = trie.next(row, column)
      before = code
      at++
    } else {
      bits |= trie.values[row] as number
      row = trie.next(row, SPACE)
      at = row === 0 ? stop : nextWord(source, at, stop)
      before = 0
    }
    if (row === 0) return bits
  }
  return bits | (trie.values[row] as number)
}

/** Where the next word begins; `stop` where none does, or where no space but a letter beyond ASCII stands between. */
function nextWord(source: string, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    const code = source.charCodeAt(at)
    if (columnOf(code) < 36) return at
    if (code > 127 && LETTER.test(source[at] as string)) return stop
  }
  return stop
}
