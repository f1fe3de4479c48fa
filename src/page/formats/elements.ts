/** What HTML element names and attribute words mean for reading: which elements make blocks, which hide their words, what class names hint at. */

import { HINT, WITHIN } from '../blocks.js'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

export const VOID = set('area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound command')
/** Elements whose words no reader sees. */
export const UNSEEN = set(
  'script style noscript template svg math textarea select option datalist iframe object canvas audio video map noembed noframes xmp applet title',
)
export const INLINE = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr output picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr bgsound link meta param area track embed amp-img',
)
export const CLOSES_P = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
)
/** A closing or implied end never reaches beyond one of these. */
export const SCOPE = set('table td th caption html body button object applet marquee template')

const WITHIN_BY_TAG: Readonly<Record<string, number>> = {
  nav: WITHIN.nav,
  header: WITHIN.header,
  footer: WITHIN.footer,
  aside: WITHIN.aside,
  figure: WITHIN.figure,
  figcaption: WITHIN.caption,
  form: WITHIN.form,
  article: WITHIN.article,
  main: WITHIN.main,
  button: WITHIN.button,
  ul: WITHIN.list,
  ol: WITHIN.list,
  dl: WITHIN.list,
  table: WITHIN.table,
  blockquote: WITHIN.quote,
  dialog: WITHIN.dialog,
  h1: WITHIN.heading,
  h2: WITHIN.heading,
  h3: WITHIN.heading,
  h4: WITHIN.heading,
  h5: WITHIN.heading,
  h6: WITHIN.heading,
}

const WITHIN_BY_ROLE: Readonly<Record<string, number>> = {
  navigation: WITHIN.nav,
  banner: WITHIN.header,
  contentinfo: WITHIN.footer,
  complementary: WITHIN.aside,
  dialog: WITHIN.dialog,
  alertdialog: WITHIN.dialog,
  article: WITHIN.article,
  main: WITHIN.main,
  form: WITHIN.form,
  search: WITHIN.form,
  button: WITHIN.button,
  menu: WITHIN.nav,
  menubar: WITHIN.nav,
  figure: WITHIN.figure,
}

/** `WITHIN` bits that an element adds for what stands in it. */
export function withinOf(tag: string, role: string): number {
  return (WITHIN_BY_TAG[tag] ?? 0) | (role === '' ? 0 : (WITHIN_BY_ROLE[role.toLowerCase()] ?? 0))
}

const WORD_HINTS: readonly (readonly [number, RegExp])[] = [
  [HINT.share, /\b(share|sharing|shares|social|addthis|sharethis|socials|teilen|compartir|partage|follow|sns)\b/],
  [HINT.comment, /\b(comments?|disqus|respond|replies|reply|kommentare?|commentaires?|comentarios?|discussion|livefyre|forum)\b/],
  [
    HINT.related,
    /\b(related|recommended|recommendations?|recirc|recirculation|teasers?|more|mores|read(more|next|also)|also|outbrain|taboola|trending|popular|most|latest|similar|siblings?|next|prev|previous|upnext|inline ?promo|linkbox|mehr|onward|carousel|slider|feed|cards?|suggest(ed|ions?)|rail|zergnet|mgid)\b/,
  ],
  [
    HINT.caption,
    /\b(captions?|figcaption|cutline|legend|legende|bildunterschrift|bu|image ?text|wp ?caption ?text|credits?line|photo ?(caption|credit|info|description))\b/,
  ],
  [
    HINT.byline,
    /\b(by ?lines?|authors?|autor(en|es|in)?|auteurs?|signature|writers?|journalists?|contributors?|reporters?|posted ?by|creator)\b/,
  ],
  [
    HINT.date,
    /\b(dates?|time|timestamp|datum|publish(ed)?|pub ?date|updated?|posted|published ?on|datetime|fecha|modified|dateline|ago)\b/,
  ],
  [HINT.headline, /\b(headline|headlines|title|titles|entry title|article title|hed|titel|titre|titulo|titular|h1|heading)\b/],
  [
    HINT.lead,
    /\b(lead|lede|leadtext|intro|introduction|standfirst|sub ?title|sub ?headline|dek|deck|summary|abstract|excerpt|description|teaser ?text|chapo|chapeau|vorspann|sommario|entradilla|subtitulo|bajada|copete|preamble|ingress|sapo|kicker|tldr|strapline)\b/,
  ],
  [
    HINT.menu,
    /\b(nav|navs|navigation|navbar|menus?|breadcrumbs?|bread|crumbs?|topbar|tool(s|bar|box)|skip|drawer|burger|hamburger|pagination|pager|paging|tabs?|submenu|megamenu|dropdown|offcanvas|links)\b/,
  ],
  [
    HINT.promo,
    /\b(ads?|advert(s|isement|ising|orial)?|promo|promos|promotion(al)?|sponsor(ed|s)?|banner|banners|newsletter|newsletters|subscri(be|ption|ber)|paywall|signup|sign|cta|marketing|commercial|affiliate|anzeige|werbung|publicidad|publicite|donate|donation|support|offer|membership|piano|regwall|premium)\b/,
  ],
  [HINT.legal, /\b(copyright|copyrights|legal|disclaimer|terms|privacy|cookies?|gdpr|consent|impressum|cmp|onetrust|didomi|license)\b/],
  [
    HINT.body,
    /\b(article ?(body|text|content|copy|main|inner|page|detail|details|core|wrap)|body|content|contents|entry ?content|post ?(body|content|text)|story ?(body|text|content)?|paragraphs?|text|copy|main|richtext|rich text|artikel|articulo|cuerpo|texte|corps|news ?(body|text|content|detail)|maincontent|article|post|entry|hentry|single)\b/,
  ],
  [
    HINT.form,
    /\b(form|forms|search|login|signin|register|registration|input|field|captcha|survey|poll|quiz|account|user|profile|password)\b/,
  ],
  [HINT.tags, /\b(tags?|topics?|keywords?|categories|category|cats?|labels?|tagged|taxonomy|section|sections|ressort|rubrik)\b/],
  [HINT.credit, /\b(credits?|source|sources|copyright ?holder|agency|photographer|fotograf|quelle|kuerzel|rights)\b/],
  [
    HINT.subhead,
    /\b(sub ?head(ing|ings|line)?|cross ?head(ing)?|zwischentitel|zwischenueberschrift|intertitre|ladillo|h2|h3|inter ?title)\b/,
  ],
  [HINT.embed, /\b(tweet|tweets|twitter|instagram|facebook|youtube|embed|embeds|embedded|iframe|oembed|tiktok|telegram|bluesky)\b/],
  [
    HINT.author,
    /\b(author ?(box|bio|info|card|profile|description|details|about)|about ?(the ?)?author|bio|biography|autoren ?box|avatar|vcard)\b/,
  ],
  [
    HINT.chrome,
    /\b(header|head|foot|footer|sidebar|side|aside|widgets?|masthead|colophon|site|modal|popup|overlay|toast|snackbar|sticky|hidden|sr only|screen reader|visually|print|noprint|hide|tooltip|accessibility|utility|secondary|bottom|ticker|weather|stock|market)\b/,
  ],
  [
    HINT.media,
    /\b(images?|img|photos?|pictures?|gallery|galleries|slideshow|lightbox|media|video|videos|player|audio|podcast|figure|foto|fotos|bild|bilder|thumbnail|thumb)\b/,
  ],
  [HINT.paperMargin, /\bpaper margin\b/],
]

const remembered = new Map<string, number>()
/** How many class lists are remembered: pages of one site share theirs. */
const MOST_REMEMBERED = 20_000

/** `HINT` bits of a class list, id, itemprop or the like; camel case and hyphens part words. */
export function hintsOf(words: string): number {
  const known = remembered.get(words)
  if (known !== undefined) return known
  const spaced = ` ${words
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .toLowerCase()} `
  let bits = 0
  for (const [bit, pattern] of WORD_HINTS) if (pattern.test(spaced)) bits |= bit
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(words, bits)
  return bits
}
