/** Phrases about wanting, planning or beginning to end one's own life. One phrase a line; see detector/pattern.ts for how they are written. */
export const SUICIDE: Readonly<Record<string, string>> = {
  'suicide.act': `
    kill|killing|kills|killed|murder|murdering|unalive|off|offing|offed|delete|deleting|erase|end|ending|neck _1 @reflex
    unalive
    end|ending|ends|take|taking|takes|ended @own own? life|lives|existence
    end|ending|ends it all|forever|permanently|for good
    end|ending my pain|suffering|misery|existence|story
    put|putting an end to my|it life|existence|all|myself
    commit|committing|commits suicide
    thoughts|thought|thinking|think|thinks|considering|consider|contemplating|contemplate|contemplated|about|of|fantasize|fantasizing|planning|plan|dreaming|obsessed _3 suicide|suicidal|ending it
    suicidal thoughts|ideation|urges|feelings|again|tendencies|lately|today|tonight
    am|feel|feeling|is|feels|was|been|being|felt|get|getting|be|are|go|going _2 suicidal
    suicide is|seems|looks|feels _3 option|answer|solution|way|appealing|tempting
    kms
    ctb
    self delete|deletion|deleting
    do|doing away with @reflex
    top|topping myself
    die by my own hand
    make my heart stop`,
  'suicide.method': `
    hang|hanging|shoot|shooting|stab|stabbing|drown|drowning|poison|poisoning|gas|strangle|strangling|suffocate|suffocating|electrocute @reflex
    slit|slitting|slash|slashing|opening|open @own wrists|wrist|veins|throat
    cut|cutting @own wrists|veins|throat|arteries
    jump|jumping|leap|leaping|leaps|jumps|throw|throwing|fling|stepping|step|fall|falling|falls @reflex? _3 off|from|over|before|under|onto|into _2 @height|train|tracks|traffic|subway|highway|metro|rail
    jump|jumping|leap|stepping|step|walk|walking|lie|lying|throw|run|running @reflex? _1 in front of _2 train|traffic|truck|bus|car|subway|cars|trains|metro
    walk|walking|wander into _2 traffic|sea|ocean|river|lake|woods and
    drive|driving|swerve|swerving|crash|crashing|steer|steering _4 into|off _3 wall|tree|river|bridge|cliff|truck|traffic|lake|pole|oncoming|ocean|barrier|pillar
    overdose|overdosing|overdoses|od _2 on|with|myself|tonight|and|until|so
    overdose|overdosing|od
    take|taking|swallow|swallowing|takes|down|downing _2 all|every|whole|entire|enough|fistful|handful|bottle|lethal _5 @pills
    take|taking|swallow|swallowing|takes|downing _2 @pills _4 all|every|saved|hoarded|never
    blow|blowing|blows _1 brains|head
    put|putting a|the bullet|gun|pistol _3 head|mouth|brain|skull|temple
    bleed|bleeding out
    fatal|lethal dose
    pull|pulling the trigger on? myself?`,
  'suicide.wish': `
    want|wants|wanted|wanting|ready|prefer|begging|need|hope|hoping|hopes|praying|pray|wishing to _2 die|be dead|not exist
    rather die|be dead
    just|should|could|would die already|today|tonight|now
    want|wants _2 it|life|everything _2 to be over|end|stop forever
    wish|wishing|want death
    want|wants to stop living|existing|being alive
    not want to live|exist|be alive|keep living|continue living|go on living|stay alive|keep existing
    no longer want|wish to live|exist|be alive|go on
    not wish to live|exist|be alive
    stop wanting to live|be alive
    lost the|my|all|any will to live
    no will to live
    hope i|she|he die|dies|do not wake|never wake
    let me die
    deserve|deserves to die|be dead
    i should be dead|die
    should not be alive
    would be better dead
    better off dead
    death is|would be|seems|sounds|feels _3 only|relief|way|peace|peaceful|answer|escape|better|nice|appealing
    looking|look forward to dying|death
    long|longing|crave|craving|yearn for death
    do not see|have _2 reason|point to live|in living|for living|to stay alive|to keep living|to be alive`,
  'suicide.passive': `
    wish|wishing|wished i|she|he was|were|am|had _1 dead|never born|never been born|never existed|not exist|not alive|not here|gone
    wish|wished _1 i|she|he could _3 not|never wake|exist|be
    wish|wished i could _2 disappear|die|vanish|stop existing|fade|cease
    sleep and|without not|never _2 wake|waking
    sleep forever
    fall asleep and never|not
    not|never want|wanting|have to wake up
    hope|wish|pray|praying|hoping _4 not|never wake|waking up
    not wake up tomorrow|again|anymore|ever|one
    never wake|waking up
    better off without me|her|him
    better without me
    easier|happier|relieved if i|without _3 gone|dead|me|here|exist|around|disappeared
    world|everyone|family|people _3 better|fine|happier _3 without me
    not want to be here|around anymore|any|longer|tomorrow
    not want to be here
    not want to exist|be anymore
    no longer want to be here|around
    want|wants|wanna to disappear|vanish|cease|fade|evaporate|not _1 wake|be|exist
    disappear|vanish forever|completely|from this|off
    not mind|care|matter if|dying _4 die|died|dead|hit|dying|lived|live|alive|wake|me|disappeared
    not mind dying|being
    tired|sick|exhausted of living|being alive|existing|life|this life|everything in
    no|not reason|point to live|in living|living|going on|in going|to go on|in being alive|in staying|of living|to continue
    what is the point of|in living|life|being alive|going on|staying
    why am i _1 alive|living|here still
    life is|has|feels not|no|without _3 worth|point|meaning living
    nothing|no one to|left _1 live|live for|living for
    not worth living
    do not deserve to live|be alive|exist|life
    nobody|no one|anyone|anybody|noone|they would|will|even|not _2 notice|care|miss if|me _3 gone|died|dead|disappeared|die|vanished|am|was
    if i died|disappeared|vanished|was gone|were gone|did not exist _3 nobody|no|everyone|would|who
    thinking|think|thoughts|thought|think of|about about|of my? death|dying|dead|being dead|not being
    not be alive|here much|next|anymore|to see|by
    never|not be|been born
    waiting|wait to die|for it to be over
    existing hurts|is
    being alive hurts|is
    hope something|a _4 kills|hits|takes me
    hope|wish god|it|cancer|something takes|would take|kills me
    a burden|just to everyone|everybody|my|them|people
    am|be|being|such|just|only a burden`,
  'suicide.preparation': `
    suicide note|notes|letter|letters|plan|pact
    wrote|written|writing|write|finished|left|leaving|leave|penned _3 goodbye|farewell|last|final|suicide _1 letter|letters|note|notes|message|video
    wrote|written|writing|write|left|finished my note|will
    goodbye|farewell letter|letters|note|notes|video
    letters|letter|note _3 find|read when|after i am|gone
    stockpiling|stockpiled|hoarding|hoarded|stashing|stashed|saving|saved|collecting|collected|been saving _4 @pills
    @pills _2 i saved|hoarded|stashed|collected|stockpiled|have been saving
    put|putting|got|getting|have|settled my affairs|everything in order
    picked|chose|chosen|set|have|decided|choosing|got the|a date to|for|when die|end|my death
    picked|chose|found|chosen|scouted|know the|a|which bridge|spot|tree|place to die|do it
    planned|planning|plan|plans|rehearsed|prepared _3 my _1 death|suicide
    planned|planning every detail
    last time you will|i will hear|see|talk|write
    by the time you|they|anyone|someone read|reads|see|sees|find|finds this|me
    when you|they read|find this|me i will|am
    bought|buy|buying|ordered|got _2 rope|noose|helium
    tied|tying|made|making _2 noose
    not be here|around|alive _2 tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas
    not need them|it|these|this|anything much longer|anymore where i
    not have to worry about me much|anymore|any
    said|saying|say my goodbyes|final goodbyes|last goodbyes
    found|have|working|made|got _1 a|my way|plan|method to|for die|end|kill|suicide
    tonight is|will be the|my last|night
    my last day|night on earth|alive|here|ever
    final goodbye`,
  'suicide.gift': `
    gave|given|giving|give away|my _1 my|all|most|dog|cat|everything|guitar|things|belongings|stuff|possessions|away
    giving away|my _3 things|stuff|belongings|everything|dog|cat
    wrote|written|writing letters|notes to everyone|everybody|my|them|all|each
    who will|to take care of|feed my dog|cat|kids|baby|fish
    cleared|wiped|deleted my phone|accounts|everything`,
  'suicide.inprogress': `
    took|swallowed|taken|ate|downed|ingested|drank _3 all of|my|the|them|every|entire|whole|too _1 @pills|bottle|bottles|them|packet|box|many
    took|swallowed|taken|downed all|every|everything _4 @pills|had|cabinet
    took|swallowed|taken|downed _2 whole|entire|full|fistful|handful|handfuls _3 @pills|bottle|packet|box|strip
    took|swallowed|taken|downed|ate all of? them|it
    took|swallowed|taken|had way? too many|much _2 @pills|of
    took|swallowed|taken _3 @kilos|thirty|forty|twenty|fifty|sixty @pills
    just|already|have overdosed|od|poisoned
    overdosed|poisoned _2 myself? _2 just|minutes|tonight|now|hour|ago
    drank|swallowed|drinking _2 bleach|antifreeze|poison|drano|cleaner|pesticide|detergent
    rope|noose|belt|cord|sheet is|around|tied _4 my|around|the _1 neck|beam|rafter|ceiling|hook
    gun|pistol|barrel|blade|knife|razor is|in|to|at|against|on _3 my mouth|head|temple|throat|wrist|wrists|chin|neck
    finger is? on the trigger
    already? slit|cut|opened my|both wrists|wrist|veins|throat
    wrists _2 open|cut|slit|bleeding
    am|is|standing|sitting|about _3 over|outside the railing|edge|rail|guardrail
    am|is|standing|sitting|feet|legs|waiting|lying|climbed|here|at _3 on|at|over|off|by _2 ledge|tracks|edge
    about to jump|step off|pull the|kick the|let go|swallow|overdose|hang
    one step and|away|more _2 over|done|gone|nothing
    turned on the|gas|car _3 garage|oven|sealed
    train comes|is coming in|at|soon
    going|about|ready to jump now|right
    it is done i took|they took`,
  'suicide.place': `
    am|is|standing|sitting|here _2 on|at|up|over _3 roof|rooftop|bridge|ledge|cliff|overpass|balcony|tracks|railing|top
    am|is|standing|sitting|here on|at _2 edge
    walked|drove|climbed|came|went|driving|walking|going|heading _2 to|onto|up _2 bridge|roof|rooftop|cliff|tracks`,
  'suicide.attempt': `
    tried|try|attempted|attempt|attempting _1 to? kill|end|hang|shoot|drown|poison|overdose _1 @reflex|my|it
    tried|attempted|attempts|attempt|survived _3 suicide|overdose
    suicide attempt|attempts
    tried to end it|overdose|die|jump
    almost|nearly|came close killed|to killing|jumped|overdosed|did it|ended @reflex?
    overdosed
    survived my|his|her attempt|suicide`,
  'suicide.lookup': `
    how many|much _2 @pills|milligrams|mg _5 die|kill|fatal|lethal|overdose|death|dead
    how|ways|way|methods|method|quickest|easiest|fastest|painless|painful|best|surest _4 to kill @reflex
    painless|quickest|easiest|fastest|painful|quick|easy|best|peaceful|surest _3 way|ways|method|methods|death _2 to? die|go|suicide|end|dying
    painless|quick|easy death
    ways|methods to die|commit|end|kill
    how|what|which _6 lethal|fatal dose|amount|height
    how long|high|far|deep _7 to? die|bleed|drown|kill|fatal|suffocate
    is|would|will _4 enough to kill @reflex|a|me|someone|you
    googling|googled|searched|searching|researching|researched|looking|looked|reading _4 suicide|methods|ways to die|kill|end`,
  'suicide.weakact': `
    end it|this|things|everything
    do it|this|something stupid|something permanent
    doing it
    done with it all|life|living|this life|everything
    go|going|goes|went through with it
    catch|catching|caught|take|taking the bus
    see|join|be with|joining|seeing _2 mom|dad|him|her|grandma|heaven again|soon|on the other|in
    be gone|over|at peace|free|out of here|nobody
    go to sleep
    use|using it
    take|taking them|it all?
    leave|leaving this world|earth|all behind|forever
    will be dead|gone
    be dead
    check|checking out for good|early|permanently
    not make it|survive _2 through|past|until|another|to|the|tonight|night
    jump|jumping`,
};
