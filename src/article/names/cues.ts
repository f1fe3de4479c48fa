/** Classes of words that tell what kind of thing a capitalised name is. Words of the language, never names of the news. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Forms of address and ranks that stand before a person's name, folded. */
export const HONORIFICS = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady gen general lt lieutenant col colonel maj major capt captain cpl sgt sergeant brig brigadier
  adm admiral cmdr commander sheikh shaikh sheik ayatollah hojatoleslam grand imam mullah maulana rev reverend fr father sister brother archbishop
  bishop cardinal rabbi saint st monsieur madame mme herr frau datuk dato datin tun seri senor señor hajj haji sen senator rep representative gov pres judge justice insp
  inspector detective officer`)

/** Words that begin sentences and titles with a capital without being names, folded. */
export const STARTERS = words(`
  a about above according across additionally admittedly after again against ago ahead all almost along already also although altogether always amid among
  amongst an analysts and another any anyone anything apart apparently are around as aside at authorities away back be because been before behind being below
  beneath beside besides between beyond both britons but by can citing clearly comments concerning could critics currently day days de despite did diplomats do
  does doing down due during each earlier early eight either eleven else elsewhere enough even eventually ever every everyone everything except experts few
  finally first five following for foreign former forty four from full further furthermore given got great had half has have having he headline hello help
  helping hence her here hers high highly him his historically hopefully how however hundreds i if in inc include including indeed inside instead into is
  it its itself just last late later latest lastly least less let like likewise local long looking made mainly many may maybe me mean meanwhile media might
  militants millions more moreover most mostly much must my near nearly negotiators neither never nevertheless new next nine no nobody none nonetheless nor
  not nothing notably now nowadays obviously of off officials often ok okay old on once one only opposite or other others otherwise our ours out outside over
  overall own part particularly past people per perhaps please police previously prior probably protesters rather read really rebels recently regarding
  reportedly reporters residents right said same saying second secondly see seemingly sending separately seven several shall she should similarly since six
  so some somebody someone something sometimes soon sources speaking still subsequently such suddenly talks ten than thank thanks that the their theirs them
  then there thereby therefore these they things third thirdly this those though thousands three through throughout thus till time to today together tomorrow
  tonight too total toward towards twelve twenty two ultimately under underneath unfortunately unless unlike until up upon us usually very via wants was watch
  we well were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with within without witnesses
  would yes yesterday yet you young your yours welcome north south east west northern southern eastern western editor editing reporting source update
  analysis opinion breaking exclusive video photo photos file image images watch live`)

/** Capitalised words that are no one's name: days, months, feasts, common abbreviations, folded. */
export const NO_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr
  jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun gmt utc bst est edt pst cet am pm ad bc ce ramadan eid christmas easter hanukkah
  passover diwali nowruz internet covid aids hiv dna ai ceo tv pc id ok gdp i covid-19 brexit sms gps dvd vat suv rpg ied uav faq rss html pdf usb english arabic russian-language islam islamic christianity judaism hinduism buddhism god allah bible
  quran koran earth mars website web`)

/** What a member of a party or movement is called, in lower case: before a name it is no part of it. */
export const PARTISANS = words(`
  anarchist centrist communist conservative democrat fascist islamist leftist liberal libertarian marxist maoist monarchist nationalist neoconservative populist
  republican royalist separatist socialist tory unionist`)

/** Last words of the names of organisations, folded. */
export const BODY_HEADS = words(`
  agency agencies air airline airlines airways alliance army assembly association authority bank board brigade brigades bureau cabinet center centre chamber church club
  coalition college command commission committee commonwealth community company confederation conference congress consortium corp corps corporation council court
  department enterprises exchange federation fc force forces foundation front fund government group group's guard guards holdings inc inc industries initiative
  institute institution jihad journal league legion limited llc ltd party ministry mission monitor motors movement museum network news newspaper office observatory
  organisation organization orchestra parliament partners partnership petroleum plc police post press program programme project radio railway railways senate
  school secretariat service services society squad studios survey symphony syndicate systems tabloid technologies television times trust union unit united
  university watch workers daily herald tribune gazette telegraph electric energy oil software pharmaceuticals laboratories records entertainment magazine broadcasting labs ventures pictures films pharma therapeutics biotech solutions analytics insurance securities
  investments foods hotels cruises shipping mining chemicals semiconductor robotics aerospace communications telecom publishing maritime militia cartel tribunal division battalion regiment infantry squadron fleet dept
  archive archives`)

/** First words of `University of …`, folded. */
export const BODY_OPENERS = words(`
  academy agency alliance archdiocese association authority bank board bureau center centre chamber church club coalition college consortium consulate commission committee community conference
  confederation congress corporation council court department diocese faculty federation foundation front fund government house institute institution journal
  league ministry mission movement museum national office order organisation organization parliament party republic school secretariat service society union
  university`)

/** Last words of the names of buildings and works, folded. */
export const FACILITY_HEADS = words(`
  airbase airfield airport arena barracks base bridge building camp castle cathedral cemetery church complex crossing dam embassy factory field gallery gate hall hospital hotel
  house jail library mall market mosque museum palace park pipeline plant plaza port prison reactor refinery school square stadium station street synagogue
  zoo temple terminal theater theatre tower tunnel university avenue road boulevard`)

/** Last words of the names of places, folded. */
export const PLACE_HEADS = words(`
  archipelago bay beach canal canyon cape city coast corridor county creek desert district emirate enclave forest glacier governorate gulf heights hill hills
  island islands isle kingdom lake mountain mountains oasis oblast ocean peninsula plain plateau prefecture province region republic reservoir ridge river
  sea state strait territory town valley village volcano`)

/** First words of the names of places, folded. */
export const PLACE_OPENERS = words('mount mt lake cape fort port isle gulf bay strait river island')

/** Verbs of saying, any form, folded: their subject is someone who speaks. */
export const SAYING = words(`
  said says say saying told tells tell added adds add announced announces asked asks argued argues asserted asserts claimed claims commented confirmed confirms
  declared declares denied denies described describes emphasised emphasized explained explains expressed insisted insists noted notes pledged reiterated
  remarked repeated replied reported reports responded revealed stated states stressed stresses suggested suggests tweeted underlined urged urges vowed warned
  warns welcomed wrote writes recalled acknowledged admitted believes thinks hopes hoped`)

/** Words after which a place name is a place. */
export const IN_PLACE = words(
  'in at near outside inside around across via throughout within toward towards into onto leaving reached reaching left visited visiting visits visit toured touring entered entering',
)

/** Nouns and verbs of going that make `to X` and `from X` a place. */
export const GOING = words(`
  go goes going went gone travel travels traveled travelled travelling traveling trip trips flew fly flies flying flight flights arrive arrived arriving arrival return returned
  returning returns visit visits visited visiting head headed heading heads come came coming comes journey drive drove driven move moved moving route road way
  tour bring brought brings invited invite invites invitation deported deport fled flee fleeing sent rushed transferred departure departed depart left travels
  delegation ambassador envoy embassy km kilometres kilometers miles mile close near next back home mission reported reporting broadcast live`)

/** Nouns before `of X` that make X a place. */
export const PLACE_OF = words(`
  vicinity proximity skyline museum mosque cathedral square climate city capital centre center streets street suburb suburbs outskirts north south east west northeast northwest southeast southwest northern southern airport university mayor
  governor region siege battle bombing fall area district districts part parts side edge residents people town heart downtown kilometres kilometers miles km province
  university treaty accord agreement congress conference bishop archbishop metropolitan siege map port population`)

/** Words after a place name that show it is a place. */
export const AFTER_PLACE = words(`
  airport region province suburb suburbs district streets residents talks meeting summit conference time street court university mayor governor area metro stadium
  stock airport embassy correspondent bureau office metropolitan round declaration process forum accords agreement format`)

/** Directions that make a region of what they precede: `northern Syria`. */
export const DIRECTIONS = words(`
  north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern
  north-east north-west south-east south-west north-eastern north-western south-eastern south-western central upper lower inner outer mainland`)

/** Nouns for people in numbers: after a nationality or a people they make a group. */
export const GROUP_NOUNS = words(`
  civilians citizens community communities expatriates faction factions families fighters forces groups guerrillas hostages immigrants insurgents jihadists
  militants migrants militia militias minorities minority nationals opposition people prisoners protesters rebels refugees residents separatists settlers soldiers students
  troops tribes victims voters workers women men children villagers`)

/** What may stand between a country and an office, folded. */
export const OFFICE_MODIFIERS = words(`
  former ex then late acting interim outgoing incoming caretaker current new newly appointed elected designate senior top veteran longtime long-time own first
  chief powerful influential hardline moderate exiled ousted deposed embattled de facto hard-line reformist`)

/** Words that say when an office was held. */
export const OFFICE_TIMES: ReadonlyMap<string, 'then' | 'former' | 'acting' | 'outgoing' | 'designate'> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['late', 'former'],
  ['ousted', 'former'],
  ['deposed', 'former'],
  ['then', 'then'],
  ['acting', 'acting'],
  ['interim', 'acting'],
  ['caretaker', 'acting'],
  ['outgoing', 'outgoing'],
  ['designate', 'designate'],
  ['elect', 'designate'],
  ['incoming', 'designate'],
])

/** Governments under a leader's name, `the X regime`. */
export const GOVERNMENT_NOUNS = words('regime government administration')

/** What a firm is by law, behind its name, folded. */
export const LEGAL_FORMS = words('inc incorporated corp ltd limited llc llp plc gmbh')
