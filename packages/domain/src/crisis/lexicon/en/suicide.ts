/** Phrases about wanting, planning or beginning to end one's own life. One phrase a line; see detector/pattern.ts for how they are written. */
export const SUICIDE: Readonly<Record<string, string>> = {
  'suicide.act': `
    {feel/feels/feeling} like {ending/ending it/ending things/ending everything}
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
    death|dying is|would|seems|sounds|feels _3 only|relief|way|peace|peaceful|answer|escape|better|nice|appealing
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
