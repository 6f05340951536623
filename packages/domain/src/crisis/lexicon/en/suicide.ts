/** Phrases about wanting, planning or beginning to end one's own life. One phrase a line; see detector/pattern.ts for how they are written. */
export const SUICIDE: Readonly<Record<string, string>> = {
  'suicide.act': `
    {die by/death by/thinking about/thoughts of/plan of/planning/plan/planned} _1 suicide
    suicide {crosses/crossed/is on/pops/keeps/has been}
    {stop/stopping/end/ending} {my heart/my existence/my own existence}
    take|taking myself out
    {get rid/getting rid} of myself
    remove|removing myself from {this/the} {world/earth/equation/planet}
    kill|killing|kills|killed|murder|murdering|unalive|off|offing|offed|delete|deleting|erase|end|ending|neck _1 @reflex
    unalive
    end|ending|ends|take|taking|takes|ended @own own? life|lives|existence
    end|ending|ends it {all/forever/permanently/for good}
    end|ending my pain|suffering|misery|existence|story
    put|putting an end to my|it|all|myself life|existence|all|pain?
    commit|committing|commits suicide
    thoughts|thought|thinking|think|thinks|considering|consider|contemplating|contemplate|contemplated|fantasize|fantasizing|planning|plan|dreaming|obsessed|obsessing _3 suicide|suicidal
    thoughts|thought|thinking|think|considering|consider|contemplating|fantasize|dreaming of|about? ending {it/things/everything}
    suicidal thoughts|ideation|urges|feelings|again|tendencies|lately|today|tonight
    am|feel|feeling|is|feels|was|been|being|felt|get|getting|be|are|go|going _2 suicidal
    suicide is|seems|looks|feels _3 option|answer|solution|way|appealing|tempting
    {soon/after/tonight/tomorrow/will/going to/want to/gonna/today/do} suicide
    suicide soon|tonight|after|tomorrow|today
    kms thoughts|again|tonight|now|soon|please|fr|asap|already|rn|today|tomorrow
    {going to/want to/will/might/should/just/could/let me/to/about to/gonna} kms
    ctb
    self {delete/deletion/deleting}
    do|doing away with @reflex
    topping|top myself
    die by my own hand
    make my heart stop
    use|using _3 on @reflex`,
  'suicide.topic': `
    suicide`,
  'suicide.method': `
    swallow|swallowing|take|taking the {pills/tablets} now|tonight|tomorrow
    swallow|swallowing _2 @pills
    drive|driving|jump|jumping|step|stepping|roll {off it/off the edge/over the edge/off this/over it}
    step|stepping|jump|jumping off _2 {stool/chair/bucket/ladder}
    throw|throwing|hurl|hurling @reflex _2 {off/under/in front/from/over/into}
    lie|lying|lay down? _2 {on the tracks/on the rails}
    inject|injecting _4 {overdose/whole/all/too much}
    hang|hanging|shoot|shooting|stab|stabbing|drown|drowning|poison|poisoning|gas|strangle|strangling|suffocate|suffocating|electrocute @reflex
    slit|slitting|slash|slashing|opening|open @own wrists|wrist|veins|throat
    cut|cutting @own wrists|veins|throat|arteries
    jump|jumping|leap|leaping|leaps|jumps|throw|throwing|fling|stepping|step @reflex? _3 off|from|over|before|under|onto|into _2 @height|train|tracks|traffic|subway|highway|metro|rail
    jump|jumping|leap|stepping|step|walk|walking|lie|lying|throw|run|running @reflex? _1 in front of _4 train|traffic|truck|bus|car|subway|cars|trains|metro
    walk|walking|wander into _2 traffic|sea|ocean|river|lake|woods and
    drive|driving|swerve|swerving|crash|crashing|steer|steering _4 into|off _3 wall|tree|river|bridge|cliff|truck|traffic|lake|pole|oncoming|ocean|barrier|pillar
    overdose|overdosing|overdoses|od _2 on|with|myself|tonight|and|until|so
    overdose|overdosing|od
    take|taking|swallow|swallowing|takes|down|downing _2 all|every|whole|entire|enough|fistful|handful|bottle|lethal _5 @pills
    take|taking|swallow|swallowing|takes|downing _2 @pills _4 all|saved|hoarded
    blow|blowing|blows _1 brains|head
    put|putting a|the bullet|gun|pistol _3 head|mouth|brain|skull|temple
    bleed|bleeding out
    fatal|lethal dose
    pull|pulling the trigger on? myself?`,
  'suicide.wish': `
    feel|feeling|felt like dying
    want|wants|wanted|wanting|ready|prefer|begging|need|hope|hoping|hopes|praying|pray|wishing to _2 {die/be dead/not exist}
    rather _1 {die/be dead}
    {should/could/would} just {die/be dead}
    just die already|today|tonight|now
    want|wants _2 life|everything|existence to _1 {be over/end/stop forever}
    want|wants death
    wish|wishing for death
    want|wants to stop {living/existing/being alive}
    not _1 want to {live/exist/be alive/keep living/continue living/go on living/stay alive/keep existing}
    no longer want|wish to {live/exist/be alive/go on}
    not wish to {live/exist/be alive}
    stop|stopped wanting to {live/be alive}
    lost _2 will to live
    no will to live
    hope i|she|he {die/dies/do not wake/never wake}
    let me die
    deserve|deserves to {die/be dead}
    i should {be dead/have died/not be alive}
    would be better dead
    better off dead
    death is|would|seems|sounds|feels _3 only|relief|way|peace|peaceful|answer|escape|better|nice|appealing
    looking|look forward to dying|death
    longing|long|craving|crave|yearn|yearning for death
    do not see|have _2 reason|point|reasons to|in|for _2 live|living|alive|life`,
  'suicide.passive': `
    {not mind/be fine/okay/fine with} {not existing/not being here/not being alive/never waking up}
    {i am/am/feel like} {a burden/such a burden/nothing but a burden}
    {do not/does not} care _2 {if i/whether i} {live/die/wake/survive/make it}
    wish|wished i {did not/had not} {exist/wake/ever}
    dying {would/might/seems/sounds} _3 {easier/better/less/peaceful/relief/nice}
    {do not/does not/would not} mind if i {died/die/never/did not}
    {what if/if only} i {died/just died/was gone/never existed}
    {ready/want/wanna} to be done with {life/living/everything/this world}
    {would be/be/is} easier {to be dead/if i died/not to be here/if i was dead}
    rather {sleep forever/never wake/not exist/not be here}
    {not/never} meant to {be alive/live/be here/exist}
    {existing/living/being alive} {is too/feels too/is so/is pointless/feels pointless}
    fine|okay|ok|relieved|happy|good|comfortable with {not waking/dying/never waking/not existing/death}
    {nobody/noone} {would/will} {miss/remember/mourn} me
    {would/will} not be missed
    wish|wishing|wished i|she|he was|were|am|had _1 {dead/never born/never been born/never existed/not alive/not here/gone}
    wish|wished i {was/were/had} {dead/never/not been born/not born}
    wish|wished _1 i|she|he could|would|will _5 not|never _1 wake|exist|be
    wish|wished i could _2 disappear|die|vanish|fade|cease
    sleep and|without not|never? _2 wake|waking
    sleep and never|not come|get|open
    sleep forever
    fall asleep and never|not
    not|never want|wanting|have to wake up
    hope|wish|pray|praying|hoping _5 {not/never} wake|waking
    not wake up {tomorrow/again/anymore/ever/one day}
    better off without me|her|him
    {easier/happier/relieved} _2 if i _3 gone|dead|exist|around|disappeared
    better|easier|happier|fine|relieved without me
    {better/easier/happier} _4 if i _3 gone|dead|exist|around|disappeared|died|here
    not want to be {here/around}
    not want to {exist/be} anymore
    no longer want to be {here/around}
    want|wants to {disappear/vanish/cease to exist/fade away/evaporate/not wake/not be here/not be alive}
    {disappear/vanish} {forever/completely/from this}
    not|never _1 mind|care|matter if|whether _5 die|died|dead|lived|live|alive|disappeared
    not|never _1 mind|care _3 {car/truck/bus/train/plane/lightning/meteor} _3 hit|hits|hitting|crashed|crash|took|run me?
    not mind dying|death
    {tired/sick/exhausted} of {living/being alive/existing/my life/this life/life}
    no|not _1 reason|point|reasons {to live/in living/to living/to be alive/to go on/in being alive/to stay alive/to keep living/in going on}
    what is the {point/use} {of/in} {living/life/being alive/going on/staying alive}
    why am i {alive/living/even alive/still alive/even here/still here}
    life is|has _2 {worth living/no point/no meaning/pointless/meaningless}
    {nothing/nobody/noone} {left to/to} live for
    not worth living
    do not deserve to {live/be alive/exist}
    @nobody|anyone|anybody|they would|will _2 notice|care|miss if|me|when _4 gone|died|dead|disappeared|die|vanished
    if i {died/disappeared/vanished/was gone/were gone/was dead/did not exist/was not here} _3 nobody|no|everyone|anyone|happier|better
    {thinking/think/thoughts/thought/think a lot} {of/about} {my? death/dying/death/being dead}
    not be {alive/here/around} much|anymore
    waiting {to die/for it to be over}
    {existing/being alive/living} hurts
    hope|wish {something/god/cancer/a car/a truck/someone} {kills/takes/hits/would take/would kill} me
    {just/such/only/always} a burden
    a burden {to/on} everyone|everybody|my|them|people`,
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
    drank|swallowed|drinking _2 bleach|antifreeze|poison|drano|cleaner|pesticide|detergent
    rope|noose|belt|cord|sheet is|around|tied _4 my|around|the _1 neck|beam|rafter|ceiling|hook
    gun|pistol|barrel|blade|knife|razor is|in|to|at|against|on _3 my mouth|head|temple|throat|wrist|wrists|chin|neck
    finger is? on the trigger
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
  'suicide.loose': `
    i _5 {die/be dead/suicide}
    i am _3 dying
    being dead
    my _1 suicide|funeral|obituary
    my own death
    {please/just/someone/somebody} kill me`,
  'suicide.weakact': `
    end it|this|things|everything
    do it|this|something stupid|something permanent
    doing it
    done with it all|life|living|this life|everything
    go|going|goes|went through with it
    catch|catching the bus
    {be with/join/see/joining/seeing} _2 mom|dad|him|her|grandma|grandpa|brother|sister _1 {soon/again soon/on the other/in heaven/tonight}
    be gone|free|over
    go to sleep forever
    use|using it
    take|taking them|it all?
    leave|leaving this {world/earth/life}
    {will be/be} {dead/gone}
    check|checking out {for good/early/permanently}
    not {make it/survive} {through/past/until/to} _2 night|tomorrow|week|morning|weekend|tonight|christmas
    jump|jumping`,
};
