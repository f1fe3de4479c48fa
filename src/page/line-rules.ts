/** Rules that know a line of furniture by its own words, whatever stands around it. Data: each has lines it must and must not take, run as tests. */

import type { ZoneKind } from '../model/page.js'

export interface LineRule {
  readonly id: string
  readonly kind: ZoneKind
  readonly pattern: RegExp
  /** Longest line it looks at, in code units. */
  readonly longest: number
  /** Whether the kind holds even inside the article, between two paragraphs. */
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const WORK =
  '(?:[Aa]dditional |[Ff]urther )?(?:' +
  ['Reporting', 'Writing', 'Written', 'Edited', 'Editing', 'Compiled', 'Translated', 'Translation', 'Produced']
    .map((word) => `${word}|${word.toLowerCase()}|${word.toUpperCase()}`)
    .join('|') +
  ')'
const PERSON = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|al|el|bin|ibn|de|da|di|du|van|von|der|den|la|le)){1,4}`

/** In order: the first that takes a line names its kind. */
export const LINE_RULES: readonly LineRule[] = [
  {
    id: 'zones.comments-closed',
    kind: 'notice',
    pattern:
      /^(comments?|discussion|replies|commenting)\b.{0,40}\b(closed|disabled|off|no longer (accepted|available)|turned off)\b.{0,20}$/i,
    longest: 90,
    yes: ['Comments are closed.', 'Comments on this story are now closed'],
    no: ['Comments by the minister closed the session, which lasted four hours.', 'The border was closed'],
  },
  {
    id: 'zones.replies-heading',
    kind: 'comment',
    pattern:
      /^(one|two|three|\d[\d,.]*|no)?\s*(comments?|repl(y|ies)|responses?|thoughts?|kommentare?|commentaires?|comentarios?|comentários?|commenti|yorumlar?|reacties|комментарии)\s*(\(?\d*\)?|(on|to|so far|zu|sur)\b.{0,200})?:?$/i,
    longest: 240,
    yes: ['Comments', '3 Comments', 'One reply on “Talks resume in the capital”', 'Kommentare (12)', '2 thoughts on “A title”'],
    no: ['Leave a Reply', 'The reply from the ministry came late.', 'Responses varied.'],
  },
  {
    id: 'zones.reply-form',
    kind: 'form',
    pattern:
      /^(leave|post|write|add|submit) (a |your |an? )?(reply|comment|response|review)\b.{0,30}$|^your e-?mail address will not be|^required fields are|^save my name, e-?mail|^(name|e-?mail|website|comment|message|password|username|subject)\s?\*?:?$|^(cancel reply|post comment|submit|subscribe|sign ?up|sign in|log ?in|register|notify me of|enter your e-?mail)\b.{0,70}$/i,
    longest: 150,
    yes: [
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      'Email *',
      'Post Comment',
      'Sign up for our newsletter',
    ],
    no: [
      'Leave a reply on the table, the envoy told them, and they did so in writing the next morning, she said.',
      'Names of the dead were read',
    ],
  },
  {
    id: 'zones.share',
    kind: 'share',
    pattern:
      /^(share|tweet|retweet|pin ?it|like|follow us|facebook|twitter|x|x\.com|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|instagram|youtube|tiktok|threads|bluesky|viber|messenger|e-?mail|print|copy (the )?link|link copied!?|save|bookmark|compartir|compartilhar|partager|teilen|merken|drucken|condividi|paylaş|delen|поделиться)(\s+(this|article|story|post|page|on|via|with|to|by|it|now|link|facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|print|friends?|more|:|\(.{0,30}\)))*[:!.]?$/i,
    longest: 70,
    yes: ['SHARE ARTICLE', 'Share on Facebook', 'WhatsApp', 'Copy link', 'Tweet', 'Teilen'],
    no: ['Share prices fell sharply.', 'Print journalism in decline', 'Facebook said on Monday it would appeal'],
  },
  {
    id: 'zones.legal',
    kind: 'legal',
    pattern:
      /^(©|\(c\)\s|copyright\b|all rights reserved|our standards:|terms (of|and|&)|privacy\b.{0,40}$|cookie (policy|settings|preferences)|disclaimer\b|impressum$|datenschutz|mentions légales)|all rights reserved\.?$|trust principles\.?$|may not be (published|reproduced|redistributed|broadcast|copied)/i,
    longest: 400,
    yes: [
      '© 2023 The Harbour Post',
      'Our Standards: The Example Trust Principles.',
      'This material may not be published, broadcast, rewritten or redistributed.',
      'Privacy Policy',
    ],
    no: ['Copyrights were discussed by the ministers', 'The terms were agreed on Sunday.'],
  },
  {
    id: 'zones.site-notice',
    kind: 'notice',
    pattern:
      /\b(we|this (web)?site|our (partners|site)) uses? cookies\b|^(accept|reject|manage) (all|cookies|preferences)|enable javascript|^(subscribe|sign in|log in|register) (now )?to (continue|read|keep)|^(this article is more than|this story (has been|was) updated|already a subscriber|to continue reading|advertisement$|continue reading below|story continues below|article continues (below|after))/i,
    longest: 300,
    yes: ['We use cookies to give you the best experience.', 'Advertisement', 'This article is more than 2 years old'],
    no: ['The advertisement was withdrawn after complaints.'],
  },
  {
    id: 'zones.counter',
    kind: 'other',
    pattern:
      /^\d[\d.,]*\s?[km]?\s*(views?|reads?|shares?|likes?|visits?|hits|downloads?|clicks|followers|min(ute)?s?( read)?|sec(ond)?s?( read)?)( so far)?$|^(views?|reads?|reading time|estimated reading time|hits|read time)\s*[:-]?\s*\d[\d.,]*.{0,12}$|^\d+ (min(ute)?s?|hours?|days?|weeks?|months?) (ago|read)$/i,
    longest: 60,
    yes: ['450 views', '1.2K shares', '4 min read', 'Views: 1,204', '3 hours ago'],
    no: ['450 people were hurt', '12 views were aired in the debate'],
  },
  {
    id: 'zones.template-leftover',
    kind: 'other',
    pattern: /%[ds]\b|\{\{.*\}\}|\$\{.*\}|^\[?(object Object|undefined|null|NaN)\]?$/,
    longest: 120,
    yes: ['%d bloggers like this:', '{{ title }}', 'undefined'],
    no: ['Turnout rose to 62 % in the second round', 'A 20% share'],
  },
  {
    id: 'zones.reporting-by',
    kind: 'credit',
    pattern: new RegExp(
      String.raw`^[([]?\s*((${WORK})( ([Aa]nd|&) (${WORK}))?( [Bb]y| BY|:)\s+\p{Lu}|([Ww]ith|WITH|[Ii]ncludes?) ([Aa]dditional )?(inputs?|reporting|files|input) (from|by) \S|[Tt]his (story|report|article) (was|has been) (originally |first )(published|contributed|written)).*$`,
      'u',
    ),
    longest: 400,
    yes: ['Reporting by Ann Lee; Editing by Tom Roe', '(Additional reporting by Bo Chan in Paris)', 'With inputs from agencies'],
    no: [
      'Reporting by the agency was restricted under the law, which the ministers now want to repeal before the summer break, and editors protest.'.repeat(
        4,
      ),
    ],
  },
  {
    id: 'zones.source-credit',
    kind: 'credit',
    pattern: /^[([]?\s*(source|sources|quelle|kaynak|fuente|fonte|via|courtesy|agency|news agency)\s*[:|]\s*[\p{L}\p{N}].{0,80}$/iu,
    longest: 100,
    yes: ['Source: Harbour News Agency', 'Quelle: hna'],
    no: ['Source close to the talks said the date was open.'],
  },
  {
    id: 'zones.byline',
    kind: 'byline',
    pattern: new RegExp(
      String.raw`^([Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Aa]uthors?|[Ww]ritten [Bb]y|[Ww]ords [Bb]y|[Ss]tory [Bb]y|[Dd]oor|[Aa]utor(a|in)?|[Yy]azan)\s*[:|]?\s+(the\s+)?${PERSON}((\s*,|\s+and|\s+&|\s+und|\s+et|\s+y|\s*[|/–—-])\s*[\p{L}\p{N}][\p{L}\p{N} .'’&@|-]*)*$`,
      'u',
    ),
    longest: 140,
    yes: ['By Ann Lee', 'By Ann Lee and Tom Roe, Staff Writers', 'Von Karla Stein'],
    no: ['By the time the envoys arrived, the hall was empty.', 'By Monday evening no deal had been reached.'],
  },
  {
    id: 'zones.staff-byline',
    kind: 'byline',
    pattern:
      /^by (an? |our |the )?(staff|agencies|(web|news|foreign|sports|city|business) ?desk|special|own|correspondents?|newsroom|editorial (board|team))\b[\p{L} ]{0,40}$/iu,
    longest: 60,
    yes: ['By Staff writer', 'By our correspondent', 'By Web Desk'],
    no: ['By staff who had been at the port since dawn, the boats were counted.'],
  },
  {
    id: 'zones.agency-line',
    kind: 'credit',
    pattern: /^([(—–-]\s?)+(\p{Lu}{2,6}|\p{Lu}\p{L}+( News)?( Agency)?|Agencies)([/,] ?\p{Lu}{2,6}){0,3}\s?\)?\.?$/u,
    longest: 50,
    yes: ['(HNA)', '— Agencies', '(HNA/TPA)', '- HNA'],
    no: ['(left)', '— The envoys left', 'HNA'],
  },
  {
    id: 'zones.masthead',
    kind: 'masthead',
    pattern:
      /^(editor[\s-]*in[\s-]*chief|chief editor|managing editor|executive editor|publisher|published by|founder|founded (in|by)|chairman|printed (at|by)|e-?paper|vol(ume)?\.?\s*\d+|issn\b|est(ablished|d)?\.? (in )?1\d{3})\b\s*[-:–—|]?.{0,80}$/i,
    longest: 120,
    yes: ['EDITOR IN CHIEF- A. N. OTHER', 'Publisher: Harbour Media Ltd', 'Founded in 1924', 'ISSN 1234-5678'],
    no: ['Publishers met the minister', 'The editor in chief was arrested'],
  },
  {
    id: 'zones.icon',
    kind: 'menu',
    pattern:
      /^([\p{L}-]+ ){0,3}(icon|logo|arrow|chevron|hamburger|burger|caret|toggle|button)( (up|down|left|right|small|large|white|black))?$|^arrow (up|down|left|right)$|^(minus|plus|zoom (in|out)|font size|text size|a\s?[+−-]+|[aA][aA]|[+−×✕✖☰≡<>‹›«»|·•*-]{1,3})$/iu,
    longest: 40,
    yes: ['home icon', 'arrow up', 'minus', 'plus', 'A+', '☰', 'search button'],
    no: ['A cultural icon of the city died on Monday', 'Plus, the minister said'],
  },
  {
    id: 'zones.navigation',
    kind: 'menu',
    pattern:
      /^(home ?page|home|menu|main menu|search|skip to (main )?content|skip to navigation|close|open|next|previous|prev|back( to top)?|go to top|top|more|show more|load more|view all|see all|read more|read full (story|article)|expand|collapse|newsletters?|contact( us)?|about( us)?|advertise( with us)?|careers|sitemap|rss( feeds?)?|archives?|faq|help|languages?|english|e-?paper|videos?|photos?|gallery|podcasts?|trending( now)?|latest( news)?|top stories|breaking news|most (read|popular|viewed)|tags?:?|topics?:?|categories|category|follow|listen( to (this )?article)?|watch|live|startseite|accueil|inicio|zurück|weiter|suche|menü)\s?[:>»›]?$/i,
    longest: 45,
    yes: ['Home', 'Skip to main content', 'Most Read', 'Back to top', 'Menu'],
    no: ['Home is where they wanted to return, the families said.', 'Latest talks fail'],
  },
  {
    id: 'zones.related',
    kind: 'link',
    pattern:
      /^[[(]?\s*(read (also|more|next)|also read|see also|related( (stories|articles?|news|posts|content|topics))?|more (on this|from|stories|news|to read)|you (may|might) (also )?(like|be interested)|recommended( (for you|stories|reading))?|don['’]?t miss|up next|watch|opinion|explainer|in pictures|must read|lire aussi|à lire( aussi| également)?|mehr zum thema|lesen sie auch|lee también|leia também|leggi anche|ayrıca oku|lees ook|читайте также|les også|läs (också|även|mer)|læs (også|mere)|lue myös|czytaj (też|także|również|więcej)|zobacz (też|także|również)|čtěte také|citește și|baca juga|lea también|vea también|(le|te) puede interesar|veja também|saiba mais|auch interessant|zie ook|lees meer|διαβάστε (επίσης|ακόμα)|смотрите также|関連記事|관련\s?기사|相关阅读|延伸阅读|相关新闻|相關新聞|اقرأ أيضا[ًا]?|یہ بھی پڑھیں|(यह|ये) भी पढ़ें)\s*[:|>»›–—：-]+\s*\S.*$|^(also read|read also|see also|related (stories|articles?|news|posts|content|topics)|more (on this|from|stories)\b.{0,40}|you (may|might) also like|recommended( for you)?|don['’]t miss|up next|lire aussi|mehr zum thema|lesen sie auch|lee también|leia também|leggi anche)\s*:?$/iu,
    longest: 260,
    yes: [
      'READ MORE: Ministers to meet again in May',
      'Related stories',
      'Lire aussi : La réunion est reportée',
      'À lire aussi : La réunion est reportée',
      'Les også: Ministrene møtes igjen',
      '관련 기사: 장관들 다시 만난다',
      'You may also like',
    ],
    no: [
      'Related talks were held in the capital on Monday.',
      'Watch committees were set up in all districts',
      'À lire aussi lentement, on comprend mieux.',
      'Te puede interesar o no.',
    ],
  },
  {
    id: 'zones.photo-line',
    kind: 'caption',
    pattern:
      /^[([]?\s*(file )?(photo|picture|image|pic|illustration|foto|bild|video|photograph|graphic|infographic|cartoon)s?( credits?| source| courtesy)?( by)?\s*[:©|/]\s*\S.*$|[([]\s*(file )?(photo|picture|image|foto|pic|bild)s?\b[^)\]]{0,60}[)\]]\.?$|^(file photo|representative image|courtesy photo|getty images|handout)\b.{0,60}$|^pictured,? (left|right|above|below|at|from|is|are|here|in|with)\b.*$|^(from left|left to right|clockwise from)\b.*$|^[^.]{4,160}\((left|right|centre|center|pictured|above|second left|second right|l|r)\)[^.]{0,120}$/i,
    longest: 460,
    yes: [
      'Photo: A. Lee / Harbour News',
      'Envoys leave the hall in Geneva on May 9. (Photo by Ann Lee)',
      'File photo',
      'Pictured from left are three envoys of the coast.',
      'Ann Lee (left) speaks to the envoys',
    ],
    no: ['Photo shops are closing across the country.', 'The picture (which hung in the hall) was sold.'],
  },
  {
    id: 'zones.placeholder',
    kind: 'other',
    pattern: /^(\$\$|%%|\{\{|\[\[)\s*[A-Z][A-Z0-9_ .:-]{2,40}\s*(\$\$|%%|\}\}|\]\])$|^\[[A-Z]+(_[A-Z0-9]+)+\]$/,
    longest: 60,
    yes: ['$$ARTICLEAD$$', '[CTA_MODULE]', '{{ INLINE_AD }}'],
    no: ['[LAUGHTER]', '$$ is what they want', '[Read the LETTER here]'],
  },
]

/** The rule that takes the line, or null. */
export function lineRule(line: string): LineRule | null {
  for (const rule of LINE_RULES) if (line.length <= rule.longest && rule.pattern.test(line)) return rule
  return null
}
