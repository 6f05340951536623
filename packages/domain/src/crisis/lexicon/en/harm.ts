/** Phrases about hurting oneself without wanting to die, about hurting others, and about being hurt. */
export const HARM: Readonly<Record<string, string>> = {
  'selfharm.act': `
    i|have|just|had _1 cut {again/today/tonight/yesterday/deeper/deep/last night/this morning}
    {dug/dig/digging} _1 {my nails/nails/my fingernails} _4 {until/skin/arm/arms/leg/thigh/bled}
    {until/till} {i bled/i bleed/it bled/it bleeds/i see blood/i saw blood}
    {seeing/see/watching} {my own blood/the blood/myself bleed}
    {new/fresh/deep/old} {cuts/scars/burns} on my
    {hide/hiding/cover/covering} {my cuts/my scars/the cuts/the scars/my arms}
    {hurt/hurting/injure/injuring/harm} _2 on purpose
    {rubber band/snap a band/eraser} _4 {wrist/skin/arm}
    {choke/choking/strangle/bruise} myself {until/to feel/on purpose/when}
    {stop/quit/resist} {cutting/burning/self harm} {but/again/myself}
    {sliced/slashed/gashed} {my/myself}
    cut|cutting|cuts|burn|burning|burned|burns|hurt|hurting|hurts|harm|harming|harms|harmed|scratch|scratching|scratched|carve|carved|carving|bite|biting|hit|hitting|punch|punching|bruise|bruising|injure|injuring|punish|punishing|slice|slicing|scar _1 @reflex
    self harm|harming|harmed|injury|injure|mutilation|injuring
    selfharm|selfharming|selfharmed
    cut|cutting|burn|burning|burned|burnt|scratch|scratching|scratched|carve|carved|slice|sliced|slicing|cuts @own arm|arms|leg|legs|thigh|thighs|skin|stomach|wrist|wrists|body|forearm
    cuts|scars|burns|razor|blade|lighter|cigarettes _2 on|to @own arm|arms|leg|legs|thigh|thighs|skin|wrist|wrists|stomach|forearms
    bang|banging|smash|hit|hitting @own head _2 wall|until|against
    put|putting cigarettes|cigarette|lighter out? on|to|against @own arm|arms|skin|thigh
    razor|blade|blades under|hidden|behind|in my|the|phone|drawer|pillow|case
    relapsed _4 cutting|self|blade|cut
    urge|urges|need|want|craving|itch to cut|burn|bleed|hurt
    pain is the only
    {started/been/keep/stop/back to} cutting {again/since/lately/because/every}
    cutting again|helps|makes|is the|calms
    pulling|pull my hair out`,
  'selfharm.severe': `
    bleeding _3 not|never stop|stopping
    not stop _2 bleeding
    cut|cuts _3 too deep
    blood everywhere
    lost|losing _2 much blood
    so much blood
    blood _2 not stop|stopping`,
  'violence.act': `
    {hurt/kill/attack/shoot/stab/murder} {people/as many/everyone/them all/everybody/somebody/someone/strangers}
    {make/making} {them/him/her/everyone/you} {bleed/suffer/beg/scream/regret}
    {take/taking} {them/him/her/everyone/as many} {out/down/with me}
    {plan/planning/plans} {an attack/a shooting/a massacre/to attack}
    {urge/urges/thoughts/fantasies/images} {to/of/about} {kill/hurt/stab/attack/strangle/killing/hurting/stabbing/attacking/strangling/choking} _2 {people/someone/him/her/them/my/others/strangers}
    kill|killing|kills|stab|stabbing|shoot|shooting|murder|murdering|strangle|strangling|choke|hurt|hurting|poison|poisoning|harm|harming|attack|attacking|beat|beating|bash|burn|smash|slit|execute|slaughter|butcher|torture|gut|maim|stomp|behead|end _2 @them
    kill|killing|stab|stabbing|shoot|shooting|murder|strangle|hurt|hurting|beat|poison|harm|gut|maim my|the|that|this|our|his|her|every|all|those _2 @them|school|office|everyone|person
    slit|cut _1 his|her|their throat|throats
    shoot|shooting|blow|blowing|burn|burning|bomb|bombing up|down? _1 my|the|this|that school|office|church|mall|place|building|house|mosque|synagogue|workplace|party
    bomb _1 school|office|church|mall|building
    bring|bringing|take|taking _2 gun|knife|rifle|pistol to|into _1 school|work|class|office|church
    make|making _9 pay {with/in} {blood/their/his/her}
    make|making him|her|them|everyone|you pay|suffer|bleed
    put|putting a? bullet|bullets _1 in|into him|her|them|his|everyone
    mass shooting
    watch _1 bleed|burn
    run|running|mow|mowing _3 over|down _2 @them
    set|setting _4 on fire
    beat _3 to death|a pulp
    {does/do} not deserve to live|breathe
    break|breaking|smash|crush|bash|cut|rip|snap|slice _1 @own {skull/neck/face/head/throat/heart out/bones/legs/kneecaps}
    burn|burning|set|torch _6 {house/home/school/office/car/building/apartment/church} _2 down|with|fire|while|and
    burn|burning down _3 {house/home/school/office/building/apartment/church}
    run him|her|them over|down
    push|pushing|shove him|her|them|@family {off/under/down/in front}
    drown|drowning|smother|smothering|suffocate|shake|shaking @them|my|the _2 baby|kids|child|son|daughter|him|her
    deserve|deserves to die|bleed|suffer`,
  'violence.act:self': `
    {he/she/they} {is/are/will} _1 going? to? all? pay {right now/tonight/today/for/with/in}
    {he/she/they} will all? {pay/bleed/regret it/suffer}`,
  'violence.site': `
    outside|parked|at|near _2 his|her|their {house/school/office/door/apartment/work/place/church}
    outside the {house/school/office/door/apartment/church}
    waiting for|outside him|her|them|his
    on my way to|over
    when he|she|they _2 walks|comes|gets|arrives|leaves|opens
    know where he|she|they _1 lives|live|works|work|parks|sleeps
    list of|with people|names|who|targets`,
  'abuse.act': `
    @perp _3 hits|beats|chokes|punches|slaps|kicks|rapes|molests|abuses|burns|whips|touches|hurts {my/our/the} {kids/children/son/daughter/mom/mother/sister/brother/baby/little/siblings}
    @perp _2 {makes/made/forces/forced} {me sleep/me have/me touch/me do things/me watch/us sleep}
    @perp _3 {grabs/grabbed/pulls/pulled/drags/dragged/pushes/pushed/throws/threw/slams/slammed} me _3 {by/against/down/into/across/around/hair/wall/stairs}
    {punched/slapped/kicked/choked/beaten/whipped/shoved/strangled/dragged} by {my/a/him/her/the}
    {controls/takes} {all my money/my money/everything i/who i}
    {checks/tracks/follows} {my phone/me everywhere/my every}
    {forbids/forbidden} me {to/from}
    {does not/will not/never} let me {leave/see/out/go/talk/have money/sleep}
    {sells/sold/selling} me to
    {walking/walk} on eggshells
    {terrified/scared/afraid/frightened} {of him/of my husband/of my boyfriend/of my dad/of my father/of my partner/to go home/when he comes home}
    {black eye/split lip/broken rib/busted lip} _4 {from/he/she/again/him}
    @perp _4 hits|beats|chokes|punches|slaps|kicks|strangles|rapes|molests|abuses|burns|whips|smacks|touches|hurts|shoves|drugs|assaults|gropes me|us|my|her|them
    @perp _3 hit|beat|choked|punched|slapped|kicked|strangled|raped|molested|abused|burned|whipped|assaulted|groped|stabbed|drugged|shoved|dragged|pinned|threw me|us|my|her
    @perp _4 hitting|beating|choking|punching|slapping|kicking|strangling|raping|molesting|abusing|hurting|touching|assaulting|forcing me|us|my|her
    {i was/i am/i got/being/i have been/got/getting} _1 raped|molested|assaulted|abused|trafficked|strangled|beaten|choked|groped|drugged
    sexually assaulted|abused|abuses|abusing|harassed
    @perp _4 touches|touched|touching me|her|him _3 at|night|down|inappropriately|private|there|under|where|when
    touches|touched|touching me|her _3 at|night|down|inappropriately|private|there|under|where|in
    comes|came|sneaks into|in my room|bed _2 night|and
    forces|forced|forcing|makes|made me|her|us to _4 sex|sleep|strip|undress|touch|suck|sexual|things
    forces|forced himself|herself on|me
    locks|locked|lock|locking|traps|trapped me|us|her _2 in|inside|out|up
    not allowed to leave|see|go|talk|eat|have
    does|will|would not let me leave|go|see|out|eat|sleep|have
    {he/she/they/husband/boyfriend/stepdad/dad} _2 took|takes|hides|hid my phone|passport|documents|money
    threatens|threatened|threatening|says|said|swore|swears|promised _6 kill|hurt|murder|shoot|stab|burn me|us|my|her
    afraid|scared|terrified|frightened {of my/to go/to be/of/to come} _2 husband|boyfriend|dad|father|stepdad|wife|partner|home|mother|uncle|ex|girlfriend
    bruise|bruises|bruised|marks|fractured _4 {he gave/from him/from my/she gave/he left/from his}
    he|she|husband|boyfriend|dad broke my {arm/rib/ribs/jaw/nose/wrist/finger}
    hits|beats|punches|slaps|hurts me|us|her {when/whenever/if/every/with a/with his/until/because/and/in front}
    {threw/throws/smashed/smashes} _3 at me
    hand|hands around|on my throat|neck
    domestic violence|abuse
    abusive husband|boyfriend|relationship|home|father|mother|partner|dad|mom|marriage|stepfather|parents
    @perp is|are|was|being|been|gets physically|sexually|violent|abusive _1
    holds|held|pulled|puts|put|points|pointed _2 gun|knife _2 to|on|at|against me|my
    pimp|trafficker|trafficked|trafficking
    keeps|kept|keeping|holds me|us|her {locked/prisoner/captive/chained/tied}
    @perp _3 {threatens/threatened/threatening} _3 {with a knife/with a gun/with his/with a bat/with violence}
    @perp _2 {threatens/threatened} me
    been|being|is raping|molesting|abusing|beating me
    has been {raping/molesting/abusing/beating/hitting/touching} me
    raped|rapes|molested|molests|gropes|groped me|her|my
    trapped _2 {with him/with her/by my}
    making|forcing|selling me|her {have sex/sell/sleep with}`,
  'abuse.now': `
    breaking|kicking|smashing|banging|pounding|trying _4 door|window|in|down
    he|she|they is|are|have has? _2 outside|coming|here|downstairs|back|home _3 gun|knife|kill|hurt|for|now|looking|bat
    i am? hiding|hid|locked|trapped _2 in|from|under|inside _3 bathroom|closet|bedroom|room|car|him|her|them|basement|bed|dad|husband
    {has/have/with} {a/his/the} knife|gun|bat|hammer|machete|axe
    has|got _1 a knife|gun|bat|weapon
    {is/are} choking|beating|hitting|strangling|attacking|stabbing|raping me|her|my|us
    every few minutes
    help he|she|they is|are
    {please help/please hurry/send help}`,
  'abuse.threat': `
    @perp _4 going|want|wants|will|plans|swore|trying|threatened|says|said _2 kill|murder|shoot|stab|hurt me|us`,
};
