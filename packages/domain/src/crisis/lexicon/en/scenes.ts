/**
 * What people describe instead of naming it: where they are, what is ready, what they have put in order, who must not find them.
 * Few of these mean anything alone; detector/rules-scene.ts says which of them do together.
 */
export const SCENES: Readonly<Record<string, string>> = {
  'scene.setup': `
    rope|noose|cord _2 is _1 already? up|set|tied|hung|hanging|ready|waiting|round|around|over
    {set up/put up/hung up/hung/tied/tying/tied up/rigged} _2 @cord|rope|noose
    tied|looped|wrapped|put _2 @cord|rope|noose _2 round|around|over|to|from _2 neck|beam|rafter|branch|hook|door|pipe|rail|tree|banister
    @gun is _1 {loaded/in my lap/in my hand/next to me/beside me/on the table/on the bed/out of the safe/out of the cabinet/on my lap}
    {loaded/cleaned/unlocked/got out/took out/taken out/dug out} _2 @gun
    put|slid _2 {bullet/round/shells/shell} in|into
    gun|barrel|pistol|shotgun {in/against/under/to} my {mouth/chin/head/temple}
    hose|pipe _3 in|exhaust|tailpipe|window|taped
    taped|attached|connected|fed|sealed|run|running _3 hose|pipe|exhaust|tailpipe|garage|windows|vents
    {lit/lighting/light} _2 charcoal|barbecue|grill _4 inside|bathroom|tent|car|bedroom|room
    engine|car|motor is _1 on|running _5 garage|hose|sealed|closed|sleepy|drowsy
    @pills _3 {in front of me/on my lap/lined up/laid out/next to me/beside me/in my hand/on the passenger seat/on the seat/all counted/counted out/crushed up/in a pile/opened/on the bed/poured out/in a row/on the table/on the desk}
    {lined up/laid out/counted out/poured out/tipped out/emptied out/crushed up/popped out} _3 @pills|bottle|packet|packets|box
    @pills {crushed/ground up/dissolved}
    bag {over/on/round/around} my head`,
  'scene.ready': `
    gas|oven|stove is|are on|open|running|hissing
    turned|opened _2 gas on|valve|taps
    have|got _3 @cord|rope|noose|blades _2 ready|set|packed|waiting|here
    use|using _1 @gun
    have|got enough _2 @pills|insulin|morphine|potassium
    with|holding his|her|my|the|a @gun
    opened|emptied|emptying|opening _3 box|packet|bottle|strip|packets|boxes
    it is|was loaded|cocked`,
  'scene.brink': `
    wrong|other|outer|far side of the railing|rail|railings|rails|parapet|guardrail
    {outside/beyond/climbed over/past} the railing|rail|railings|parapet|guardrail
    feet|legs _2 {over the edge/off the edge/dangling off/hanging over}`,
  'scene.edge': `
    {standing/sitting/stood/sat/i am/am/out/up/here/parked/parked up/pulled over/waiting} _3 {on/at/by/near/beside/above/over} _2 roof|rooftop|ledge|bridge|overpass|flyover|viaduct|cliff|cliffs|quarry|reservoir|weir|dam|tracks|railway|parapet
    {standing/sitting/stood/sat/am} _2 {on/at} _1 edge|ledge|windowsill|sill|parapet|rooftop
    on the tracks|rails|ledge|edge|parapet|windowsill
    in front of {it/the train/the bus/the truck/a train/a bus/a lorry/the lorry}
    waiting|wait for _2 train|lorry|truck _4 front|jump|step|under
    {walked/walking/waded/wading/going/walk} {into/in to} the sea|river|lake|water|ocean|canal|traffic|woods|forest`,
  'scene.hidden': `
    {nobody/noone} {knows/will know/knew/can see/is home/is here/will hear/hears} _2 {i am/where i am/me/here/i came}
    {nobody/noone} {about/around}
    {nobody/noone} {is home/is here/in the house/is around/is up}
    sent|took|dropped|left _3 kids|children|girls|boys|dog|baby|son|daughter _5 {at my/to my/with my/for the night/to her/with his}
    {so/before/not want/do not want/hope/rather/want/sure} _5 find|finds|found _1 me|body
    who finds|found me
    unlocked|locked _2 door _3 so|for|them|paramedics|ambulance|police
    for the {paramedics/police/ambulance/coroner}
    not|never _1 {call/ring/tell/phone/text} {anyone/anybody/the police/an ambulance/911/999/112/my mom/my dad/my family/my wife/my husband}
    do not want to call anyone|anybody
    {so that/so} _4 not|instead find|finds`,
  'scene.alone': `
    door is? locked|unlocked
    phone _1 {off/on silent/switched off}
    turned|switching|switched|turning _2 phone off
    {when/once/after/until/while} _4 {is asleep/are asleep/falls asleep/goes to bed/go to bed/goes to sleep/go to sleep/is out/are out/goes out/leaves for/is at work/has gone}
    told _3 it is|was for
    just|only wanted to {say goodnight/say goodbye/type/tell someone/type to somebody/hear a voice/say bye}`,
  'scene.leaving': `
    not be {here/around/alive/there} {for/to/by/when/after/then/come/next/this/anymore/much}
    not be {walking back/driving back}
    waiting _1 till|until _3 passes|dies|gone|grown|graduates|birthday
    nothing|nobody _1 {keeping/holding} me
    not see another {spring/summer/winter/christmas/birthday/year}
    not be {coming back/coming home/going back/needing/waking up/seeing}
    {will not/not} {see/make it to/reach/live to see/be there for} {the morning/tomorrow/monday/my birthday/thirty/next week/christmas/sunrise/another birthday/another winter}
    not need|needing {them/it/anything/this/these/that/my things/my stuff/money/any of it} _1 anymore|where|after|soon|now|much|longer
    {after that/by then/then/soon/tomorrow/and then} i will be gone
    {be/will be} {gone/out of here/out of the way/out of everyone/off your hands/out of their hair/someone elses}
    {once/after/when} i am {gone/not here/not around/dead/no longer}
    not be {anyones/anybodys/your/their/a} problem|burden
    i am out
    {this is/it is} {my last/the last/goodbye/the end of me/the end for me}
    last {night/day/message/time/meal/christmas/birthday/sunset/words/cigarette} {on earth/i will/you will/ever/alive/here/for me/with}
    want it to be over
    {be/see/join/joining/seeing/with} _2 {wife/husband/mom/dad/son/daughter/her/him/them/brother/sister/nan/buddies} again
    {going/go} {home to/to be with/to join/to see} {god/her/him/them/jesus/my wife/my husband/my son}`,
  'scene.arranged': `
    {updated/changed/made/signed/finished/written/rewrote/sorted/redid} _1 my will
    my will _3 updated|signed|drawer|desk|done|table
    house|car|account|savings|money|everything _2 in _2 daughters|sons|daughter|son|sister|wife|husband|brother name
    {cancelled/cancelling/closed/closing/paid off/settled} _2 {gym/lease/rent/account/accounts/subscriptions/contract/phone/debts/card/cards/job/everything}
    {passwords/bank/pin/insurance/funeral/documents/papers/keys} _6 {envelope/list/drawer/table/desk/folder/paid/note/ready}
    {dog/cat/dogs/cats/fish/bird/pets/rabbit} is|are _1 {fed/sorted/taken care/with the neighbor/with my sister/with my mom/looked after}
    laundry is folded|done
    {gave/given/giving/handing/handed/passed} _1 my|all|away _3 {cat/dog/guitar/clothes/records/bike/car/laptop/console/games/watch/ring/jewelry/books/jewellery/tools/stuff/things/belongings/playstation/collection/medals/everything}
    {gives/giving/gave/given} away _1 his|her|their|all|my
    {letter/letters/note/notes/video/videos/voicemail/message/messages} _1 {for/to} {everyone/everybody/each/all/my kids/my son/my daughter/my mom/my dad/my parents/my wife/my husband/my family/the kids/the boys/the girls/after}
    {letters/letter/note/notes/envelopes} _4 {for after/when i am gone/after i am gone/for when/on the table/on my desk/in my drawer/hidden/under my pillow/in the drawer/to open}
    {his/her/their/my/the} note is hidden|written|ready|under|in|on
    list of {songs/people} for my funeral
    last|final goodbyes
    {have/got/bought} {the stuff/everything i need/what i need/all i need/supplies}
    {picked/chosen/chose} the {place/spot/song/songs/tree/hymns/date/bridge/coffin/outfit}
    drawer|envelope|safe _2 for after|later
    {deleted/wiped/closed} all? my {socials/accounts/photos/messages/phone/history}
    {said/saying} bye to _2`,
  'scene.ingest': `
    @took _2 @lots _4 @pills
    @took {already them/them already}
    @pills _2 going|went down
    keep|keeps|kept|been|am|started|starting @taking _2 @pills|them
    @taking them|tablets|pills {now/one by one/two at a time/one after/as we/right now/with vodka/with wine/with whiskey}
    injected|dialled|dialed _3 all|whole|units|pen insulin?`,
  'scene.swallow': `
    already taken|took|swallowed them
    @took {the lot/them all/all of them/all of it/everything/every single one/loads/a load/the whole lot/the whole thing/handfuls/too many/way too many/a handful/a fistful}`,
  'scene.sinking': `
    {so/getting/feeling/feel/really/a bit/very} {sleepy/drowsy/dizzy/woozy/tired now/faint/cold/floaty/heavy/warm/numb}
    ears|hands|fingers|lips|face|tongue|legs _2 {ringing/numb/tingling/tingly/going numb/heavy}
    vision|eyes|room|everything _2 {blurry/blurring/spinning/closing/dark/fuzzy/going dark/fading}
    {can not/cannot} {keep my eyes/feel my/stop throwing/stand up/see straight/type/move my}
    slurring|fading|drifting
    stomach _2 hurts|burning|killing
    @num|few minutes|minute|hours|hour ago
    not {picking up/answering/replying/responding/reply/answer}
    making _2 sleepy|drowsy`,
  'scene.decided': `
    {made up/made} _1 mind|peace|decision|choice
    mind is made up
    already|finally decided
    {only/just} a {question/matter} of {when/time}
    {know/figured/worked out/planned/planning/decided/thought about/researched/chosen} {how i will/how i would/how to do/which/where i/when i will/exactly how/exactly where/how and/it all out}
    planning how i
    {have not/not} {picked/chosen/decided/set} {a day/a date/the day/the date/when/on a day}
    counting down
    @num _1 days|weeks left|until|till
    {that is/it is} the plan
    {got/have} a? {plan/date}
    {have/got} it all {worked out/planned/figured out}
    {have not/not} _1 {got/had/found} the guts|nerve|courage
    {then/after that/and then} {i am/that is it} {out/done/gone/me}`,
  'scene.do': `
    {going to/will/am} {do/doing} it
    do|doing it tonight|now|today|when|then|there|quietly|while|so
    {how/when/where} i {do/will do/would do} it
    {get/getting} it {done/over with}
    {going to/about to} pull it|the
    counting down from
    go|going over _3 sec|second|minute|now
    i start when
    lo uso|usare|hago|hare`,
  'scene.exit': `
    {need/want} a? way out
    i {end/finish} it
    {ending/end/finishing/finish/stop} it|everything|things
    {checking/check/checked} out
    {bowing/bow/opting/opt} out
    {leave/leaving/exit/exiting} {this world/this life/this place/the planet/life}`,
  'time.before': `
    yesterday
    last night|nite|week|month|tuesday|monday|wednesday|thursday|friday|saturday|sunday|weekend|year|time|summer|winter
    ayer|anoche|anteayer
    pasado|pasada
    days|weeks|months|years ago
    the other day|night
    hace _2 dias|semanas|meses|anos`,
  'time.now': `
    in a sec|second|minute|min|bit|moment
    in @num|half|few minutes|minute|hours|hour
    finishing|finish|after my|this _1 drink|beer|cigarette|song|bottle|message|episode|joint
    {when/once} this {song/message/drink/movie/episode/chat} _1 {over/ends/done/finishes}
    en cuanto termine|acabe|se
    al terminar este|esta`,
  'time.far': `
    as soon as _1 lease|school|contract|tour|degree|course|exams|semester _1 ends|finishes|done|over|up|expires
    as? soon as i finish|graduate|retire
    {finish/after/until/finishing} _2 {semester/degree/term/school year}
    next|following year|month|summer|winter|spring|autumn|fall|term|semester|january|february|march|april|may|june|july|august|september|october|november|december
    {after/once/when/until/till/soon as} _4 prom|christmas|graduation|graduate|exams|finals|birthday|holidays|wedding|diploma|school|college|degree|university|summer|thirty|forty|eighteen|harvest
    in|this january|february|april|june|july|august|september|october|november|december
    in {may/march} _1
    in _2 weeks|months|years
    some|one|someday|eventually day?
    {not/do not/have not} _1 {know/picked/decided/sure} _1 {when/a day/a date/how or when}
    {after/when/once/until} _4 {is born/are grown/grows up/grow up/finishes school/leaves home/is old enough/are old enough/dies/passes/is gone}`,
};
