/** Irregular forms of English: verbs as `base past participle`, alternatives joined by `/`; plurals as `plural singular`. */

const VERBS = `
abide abided/abode abided; arise arose arisen; awake awoke awoken; bear bore borne/born; beat beat beaten; become became become; befall befell befallen; begin began begun;
behold beheld beheld; bend bent bent; bet bet bet; bid bid/bade bid/bidden; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred;
bring brought brought; broadcast broadcast broadcast; build built built; burn burnt/burned burnt/burned; burst burst burst; buy bought bought; cast cast cast; catch caught caught;
choose chose chosen; cling clung clung; come came come; cost cost cost; creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; dream dreamt dreamt;
drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown;
forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken;
freeze froze frozen; get got got/gotten; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led; lean leant leant; leap leapt leapt; learn learnt learnt; leave left left; lend lent lent;
let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled; mistake mistook mistaken; misunderstand misunderstood misunderstood;
offset offset offset; outbid outbid outbid; outdo outdid outdone; overcome overcame overcome; overhear overheard overheard; override overrode overridden; oversee oversaw overseen; overtake overtook overtaken;
overthrow overthrew overthrown; partake partook partaken; pay paid paid; plead pled pled; prove proved proven; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; redo redid redone;
repay repaid repaid; reset reset reset; retake retook retaken; rethink rethought rethought; rewrite rewrote rewritten; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn; shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown;
shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; smell smelt smelt; sow sowed sown; speak spoke spoken; speed sped sped;
spell spelt spelt; spend spent spent; spill spilt spilt; spin spun spun; split split split; spoil spoilt spoilt; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck;
sting stung stung; stink stank stunk; stride strode stridden; strike struck struck/stricken; strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown; thrust thrust thrust; tread trod trodden; undergo underwent undergone; undermine undermined undermined;
understand understood understood; undertake undertook undertaken; undo undid undone; unwind unwound unwound; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept wept;
win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; wring wrung wrung; write wrote written`

const FORMS = `
am be; 'm be; are be; 're be; is be; was be; were be; been be; being be; has have; 've have; having have; does do; doing do; goes go; 'll will; wo will; ca can; sha shall; 'd would; dying die; lying lie; tying tie; vying vie;
seen see; fleeing flee; seeing see; agreeing agree; freeing free; decreeing decree; guaranteeing guarantee; overseeing oversee; foreseeing foresee; disagreeing disagree; agreed agree; disagreed disagree; freed free; guaranteed guarantee;
decreed decree; dyeing dye; singeing singe; died die; lied lie; tied tie; vied vie; panicked panic; panicking panic; politicking politic; trafficked traffic; trafficking traffic; mimicked mimic; mimicking mimic;
focused focus; focusing focus; focussed focus; biased bias; canceled cancel; canceling cancel; cancelled cancel; cancelling cancel; traveled travel; traveling travel; travelled travel; travelling travel; labeled label;
labelled label; labelling label; modeled model; signaled signal; signaling signal; signalled signal; signalling signal; totaled total; totalled total; fueled fuel; fuelled fuel; fuelling fuel; leveled level; levelled level;
marshalled marshal; channeled channel; channelled channel; counselled counsel; quarreled quarrel; quarrelled quarrel; dialled dial; expelled expel; expelling expel; compelled compel; propelled propel; repelled repel; rebelled rebel;
rebelling rebel; controlled control; controlling control; patrolled patrol; patrolling patrol; enrolled enroll; called call; calling call; killed kill; killing kill; filled fill; pulled pull; rolled roll; polled poll; stalled stall; shelled shell;
shelling shell; drilled drill; installed install; recalled recall; billed bill; spilled spill; fulfilled fulfil; fulfilling fulfil; instilled instill; skilled skill; pressed press; passed pass; discussed discuss; expressed express;
addressed address; crossed cross; dismissed dismiss; missed miss; stressed stress; witnessed witness; assessed assess; possessed possess; processed process; progressed progress; suppressed suppress; harassed harass; kissed kiss;
tossed toss; amassed amass; oppressed oppress; impressed impress; confessed confess; professed profess; bypassed bypass; surpassed surpass; trespassed trespass; staffed staff; bluffed bluff; stuffed stuff; added add; adding add; odds odds;
erred err; purred purr; whirred whirr; buzzed buzz; ebbed ebb; egged egg; butted butt`

const PLURALS = `
men man; women woman; children child; people people; feet foot; teeth tooth; geese goose; mice mouse; lives life; wives wife; knives knife; leaves leaf; halves half; selves self; shelves shelf; thieves thief; wolves wolf; calves calf;
loaves loaf; crises crisis; analyses analysis; bases base; theses thesis; hypotheses hypothesis; diagnoses diagnosis; oases oasis; axes axis; criteria criterion; phenomena phenomenon; media media; data data; policemen policeman;
spokesmen spokesman; spokeswomen spokeswoman; gunmen gunman; businessmen businessman; congressmen congressman; servicemen serviceman; statesmen statesman; fishermen fisherman; firemen fireman; chairmen chairman; militiamen militiaman;
tribesmen tribesman; countrymen countryman; midshipmen midshipman; clergymen clergyman; alumni alumnus; cacti cactus; nuclei nucleus; potatoes potato; tomatoes tomato; heroes hero; vetoes veto; echoes echo; embargoes embargo;
torpedoes torpedo; cargoes cargo; movies movie; ties tie; lies lie; pies pie; dies die; cookies cookie; rookies rookie; calories calorie; zombies zombie; species species; series series; means means; headquarters headquarters; news news;
politics politics; economics economics; physics physics; athletics athletics; ethics ethics; tactics tactic; statistics statistic; shoes shoe; toes toe; foes foe; canoes canoe; buses bus; gases gas; viruses virus; campuses campus;
bonuses bonus; statuses status; surpluses surplus; caucuses caucus; censuses census; lenses lens; biases bias; atlases atlas; canvases canvas; princes prince; causes cause; caches cache; aches ache; headaches headache; menus menu; gurus guru;
axe axe; this this; his his; us us; thus thus; plus plus; always always; perhaps perhaps; whereas whereas; versus versus; across across; as as; its its; yes yes; besides besides; sometimes sometimes; nowadays nowadays; afterwards afterwards;
towards towards; less less; unless unless; overseas overseas; barracks barracks; crossroads crossroads; troops troops; forces force; arms arms; outskirts outskirts; clothes clothes; thanks thanks; goods goods; ties tie; mathematics mathematics`

/** Verb form to base; a form of two bases (`lay`, `found`, `saw`, `ground`, `wound`, `bound`, `left`) goes to the commoner verb. */
export const VERB_BASES: ReadonlyMap<string, string> = verbBases()
/** Plural to singular; words that only look plural map to themselves. */
export const NOUN_BASES: ReadonlyMap<string, string> = new Map(pairs(PLURALS))
/** Past forms and participles, for telling a clause's tense without a tagger: form to whether it is a finite past, a participle, or both. */
export const PAST_FORMS: ReadonlyMap<string, 'past' | 'participle' | 'both'> = pastForms()

function pairs(list: string): [string, string][] {
  return list.split(';').map((entry) => entry.trim().split(' ') as [string, string])
}

function rows(): { base: string; past: string[]; participle: string[] }[] {
  return VERBS.split(';').map((entry) => {
    const [base = '', past = '', participle = ''] = entry.trim().split(' ')
    return { base, past: past.split('/'), participle: participle.split('/') }
  })
}

function verbBases(): Map<string, string> {
  const bases = new Map<string, string>()
  for (const { base, past, participle } of rows()) for (const form of [...past, ...participle]) if (!bases.has(form)) bases.set(form, base)
  for (const [form, base] of pairs(FORMS)) bases.set(form, base)
  for (const { base } of rows()) bases.set(base, base)
  return bases.set('found', 'find').set('left', 'leave').set('saw', 'see').set('lay', 'lie').set('bound', 'bind')
}

function pastForms(): Map<string, 'past' | 'participle' | 'both'> {
  const forms = new Map<string, 'past' | 'participle' | 'both'>()
  for (const { base, past, participle } of rows()) {
    for (const form of past) if (form !== base) forms.set(form, participle.includes(form) ? 'both' : 'past')
    for (const form of participle) if (form !== base && !forms.has(form)) forms.set(form, 'participle')
  }
  return forms
}
