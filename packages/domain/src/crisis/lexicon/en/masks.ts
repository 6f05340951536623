/** Idioms, games, kitchens and pharmacies: what they cover is not read as risk. */
export const MASKS: Readonly<Record<string, string>> = {
  mask: `
    killing|kills|killed|kill me|us with|softly
    traffic|heat|commute|suspense|wait|waiting|weather|shoes|back|feet|feet|knee|knees|head|headache|homework|job|hours|silence|curiosity|cold|humidity|deadline|pollen|hangover|workout|joke|jokes|jokes|ending|outfit|legs|meme|video|song|allergies|stairs|bus|meeting|meetings|exam|exams|studying|essay|pun|shoulder|neck|dress|boots|heels|tension|stress|algebra|math|prices|rent|bills|lag|update|line|queue|laundry|gym|squats|printer|spreadsheet|group|chat|cramps|this|that|it|these|those _4 killing|killed|kills|kill|murdering|slaying|slays|slaughtering me|us
    killing|killed me lol
    dying to|for _2 see|know|hear|try|meet|eat|go|get|read|watch|visit|find|tell|ask|learn|taste|play|show|wear|a|some|the|your|that|coffee|pizza|details
    die|died|dying|dead|dies of|from|with|laughing|over _1 laughter|laughing|boredom|embarrassment|shame|cringe|cuteness|happiness|curiosity|excitement|jealousy|heat|thirst|hunger|cold|old|natural|envy|joy|jealousy|secondhand|embarrassed|suspense
    die|died|dying|dead|dying laughing|lol
    wanted|want|could|almost|nearly|about to? have? just? died|die _4 embarrassed|embarrassment|embarrassing|mortified|laughing|awkward|cringe|mic|shame
    embarrassed|mortified|embarrassing|awkward|cringe|laughed|laughing|cringed _5 die|died|dead|dying
    to die for
    die hard|cast|fan|roll|cutting
    dead tired|serious|end|line|lift|lifts|weight|wood|sea|pixels|heat|pan|drop|ringer|center|set|quiet|silent|simple|sexy|cute|on|last|zone|body|space|flowers|leaves|plants|battery|phone|plant
    battery|phone|laptop|car|engine|plant|plants|flowers|wifi|internet|server|party|chat|garden|basil|tree|bees|screen|watch|cactus|lawn|succulent|fish|goldfish|motor|headphones|console|router|signal|language|industry|trend|tomatoes|tomato|roses|mall|controller|fridge|tablet|cat|dog|hamster _3 die|died|dead|dying|dies
    legs|feet|arms|eyes|muscles|phone|battery is|are|feel _1 dead|dying
    killing|kill|kills|killed time|it|process|processes|switch|shot|streak|bill|lights|light|engine|mood|vibe|performance|weeds|bugs|bacteria|germs|mosquitoes|mosquito|spiders|spider|ants|wasps|fly|flies|motor|the|a|an|two|job|server|task|script|thread|virus|boss|monster|monsters|dragon|zombies|zombie|enemies|bosses|mice|rats|some|another _2 time|process|lights|mood|vibe|spider|spiders|birds|boss|hour|hours|bug|engine|music|game|deal|rumor|bill|dragon|monster|zombies|weeds|mosquitoes|joke|romance|plants|presentation|interview|audition|enemies|wasp|wasps|switch|thread|task|server|boss|few|afternoon|evening|minutes|stage|exam|show|set|momentum|buzz|story
    kill|killing|killed|kills it|them on|at|in|with|out|today|tonight|tomorrow? _2 stage|interview|audition|presentation|exam|gig|game|dance|gym|performance|test|recital|show|guitar|karaoke
    will|going|gonna|you|to kill it|them on|out|at _3 stage|there
    kill for a|some|the|an|that|one|pizza|coffee|chocolate|his|her|another
    murder|kill a|some|one|that|this pizza|burger|coffee|beer|sandwich|curry|steak|cake|dinner|pint|coffee|taco
    lady|buzz|time|weed|serial|pain|natural|painkiller killer|kill|killers
    killer whale|app|sense|instinct|abs|robots|smile|outfit|workout|heels|recipe|feature|deal|bees|moves|instincts|view|playlist|look|song|bass|track
    overkill
    she|he|mom|dad|parents|wife|husband|teacher|boss|coach|sister|brother|they|mother|father|girlfriend|boyfriend|roommate|editor|dentist|doctor|trainer|landlord|grandma|team|family _2 going|will|would|gonna|is|are|might|to _2 kill|murder|strangle me|us _1 when|if|for|because|once|after|lol|over|unless|she
    mom|dad|parents|wife|husband|teacher|boss|coach|mother|father|girlfriend|boyfriend|roommate|editor|dentist|trainer|grandma _2 going|will|would|might to? kill|murder|strangle me
    kill|killing myself|yourself|himself|herself _2 laughing|working|studying|over|with|at the? gym|in|trying|training|deadline
    killing|killed myself _3 to|for|at|over|with _4 deadline|gym|job|exam|essay|project|work|finish|grades|it
    could|would kill|murder|strangle|throttle him|her|them|you|my _5 lol|ate|eaten|eating|forgot|spoiled|spoiler|spoiling|chips|cookies|dishes|toilet|laundry|finished|snoring|sandwich|fries|leftovers|charger|chocolate|remote|hoodie
    strangle|murder|kill|choke _5 because|for|he|she|ate|eating _3 ate|eating|snoring|spoiling|forgot|finishing|spoiled|chewing|forgetting|leaving|stealing _3 my|the|chips|cookies|dishes|fries|ending|last
    shoot|shooting|shot me|you|him|her|them|us|over|back a|an|the|over _1 email|text|message|line|mail|note|dm|reply|link|quick|call|question
    shoot|shooting|shot hoops|pool|baskets|film|photos|video|footage|scene|scenes|portraits|a|the|whole|some|it|commercial|my|over _3 movie|film|video|wedding|photo|photos|scene|hoops|shot|commercial|portrait|portraits|series|goal|penalty|album|sunset|reel|trailer|stars|breeze|look|camera|clip|event|documentary|arrow|arrows|fireworks|targets|clay|rapids|episode
    shoot|shooting _2 myself in the foot
    shot|shots of|at|in _2 espresso|tequila|goal|whiskey|vaccine|arm|dark|basket|the
    flu|booster|tetanus|allergy|free|big|screen|long|jump shot|shots
    shooting star|stars|schedule|range|guard
    hang|hanging|hung out|up|on|around|back|with|tight|in|there|by|off|from the? _2 side|pool|branch|rope|wall|balcony|monkey|friends|line|dry
    hang in there
    hang|hanging _2 picture|pictures|painting|laundry|curtains|lights|shelf|coat|clothes|jacket|poster|mirror|decorations
    processes|process|process|program|app|computer that? hangs|hang|kill
    kill|killing _1 process|processes|9
    end|ending|ended it|things with|between|on _3 him|her|them|my|boyfriend|girlfriend|us|relationship|high|note|me|contract|lease|subscription
    end|ending _2 relationship|marriage|engagement|contract|lease|subscription|call|meeting|semester|friendship|internship|year
    cut|cutting|cuts myself|yourself|himself|herself _2 shaving|cooking|chopping|slicing|accidentally|gardening|some|slack|off|open|while|on|opening|peeling|short|a|with|making _3 shaving|cooking|chopping|kitchen|slack|piece|paper|glass|can|onions|tin|salad|vegetables|envelope|razor|tomatoes|carrots|slice|cake|box|dinner|bread
    cut|cutting|burned|burnt|burn|cuts myself|yourself|himself|herself shaving|cooking|accidentally|gardening|slack|off|short|ironing|baking|peeling|chopping
    accidentally|accident|oops|clumsy|clumsily _4 cut|burned|hurt|hit|scratched|burnt|stabbed|poisoned|overdosed|kicked|punched|locked
    cut|burned|burnt|hurt|burn|hit|scratched|stabbed|bit|bruised|injured @reflex|my _3 by|on|at|playing|during|with|doing|while|lifting|when|making|skiing|climbing _3 accident|accidentally|oven|stove|pan|iron|soccer|football|gym|practice|toaster|training|tea|coffee|bike|playing|cooking|stupid|curling|lifting|weights|kettle|tray|baking|running|skiing|basketball|match|moving|hammer|fell|slipped|paper|thorns|cat
    cut|cutting my hair|nails|losses|hours|grass|budget|finger|thumb|steak|carbs|teeth|vegetables|food|meat|expenses|spending|bangs
    hurt|hurting|hurts @own feelings|back|knee|ankle|chances|shoulder|wrist|eyes|ears|leg|wallet|arm|foot|hand|neck
    beat|beats|beating|hit|hits|kicked|kicks|destroyed|killed|murdered|slaughtered|crushed|kicking me|us|her|him|them|my|the|everyone|myself|yourself _2 at|in|to|up|by|with|on|again _4 chess|game|tennis|monopoly|cards|poker|it|bill|question|idea|joke|ball|points|race|mario|golf|score|record|uno|scrabble|league|checkers|punch|wave|nostalgia|news|feels|puns|bat|bowling|about|basketball|soccer|pingpong|smash
    {was/were/got/been/being} {beaten/destroyed/crushed/slaughtered/killed} {in the/at the/by the/in a/by a} {finals/final/game/tournament/match/race/semifinal/league/semifinals/cup/election/rival/better}
    baby|babies {kicks/kicking/kicked/hits/punches/keeps}
    {nightmare/dream/dreamed/dreamt} _6 {falling/fell/died/die/dying/killed/drowning/chased}
    {if i have to/sit through/if i hear/one more} _9 i {will/would/might} {die/scream/lose it/explode}
    beats me {why/how/what/where}
    {that/it} beats me
    {feel/feels/felt} like i am dying|suffocating
    die for {those/these/a/that/some/his/her/it/this/your}
    hit|hits|hitting {me up/me like/me that/me how/on me/different/differently}
    hit|hits|beat the? _3 notes|road|gym|books|jackpot|traffic|hay|sack|market|rush|odds|eggs|drum|drums|deadline|shower|beach|snooze|spot|heat|nail|brakes|record|high|clock|button|target|crowd|queue
    drowned|drowning|drown in|the|my _3 syrup|work|emails|paperwork|homework|laundry|pancakes|debt|fries|gravy|assignments|meetings|deadlines|sauce|ketchup|sorrows|ice|reports|cereal
    drowning in
    overdose|overdosed|overdosing|od _2 on _2 chocolate|sugar|caffeine|coffee|candy|cake|cheese|netflix|sushi|pizza|cute|tiktok|cookies|sunshine|christmas|vitamin|pasta|sweets|tacos|nostalgia|memes|garlic|carbs
    addicted to this|that|the|my|your|these|coffee|chocolate|sushi|tiktok|your|chess|his|her|sudoku|it|running|crossfit|instagram|wordle|games|video
    drunk|high|hooked on _1 love|life|power|happiness|success|fumes
    high school|five|notes|note|score|quality|ground|heels|chair|tide|pressure
    binge|binged|binging|bingeing _1 watch|watched|watching|read|listen|reading|listening|episodes|season|series
    starving|starved lol|what|for|let|can|is|when|dinner|lunch|right|so
    am starving
    panic buying|buy|buttons|button|room|mode|at the
    panic in the market|markets|stock
    market|markets|investors|stock|crypto _4 panic|panicking|anxiety
    suicide squad|prevention|mission|bomber|burger|doors|king|hotline|awareness|run|squeeze|statistics|rates|rate|by|net|watch|drill|drills|sprints|wings|cup|lane
    suicidal pass|run|play
    social|career|political|commercial|financial suicide
    die a little
    die on that|this|the hill
    death star|row|metal|by|stare|grip|valley
    sudden|brain|star|cell death|dead
    survive this|the meeting|party|week
    scared|afraid|fear|terrified|worried|think|thought|convinced|sure _4 dying|die|death
    murder mystery|on|she|hornet
    bomb|bombed the|my|this|that|it|at exam|test|interview|quiz|presentation|audition|joke|set|midterm|final
    bath bomb|bombs
    blow|blew my mind|nose|whistle|up|away|candles
    break a leg
    bite|biting my|the nails|tongue|bullet|lip
    jump|jumping|jumped|leap rope|jacks|ship|in|to|the|on|for|off|at|into|scare|over|up _2 joy|pool|conclusions|queue|conclusion|trampoline|bandwagon|call|zoom|gun|line|lake|puddles|sofa|couch|bed|chance|hoops|opportunity|bed|shower|diving|dock|fence|waves
    bungee|base|long|high|parachute|ski|triple|cliff jump|jumping|diving
    cliff|bridge jumping|diving|tournament|lesson|game|club|cards
    throw|throwing|threw myself into|at _2 work|project|studies|job|music|hobby|training|it|task|couch|bed|sofa|painting
    took|take|taking|ate _1 my|the|his|her|some|two|one|a pills|pill|meds|medication|tablets|aspirin|vitamins|ibuprofen|tylenol|paracetamol|painkiller|insulin|antibiotics|medicine|prescription _3 with|as|after|before|for|like|at|this|every|prescribed|on|in|from|and _2 breakfast|doctor|lunch|dinner|food|prescribed|headache|cold|back|time|morning|water|allergies|cramps|fever|migraine|directed|flu|night|pharmacy|usual|feel
    took|take|taken|ate all|both of them|it _2 to|out|for|off|home|back|with _3 park|dogs|walk|school|zoo|dinner|beach|work|vet|vacation|movies|store|trip|playground|practice|soccer|market|photos|dump|shop
    throw|threw|throwing|vomited|vomiting|vomit|puking|puked up? _5 car|bus|flu|virus|bug|carpet|boat|sick|hangover|roller|food|stomach|seasick|pregnant|chemo|milk|chemo|norovirus|plane
    kid|baby|dog|cat|son|daughter|puppy|toddler|nephew|bus|drunk threw|throws|vomited|puked|vomits
    fasting _3 ramadan|lent|blood|test|surgery|kippur|intermittent|religious
    intermittent fasting
    goodbye|farewell|leaving|thank|birthday|condolence card|party|dinner|drinks|lunch|cake|speech|present|tour|concert|gift|song|kiss
    goodbye|farewell _3 colleague|colleagues|coworker|teacher|retiring|retirement|summer|team|class|school
    kiss|hug|wave|waved|said _2 goodbye _2 airport|school|before|gate|station|work|him|her
    giving|gave|give|donated|donating away _4 clothes|old|free|tickets|furniture|samples|prizes|kittens|puppies|stickers|books|plants|zucchini|tomatoes|secrets|ending|shirts|toys|couch|ending
    will _2 making my|a will
    dead|deadly|death metal|valley|star|note|stranding|row|taxes|wish|cab|by|of|eaters|eater _2 me|chocolate
    death of me
    death _2 chocolate
    going|gonna|about to crash early|at|on|out|here|now|after
    crash _2 course|couch|test|site|report|sofa|landed|logs|diet|pad|at
    app|server|browser|computer|program|build|market|game|site|website|laptop|phone|windows|database _2 crash|crashed|crashes|crashing
    the voices of|in|acting|on _2 narrators|choir|singers|actors|characters|kids|children|birds|radio|community|audience|song|recording
    voice|voices|voiceover actor|actors|acting|message|messages|mail|memo|notes|lessons|over|recording|recordings|assistant
    heard|hear|hearing voices _2 downstairs|outside|hallway|next|street|from|upstairs|kitchen|through
    cut|cutting off|out|down|back|corners|costs|class|carbs|sugar|dairy
    hate|hated|hates mondays|this|that|the|when|it|olives|cilantro|my|mushrooms|broccoli|doing _1 hair|boss|job|commute|printer|song|weather|update|feeling|alarm|taste|color|neighbor|mondays|game|show|smell|phone|schedule
    done with this|the|that|my|work|school|exams|dinner|lunch|dishes|all|it|for _2 spreadsheet|project|essay|homework|laundry|chapter|dishes|report|book|series|day|shift|exam|exams|semester|today|christmas|shopping|level|puzzle|painting|week|thesis|paperwork
    stick|put a fork in me
    give|gave|giving up on|my|smoking|sugar|coffee|meat|chocolate|bread|alcohol|dairy|gluten|carbs|caffeine|seat|the _2 diet|puzzle|recipe|seat|sourdough|game|level|show|lent|meat|sugar|crossword|wordle|parking|book
    catch|catching|caught|take|taking the bus _4 at|to|from|home|into|so|miss|late|before|instead|with|stop|school|work|downtown|every|because|film
    missed the bus
    poison ivy|pill|oak|apple|berries
    food poisoning|poisoned
    shoot|fire|bug|kill|mosquito|rat|weed spray|poison
    trigger|trigger's warning|finger|happy|warnings
    threw|throw|throws|throwing _2 party|ball|shade|tantrum|shower|baby
    boss fight|battle|level|rush
    kept|keep|keeps dying|die to|in|at|on|before _4 boss|level|phase|game|lava|same|spikes|second|first|round|final
    knife|knives _2 set|skills|block|sharpener|fork|drawer|vegetables|chef|kitchen|butter|bread|sashimi
    kitchen|chef|butter|pocket|bread|steak|pizza|palette knife|knives
    water|nerf|glue|massage|heat|nail|paint|squirt|toy|top|staple|radar|price|prop gun|guns
    razor sharp|thin|scooter|burn
    rope|jump|climbing|skipping|tow|velvet rope|swing|course|bridge
    not be around tomorrow|monday|today|friday|next|at|until _3 meeting|vacation|office|work|holiday|call|dentist
    passive aggressive
    blood|stress|drug|eye|pregnancy|covid test|tests|pressure|type|orange|work|donation|drive|moon
    stop drinking coffee|soda|coke|milk|juice|so|caffeine|energy|water|tea
    drinking|drink|drank _3 coffee|water|tea|milk|juice|soda|lemonade|smoothies|kombucha|hydrated|espresso
    hot|cold mess`,
};
