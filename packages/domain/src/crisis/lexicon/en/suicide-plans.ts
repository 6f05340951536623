/** Phrases about preparing, beginning, having tried, and asking how. One phrase a line; see detector/pattern.ts for how they are written. */
export const SUICIDE_PLANS: Readonly<Record<string, string>> = {
  'suicide.preparation': `
    know {how/when/where} _5 do it and {how/when/where}
    {i have/i} {everything/all} {i need/planned/ready} to do it
    {bought/got/have} the @pills i need
    recorded|filmed|made|recording|taped _2 goodbye|farewell|last _1 video|videos|message|messages|tape
    rehearsing|rehearsed|practicing|practising|practiced|practised|tested|testing _4 {hang/hanging/jump/jumping/noose/shoot/shooting}
    {find/finds/found} {me hanging/me dead/my body/my corpse/me gone/my note/my letter}
    {not/never} be {coming/walking/driving/going} {back/home} _3 {from/alive/this time/again/bridge/tonight}
    know|picked|chose|worked|figured _2 which|what|how _1 @pills|rope|gun|bridge|train|dose
    next time {i will get it right/i will make sure/it will work/i will succeed}
    {sorted/settled/arranged/paid for/planned} _1 {my funeral/my affairs/my will}
    {saying/said/say} {my goodbyes/my last goodbyes}
    {set/have/got/picked/chose/chosen/circled} _1 date _2 {my death/to die/for it/suicide}
    date|day|place|time {of/for} my death|suicide
    {chosen/picked/found} _2 {bridge/cliff/spot/tree/building} {to/where/for}
    suicide note|notes|letter|letters|plan|pact
    wrote|written|writing|write|finished|left|leaving|leave|penned _3 goodbye|farewell|last|final|suicide _1 letter|letters|note|notes|message|video
    wrote|written|writing|write|left|finished my note|will
    written my? note
    goodbye|farewell letter|letters|note|notes|video
    letters|letter|note|notes _4 {after/when/once} i am gone|dead
    stockpiling|stockpiled|hoarding|hoarded|stashing|stashed|saving|saved|collecting|collected|hiding _4 @pills
    @pills _2 i {saved/hoarded/stashed/collected/stockpiled/have been saving/have saved}
    put|putting|got|getting|have|settled my|all affairs|everything|papers _1 order
    picked|chose|chosen|set|have|decided|choosing|got the|a date|day|time|place _2 {die/end/my death/do it/kill/end it}
    picked|chose|found|chosen|scouted|know _1 which|the|a bridge|spot|tree|place|building {to die/to do it/i will/it will}
    know|picked|chose which tree|bridge|building|train
    planned|planning|plan|plans|rehearsed|prepared _5 my _1 death|suicide
    planned|planning every detail
    last time {you will/i will/you/we will} hear|see|talk|write
    by the time you|they|anyone|someone read|reads|see|sees|find|finds this|me
    when {you/they} {read/find} {this/me} {i will/i am/it will}
    bought|buying|ordered|got _2 noose|helium
    noose
    catch|catching the bus {soon/for good/forever/early/out}
    my will is _2 written|ready|finished|done
    tied|tying|made|making _2 noose
    not be here|around|alive _2 tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas
    not need them|it|these|this|anything {much longer/where i}
    not _1 have to worry about me {anymore/much longer/any longer/again/after}
    said|saying|say my goodbyes|final goodbyes|last goodbyes
    {i will be/i will be long/i be} dead|gone _1 {by/before/soon/tomorrow/tonight/when you/when they/this time}
    when i {die/kill/end}
    mind _2 {about/to} {dying/die}
    {not be/will not be} around {much longer/anymore/to see}
    someone|somebody _2 {take/have/look after/feed} my {dog/cat/kids/plants/baby}
    practiced|practised|practicing|rehearsed|tested|testing|trying|learned|learning _3 {noose/knot/rope/jump}
    suicide pact
    @pills _3 {since/for this/for when/for the day}
    found|have|working|made|got _1 a|my way|plan|method {to/for} die|end|kill|suicide|ending|dying
    tonight {is/will be} {the night/my last/the end/it}
    my last {day/night} {on earth/alive/here/ever}
    final goodbye`,
  'suicide.preparation:other': `
    found|discovered|saw|read _4 suicide note|letter|plan
    found|discovered _3 goodbye|farewell letter|note`,
  'suicide.gift': `
    gave|given|giving|give away|my _1 my|all|most|dog|cat|everything|guitar|things|belongings|stuff|possessions|away
    giving away|my _3 things|stuff|belongings|everything|dog|cat
    wrote|written|writing letters|notes to everyone|everybody|my|them|all|each
    who will|to take care of|feed my dog|cat|kids|baby|fish
    cleared|wiped|deleted my phone|accounts|everything`,
  'suicide.inprogress': `
    kick|kicking {the/this/away the} {stool/chair/bucket/ladder}
    noose|rope is|are {up/tied/ready/around my neck/on the beam}
    took|swallowed|taken|ate|ingested|popped _3 @lots _5 @pills|bottle|packet|box
    downed|drank _3 @lots _5 @pills
    took|swallowed|taken|downed|ingested|popped _3 {a lot of/lot of/too many/way too many} _4 @pills|them
    took|swallowed|taken|downed {everything in/all i had/every last one/all the ones}
    swallowed _2 @pills
    took|swallowed|taken _2 whole|entire|full|fistful|handful|handfuls _3 @pills|bottle|packet|box|strip
    downed _2 whole|entire|full|fistful|handful _3 @pills
    took|swallowed|taken|downed|ate all of? them|it
    took|swallowed|taken|had way? too many|much _2 @pills|of
    just|already|have overdosed
    overdosed|poisoned _2 myself? _2 just|minutes|tonight|now|hour|ago
    drank|swallowed|drinking _4 bleach|antifreeze|poison|drano|cleaner|pesticide|detergent
    rope|noose|belt|cord|sheet is|around|tied _4 my|around|the _1 neck|beam|rafter|ceiling|hook
    gun|pistol|barrel|blade|knife|razor is|in|to|at|against|on _3 my mouth|head|temple|throat|wrist|wrists|chin|neck
    finger is? on the trigger
    has|have|just cut|slit|slashed @own wrists|wrist|veins
    already? slit|cut|opened my|both wrists|wrist|veins|throat
    wrists _2 open|cut|slit|bleeding
    am|is|standing|sitting|about _3 over|outside the railing|edge|rail|guardrail
    am|is|standing|sitting|feet|legs|waiting|lying|climbed|here|at _3 on|at|over|off|by|outside _2 ledge|tracks|edge|railing
    about to {jump/step off/pull the trigger/kick the/let go of the/swallow/overdose/hang myself}
    {took/taken} an overdose
    one step and|away|more _2 over|done|gone|nothing
    {car/engine/gas} is running _4 garage|sealed|hose
    train {is coming/comes in/comes at}
    {going/about/ready} to jump now|right|tonight
    {it is done/i did it} i took|swallowed|cut`,
  'suicide.taken': `
    {already/just/have} took|taken|swallowed _1 {the/those/these/some/all the} _1 @pills
    took|swallowed {the/those/these} _1 @pills`,
  'suicide.place': `
    am|is|standing|sitting|here|parked|waiting _2 on|at|up|over|by|near _3 roof|rooftop|bridge|ledge|cliff|overpass|balcony|tracks|railing|top
    am|is|standing|sitting|here on|at _2 edge
    walked|drove|climbed|came|went|driving|walking|going|heading _2 to|onto|up _2 bridge|roof|rooftop|cliff|tracks`,
  'suicide.attempt': `
    attempt|attempts|attempted {on my/on her/on his/my own} life
    made an attempt
    my _2 attempt
    tried|attempted|attempting|tries _1 to? kill|end|hang|shoot|drown|poison|overdose _1 @reflex|my|it
    tried|attempted|attempts|attempt|survived _2 suicide|overdose
    suicide attempt|attempts
    tried to {end it/overdose/die/jump off/jump in front}
    almost|nearly {killed @reflex/jumped off/overdosed/ended it/ended my life/hanged @reflex}
    came _1 close to {killing @reflex/ending it/ending my life/jumping}
    overdosed
    survived my|his|her attempt|suicide`,
  'suicide.lookup': `
    how many|much _2 @pills|milligrams|mg _6 die|kill|kills|fatal|lethal|overdose|death|dead|wake
    how|ways|way|methods|method|quickest|easiest|fastest|painless|painful|best|surest _4 to {kill @reflex/end my life/hang @reflex/end it all}
    painless|quickest|easiest|fastest|painful|quick|easy|best|peaceful|surest _3 way|ways|method|methods|death _2 to? die|go|suicide|end|dying
    painless|peaceful death
    ways|methods to die|commit|end|kill
    how|what|which _6 lethal|fatal dose|amount|height
    how long|high|far|deep _7 to? die|bleed|drown|kill|fatal|suffocate
    enough to kill @reflex|a|me|someone|you|person
    googling|googled|searched|searching|researching|researched|looking|looked|reading _4 {suicide/methods to/ways to} _1 die|kill|end|methods|ways`,
};
