/** What new phrases must not be mistaken for: exaggeration, sport, games, kitchens, travel, goodbyes of every day. Read as masks.ts is. */
export const EVERYDAY: Readonly<Record<string, string>> = {
  mask: `
    rather die than _1 @trivial
    rather be dead than _1 @trivial
    makes|made|making me _3 die|cry|scream|kill _5 good|cute|funny|beautiful|adorable|perfect|pretty|hot|fire|catchy
    die|dying|dead because|it|its|is|so _2 so|too good|cute|funny|adorable|pretty
    goodbye|farewell letter|letters|note|card|cards|video|party|speech _6 burned|burnt|colleague|colleagues|coworker|teacher|school|boss|retire|retiring|retirement|leaving|ex|class|job|team|summer
    wrote|written|writing him|her|my _1 goodbye letter _3 burned|burnt|closure|moved
    kill|shoot me now when|lol|another|monday|meeting|homework
    said|says|like|goes kill|shoot me now
    overdose|suicide|selfharm|violence|abuse awareness|prevention|rate|rates|statistics|training|hotline|charity|squad|door|doors|survivors|research
    overdose on|of|d chocolate|sugar|cake|caffeine|coffee|cheese|pizza|candy|vitamin|cuteness|netflix|turkey|christmas
    rate|rates|statistics|causes|history|portrayal|theme|depiction of suicide|overdose|death|abuse
    beat|kill|defeat|killing|beating|killed the _2 boss|bosses|minions|minion|level|dragon|game|record|queue|traffic|odds|guy|mob|mobs|enemy|enemies|final
    drop dead
    dead gorgeous|handsome
    end|ending|ended it|things with @them|him|her|my|this|that|the|@name
    check|checking|checked out of|the|this|my|that|his|her|some|at|books|library|early|from
    leave|leaving the house|office|party|job|company|country|team|city
    @took @num mg|tablets|paracetamol|ibuprofen|aspirin|tylenol|advil _4 headache|migraine|cramps|back|fever|knee|tooth|bed|morning|earlier
    @took _1 somenumber mg
    @took all|everything|them|it|loads|the _3 to|back|from|down|off|out the|my|a|school|work|tip|dump|shop|charity|car|park
    @took|ate|eaten too|way|all|everything|loads|a _2 photos|pictures|notes|cake|chips|cookies|snacks|credit|courses|shots|classes|chocolate|vitamins
    baby|toddler|puppy|dog|cat|kid|kids|son|daughter|niece|nephew|he|she _4 hit|bit|kicked|slapped|pulled|grabbed|spat|threw|headbutted|scratched|bites _5 toy|train|lego|teething|ball|pillow|snowball|tickled|laughing|laugh|giggled|coffee|drink|party|surprise
    hit|hits me up|like
    stabbed|stab|stabs me in the back
    voice|voices in|of this|the|that audiobook|game|film|movie|show|customer|song|choir|cartoon|series
    so|was|am|were hungover|sick|seasick|embarrassed|ill _3 wanted|want to die
    letters|notes|cards _1 to|for everyone|everybody _6 wedding|christmas|thank|thanks|came|donated|voters|party|invite|inviting
    workout|exam|test|hill|class|shift|session|commute _1 was|is suicide
    doctor|nurse|gp|therapist|form _4 asked|asks _6 hurting|killing|harming|suicidal _3 said no|not
    asked|asks if i _4 hurting|killing|harming|suicidal _3 said no|not
    asked|asks if i _4 {hurting myself/killing myself/suicide/self harm}
    grabbed|threw|got|getting me a|some|an
    cut|burn|burned|burnt|scratched|nicked|sliced _5 shaving|shave|cooking|gardening|chopping|waxing|ironing|baking|oven
    be gone by|until|for|from|on _5 back|return|home
    hit the gym|books|road|shops|beach|hay|sack|nail|ground|target|jackpot
    {in my room/house/bathroom/closet} _3 {hide and seek/surprise}
    hiding|hid _6 presents|gifts|eggs|seek|surprise|cake
    loaded|loading _2 dishwasher|van|car|truck|fries|nachos|potatoes|potato|washing
    gun|rifle|shotgun|bow|pistol range|club|cabinet|licence|license|safe|season|show|shop
    water|nerf|paintball|airsoft|glue|nail|toy|laser|price gun|guns|pistol|rifle
    rope|cord|belt|cable _3 tied|ready|up|set|around _5 boat|tent|swing|tree house|tarp|luggage|roof rack|climb|climbing|anchor|hammock|christmas|dog
    standing|sitting|on|at|up the|a _1 edge of|on my|the|your|his _1 seat|seats|bed|sofa|pool|couch|forest|town|woods|bath
    edge of my|the|your seat
    {on/in/at} the {right/wrong} tracks|track
    wrong|other side of the bed|road|street|world|story|law|room|family|town|river|lake|bridge {and/to/from/is}
    sleep|sleeping|slept in|for|like _3 week|log|baby|month|year|days
    on the roof|balcony|rooftop|bridge|terrace|cliff _6 drinks|dinner|friends|party|bar|barbecue|photos|sunset|stars|view|coffee|selfie|fixing|tiles|gutter|cleaning|hike|walk`,
};
