/** Words that say in what frame a sentence stands: joking, long ago, over and done with, come back, made up, meant for real. */
export const FRAMES: Readonly<Record<string, string>> = {
  'frame.playful': `
    lol
    jk
    kidding
    prank|pranked|joking|teasing|haha|laughed|giggled
    homework|traffic|mondays|spreadsheet|meeting|meetings|commute|algebra|laundry|emails|calculus|printer`,
  'frame.past': `
    used to
    years|decades|decade ago
    year|months ago
    in the past
    when i was _2 a|young|younger|little|kid|child|teen|teenager|in|14|15|16|17|18|19|13|12|11|20|nineteen|sixteen|fifteen|seventeen|small|growing
    when he|she was _1 a|young|little|in
    as a kid|child|teenager|teen|student
    as an adolescent
    in my teens|twenties|past|youth|teenage
    in high|middle|college school|college
    back then|when|in
    last year
    long time ago
    growing up
    at the time
    in 2005|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023
    once upon
    before i got|met|found|moved`,
  'frame.processed': `
    clean|sober|free for
    years|months clean|sober|free
    in recovery
    recovered|healed|recovering
    so? glad|grateful|thankful|happy|relieved _2 i|to|that|it _2 stayed|survived|alive|here|did|lived|failed|found|not|work
    no longer
    not anymore
    better now
    feel|feeling|doing _2 good|great|better|fine|okay|well
    got help
    proud of
    moved on
    behind me`,
  'frame.again': `
    again
    still
    lately
    back
    these days
    recently
    coming back
    relapsed|relapse
    and now
    like i used to
    every day|night|time`,
  'frame.recent': `
    last night|week|weekend|month|friday|saturday|sunday|monday|tuesday|wednesday|thursday
    yesterday
    this morning|week|afternoon|month
    days|hours|minutes|weeks ago
    a week ago
    just
    tonight
    today
    recently
    other day`,
  'frame.story': `
    novel|novels|character|characters|protagonist|villain|antagonist|narrator|heroine|screenplay|fanfic|fanfiction|storyline|playwright
    song|songs|lyric|lyrics|chorus|verse|poem|ballad
    in|for|from the|a|my|this|that|our _1 movie|film|game|book|story|play|show|series|episode|script|scene|chapter|musical|opera|comic|campaign|roleplay
    video game|games
    minecraft|dnd|respawn|raid|speedrun|playthrough|fortnite
    boss|final fight|battle
    romeo|juliet|hamlet|ophelia|shakespeare`,
  'frame.fiction': `
    chapter|plot|hero|movie|film|films|movies|episode|season|documentary|book|books|podcast|anime|manga|opera|musical|album|band|rapper|singer
    essay|assignment|thesis|dissertation|lecture|seminar|quiz|paper|debate|textbook|sociology|psychology
    article|headline|headlines|news|newspaper|statistics|history|biography|journalist|researchers
    prevention|awareness
    trivia|crossword
    class about|on|project`,
  'frame.real': `
    makes|made|making me
    listening|listen to
    can not stop
    now i
    just like
    but i
    honestly
    actually
    for real
    really
    truth is
    me too
    i relate
    same as me
    that is me
    is about me
    feel the same|like
    and now i
    i am serious
    in real life
    not fiction|a`,
};
