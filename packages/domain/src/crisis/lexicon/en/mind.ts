/** Phrases about losing touch with what is real, drink and drugs, eating, and panic. */
export const MIND: Readonly<Record<string, string>> = {
  'psychosis.sign': `
    {cameras/microphones/bugs/camera/devices} _1 hidden _2 {my/the} {room/house/walls/apartment/car/bathroom/clothes/phone}
    government|fbi|cia|police|agents|spies|nsa|satellites|drones|aliens|neighbors|neighbours|someone|people|they {is/are/keep/keeps} _1 {watching/tracking/spying/following/monitoring/listening/recording/filming/stalking} _2 {me through/me with/me and/me from/on me through/to me through}
    government|fbi|cia|agents|spies|nsa|satellites|drones|aliens _2 {watching/tracking/spying/following/monitoring/recording} {me/on me}
    {tapped/bugged/hacked} {my phone/my house/my room/my car/my brain} _4 {they/me/following/watch/listen/government/know}
    {following/watching} me and {they/have/are}
    voices _1 {comment/commenting/talk/laugh/laughing/argue/arguing/whisper/follow/mock/shout/scream/insult/narrate/discuss} _3 {me/on/about/my/everything/at}
    {broadcast/broadcasts/broadcasting/transmit/transmits/transmitting/steal/steals/insert/inserts/delete} {my thoughts/my mind/thoughts into}
    {they/neighbors/neighbours/police/government/doctors/agents} {are/keep} _1 {plotting/conspiring/gassing/poisoning/hunting/recording/bugging/experimenting} _3 {me/against/my/on}
    {hidden/secret/coded/special} {messages/message/signals/codes} {for me/meant/in the/just for/from}
    {i can/i could} {read minds/hear thoughts/control the weather/see the future/talk to god/hear what people think}
    {i have been/am} {chosen by/sent by/possessed by/controlled by/contacted by}
    {my organs/my blood/my body/my insides} _3 {rotting/replaced/not mine/stolen/dead/metal}
    {hear/hearing/heard} {someone/people/him/her/them/it/whispers/my name} _3 {nobody/noone/when i am alone/in my head/in the walls/through the walls}
    god|jesus|satan|devil|demon|demons|angels _1 commanding|ordering|commands|orders me
    see|seeing|saw|sees people|things|faces|figures|shadows|man|woman|someone|children|animals _5 {not there/not real/nobody else else/only i}
    hear|hearing|hears|heard voices|a voice|whispers|whispering|voice _4 nobody|no|head|other|telling|tell|talk|talking|say|saying|about|wall|walls|constantly|not|when|at|all|day
    hear|hearing|hears voices
    voices|voice _2 in|inside my head|mind|skull|walls
    the voices _3 say|saying|tell|telling|told|scream|screaming|whisper|are|want|laugh|will|keep|get|stop
    chip|chips|microchip|implant|transmitter|device|tracker|wires _3 in|inside|into|under my|his|her head|brain|body|skin|tooth|teeth|neck|arm|ear
    put|planted|placed|hid|hidden|installed|installing _3 cameras|chip|microphones|bugs|devices|microphone|camera _5 my|walls|room|house|head|ceiling|eyes|lamp|vents
    cameras|microphones _3 my walls|ceiling|bedroom|lamp|vents|eyes|lights
    government|fbi|cia|police|neighbors|neighbours|they|aliens|demons|everyone|strangers|agents|satellites|someone|people _3 reading|reads|read|controlling|controls|control|stealing|hear|broadcasting|inserting|steal|broadcast _1 my mind|thoughts|brain
    thoughts|mind|brain _2 being|are|is broadcast|broadcasted|controlled|read|stolen|inserted|taken
    messages|message|signals|codes|speaking|talking|talks|speaks|signal _3 tv|radio|television|license|newspaper|song|songs|news|anchor|billboards|lamp|microwave _3 me|for|just|meant|to|only
    tv|radio|television|billboards|newsreader|anchor|satellite|satellites|microwave _4 talking|talks|sends|speaks|speaking|sending|messages|watching|tracking|communicating _2 me|messages|only|directly
    send|sends|sending _1 messages|signals through|via|in|with the|my _2 radio|tv|television|lights|walls|pipes|wifi
    neighbors|neighbours|family|mother|mom|wife|husband|doctor|doctors|they|coworkers|someone|everyone _3 poisoning|poisoned|poison|poisons|drugging my|me|the|us _1 food|water|coffee|drinks|air|tea|slowly
    being|am followed|watched|monitored|tracked|hunted _4 agents|everywhere|government|all|cars|them|drones|time|satellites|fbi
    they|agents|people are _1 watching|following|spying|monitoring|after|hunting|tracking _1 me
    i am _1 god|jesus|messiah|prophet|antichrist|immortal
    i am the chosen one
    god|angels|angel|satan|devil|demon|demons|jesus|archangel _2 told|telling|tells|orders|ordered|commands|commanded|speaks|chose|speaking|wants me|to
    demon|demons|entity|spirit|aliens|alien|snakes|bugs|insects|worms _3 inside|under|possessed|possessing _1 me|my
    bugs|insects|worms|spiders crawling|living|moving under|in|inside my
    replaced|swapped|impostor|imposter|clone _6 my|by|with|actor|copy|mother|wife|husband|clones|actors|body|impostor|robot
    see|seeing|saw shadow|shadows|people|faces|things|figures|dead _4 not there|real|exist|talk|watching|one|nobody|nobody
    {see/seeing/sees} things {that are not/nobody/other people}
    hallucinating|hallucinations|hallucinate
    not _1 sure|know _1 what|whats is real
    {everyone/people/everybody} {is/are} {robots/actors/fake}
    my reflection _3 moving|talks|winks|laughing`,
  'psychosis.command': `
    god|jesus|angels|angel|satan|devil|demon|demons|archangel _2 commanding|commands|ordering|orders|telling|tells|wants|told|commanded _5 kill|hurt|sacrifice|jump|die|burn|stab|cut|end|harm|drown|push
    voice|voices|god|angel|angels|satan|devil|demon|demons|he|she|it|they _3 tell|tells|telling|told|order|orders|ordering|ordered|command|commands|commanding|say|says|saying|want|wants|force|forcing|scream|screaming|keep|keeps _4 kill|hurt|jump|stab|die|cut|burn|harm|strangle|drown|attack|shoot|sacrifice|end|murder|push|choke|do
    commanded|ordered|told by|from god|voices|the|angels|satan _5 kill|hurt|jump|harm|sacrifice`,
  'substance.sign': `
    hooked|dependent on _1 {painkillers/pills/oxy/coke/cocaine/meth/heroin/xanax/benzos/alcohol/opioids/fentanyl/crack/booze/speed/ketamine/adderall}
    {fifth/pint/bottle/bottles/liter/litre/case/twelve pack/six pack/handle} of {vodka/whiskey/whisky/rum/gin/wine/liquor/tequila/beer} _2 {a/every/per/each} {day/night/morning/evening}
    {drink/drinking/drank} _3 {vodka/whiskey/whisky/rum/gin/liquor} _3 {breakfast/morning/work/noon/alone/day/daily/bottles}
    {hide/hiding/hid} {the bottles/my drinking/my using/empty bottles/the empties}
    {can not/could not/cannot} {stay sober/stay clean/get clean/get sober/put the bottle/stop using/say no to}
    {fell/fallen} off the wagon
    {lost/losing} {my job/my kids/my license/my family/everything} _3 {drinking/drugs/alcohol/using/addiction}
    {drinking/using/drugs/pills/weed/alcohol/wine} {to numb/to forget/to sleep/to cope/to get through/to feel nothing}
    {high/drunk/wasted} {again/every single/before work/at school} {day/night/and}
    can|could not _2 stop|quit|go|function|sleep|get|survive|face|without _5 drinking|using|drugs|alcohol|snorting|smoking|weed|booze|pills|cocaine|coke|meth|heroin|vodka|drink|fentanyl|high|opioids|oxy|xanax|gambling
    drinking|drink|drank|finish|finishing|drunk|drinks _5 every|whole|bottle|alone|blackout|black|morning|daily|numb|forget|day _4 night|day|morning|bottle|vodka|whiskey|numb|wine|pain|alone|work|forget|nights|gin
    drink|drinking|drunk {until/till/so/to} _3 black|pass|blackout|forget|numb|sleep
    blacked|blacking|blackout|blackouts _4 drinking|drunk|drink|vodka|alcohol
    relapsed|relapse|relapsing _5 heroin|meth|cocaine|coke|drinking|alcohol|fentanyl|oxy|opioids|pills|crack|vodka|booze|drugs|yesterday|again|sober|sobriety|clean|bottle
    using|used|shooting|shot|snorting|snorted|smoking|smoked|injecting|doing|did|injected up? _2 heroin|meth|cocaine|coke|crack|fentanyl|dope|oxy|ketamine
    using again
    need|needs|have|has a? {drink/bottle/beer/wine/shot/fix/hit} _3 {before noon/in the morning/to function/to sleep/to stop/first thing/to get/every morning}
    bottle|drink|beer|wine _4 or i {start/shake/get/tremble}
    shakes|shaking|sweating {without a/without my/when i do not} drink|fix|alcohol
    shooting|shot up {again/every/heroin/before/in the}
    need|take|taking|popping|using|steal|stealing|stole|abusing|crushing _3 pills|xanax|oxy|drink|vodka|alcohol|adderall|opioids|painkillers|percs|benzos|whiskey|weed _3 get|function|just|morning|work|through|sleep|feel|numb|more|daily|every|cope|again
    addicted to _3 pills|heroin|meth|cocaine|alcohol|oxy|opioids|drugs|fentanyl|xanax|painkillers|adderall|benzos|crack|ketamine|gambling|coke
    am|become|becoming|being an? alcoholic|addict|junkie
    withdrawal|withdrawals|detox|detoxing
    {drinking/drugs/alcohol/addiction/using} {is/has/are} _3 control|ruining|destroying|killing|hand|worse
    drinking problem
    drink|drinking too much|heavily
    {high/drunk/wasted/stoned} {all day/every day/every night/at work}
    hide|hiding|hid _2 bottles|bottle|drinking|vodka|drugs|empties|stash`,
  'substance.danger': `
    mixed|mixing|mix|took|taken|combined _5 vodka|alcohol|whiskey|drinks|beer|wine|booze|oxy|opioids|xanax|benzos|fentanyl|heroin _7 not|stay|awake|breathe|heart|pass|passing|numb|feel
    too much|many _6 can|not|heart|awake|breathe|chest|breathing|seizure|vomiting
    not breathing|responding|waking|respond
    lips _3 blue
    unconscious|unresponsive|foaming|seizing
    seizure|seizures|convulsing
    can not _1 stay|keep|wake _2 awake|open|up
    overdosing|overdosed`,
  'eating.sign': `
    {fingers/finger/toothbrush/hand} down my throat
    {starve/starving/starved/starves} {myself/all/for days/the whole}
    binge|binging|bingeing {eating/on/every/at night/and/all} _4 {purge/sundays/alone/night/secret/guilt/hate/starve/weekend/sick/cry/everything}
    {exercise/exercising/run/running} _4 {burn off/burn every/earn food/punish}
    {skip/skipping/skipped} {meals/every meal/all meals} _4 {weight/thin/skinny/fat/days/weeks/calories/lose}
    {lowest weight/goal weight/thigh gap/body checking}
    {diet pills/water pills} _5 {every/day/weight/abuse/too many/more}
    {disgusting/ashamed/guilty/panic/hate myself} {after eating/when i eat/after i eat/for eating/every time i eat}
    {spit/spitting} {my food/food out/out food}
    {survive/live/living/surviving} on {coffee/water/gum/cigarettes/diet coke/an apple/apples}
    make|making|made|makes|making @reflex throw|sick|vomit|puke|purge up?
    throw|throwing {everything/it all/it/food/my food/meals/dinner/lunch/what i eat} {up/back up}
    throw|throwing|threw|vomit|vomiting|puke|puking up? _2 after|every|everything|all|what _3 eat|meal|meals|eating|food|ate|dinner|lunch
    purge|purging|purged|purges
    binge|binging|bingeing|binged|binges _6 purge|purging|throw|hurts|vomit|hate|sick|starve|secret|restrict|ashamed|cry|hide|guilt
    starve|starving|starved|starves @reflex
    not eaten|eat|eating|ate _2 in|for|anything|since|at all|more _3 days|day|week|weeks|calories|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    not|stopped|refuse|refusing|scared|afraid|terrified|refuses _2 eat|eating|food|of food _6 fat|weight|thin|skinny|gain|calories|thinner|disgusting|size
    {have/has} not eaten {in/for/since/anything/properly}
    laxatives|diuretics
    anorexia|anorexic|bulimia|bulimic
    eating disorder
    restrict|restricting|restricted|under|below|counting _5 calories|kcal
    calories a|per day
    fat|disgusting|huge|obese _6 not|stop|starve|never|deserve _2 eat|eating|food|eating
    scared|terrified|afraid|panic|guilty|guilt|disgusted _4 eating|eat|food|calories|weight|scale|after|bite|ate _2
    weigh|weighing @reflex _3 times|day|every|hour
    chew|chewing and spit|spitting
    fasting|fasted _4 days|until|weight|bones|ribs|size|thin
    feel|see|count|want _1 my {bones/ribs/collarbones/hipbones}
    not deserve {food/to eat}`,
  'eating.severe': `
    fainted|faint|fainting|passed|collapsed|collapse|collapsing|blacking out?
    chest|heart hurts|pain|pains|irregular|skips|flutters
    blood|bleeding
    six|five|seven|eight|ten|6|7|8|9|10 days`,
  'panic.sign': `
    heart will|does|would not {slow/stop racing/calm}
    {going to/about to/gonna} {pass out/faint/have a heart attack/hyperventilate}
    {heart/chest} {is/keeps} {pounding/racing/exploding/tight/hurting/fluttering}
    {can not/could not/cannot} {calm down/stop shaking/catch my breath/get air/get enough air}
    {dizzy/lightheaded/sweating/trembling} and {scared/terrified/panicking/shaking}
    {anxiety/panic} {is/feels} {through/overwhelming/crushing/eating/killing}
    {afraid/scared/terrified} {to leave/of leaving} {the house/my house/home/my room}
    panic|anxiety|panicking attack|attacks|attack|episode
    panicking
    {panic/anxiety} {is so/is getting/keeps rising/is unbearable/through the roof/is killing}
    can|could not _1 breathe|breath|breath
    hard|struggling|trouble|difficult|not _2 breathe|breathing
    heart _2 racing|pounding|exploding|hammering
    heart is|racing|pounding|beating _2 fast|out|chest
    chest _3 tight|hurts|closing|crushing|heavy|tightening|pressure
    feel|feels|feeling|think|convinced _4 {dying/heart attack/faint/suffocating/going crazy/losing my mind/pass out/lose control/going to die}
    hyperventilating|hyperventilate
    shaking _3 stop|control|uncontrollably|and|can
    hands|body|legs _1 shaking|trembling|tingling|numb
    {so/really/extremely/constantly/always/too} {anxious/scared/terrified/panicky}
    walls|room _1 closing|spinning in?
    freaking out
    spiraling|spiralling`,
};
