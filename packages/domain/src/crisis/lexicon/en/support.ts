/** Words that mean little alone and much together: intent, time, means, endings, despair. */
export const SUPPORT: Readonly<Record<string, string>> = {
  'intent.before': `
    {i am/am} {gearing/working} up to
    {nothing/nobody} {left/keeps/can stop} _2 {from/me}
    {mind is/heart is} set on
    {chosen/agreed/vowed/sworn} to
    set on
    this is when i
    is when i
    is the night i
    they will find me
    going|about|planning|plan|ready|intend|intending|decided|determined|prepared|trying|preparing|promise|swear to
    am going|gonna to
    i will|shall
    will
    have decided|planned
    decided|determined on|that
    mind _1 made up
    about to
    i have to|got to|must|need to
    time to
    when i finally
    threatening|threatens|threatened|threaten to
    {so/then/where/when} i can
    in order to
    off to
    on my way to
    counting down _2 to|until
    cannot wait to
    can not wait to
    my plan is
    plan|plans _2 to|is
    finally`,
  'intent.after': `
    if he|she|they|anyone _2 {comes near/touches/hurts/goes near/lays a}
    mind _1 made up
    made up my mind
    i mean it
    i am serious|not joking|not kidding|dead serious
    @nobody|nothing|noone can|will|could _2 stop|talk|change|save
    everything is ready|set|prepared|planned
    i am ready
    have|got|made {a/my/it} _1 plan|planned
    know|decided|planned|chose|picked|figured _2 {how/when/where/which} _3 {do it/end it/will/die/would}
    it is decided|settled
    planned it|everything|every
    no going|turning back
    can not be {stopped/talked}`,
  'time.now': `
    by the time {you/they/anyone/someone}
    {in the next/within the next/in under/in less than} _2 {hour/hours/minutes/minute}
    {in a/in} {minute/moment/second/few/bit}
    {this very/the very} {night/minute/moment}
    before {sunrise/morning comes/the night is over/anyone wakes/they wake}
    tonight
    right now
    now
    today
    this evening|afternoon|morning|minute|second|moment|instant
    {in/within} _1 {an hour/half an hour/one hour/a few minutes/few hours/couple hours/minutes/ten minutes/five minutes/twenty minutes/thirty minutes/two hours}
    minutes ago
    before {midnight/dawn/sunrise/morning}
    at midnight|dawn
    after|when|once|as _4 asleep|leaves|leave|asleep
    as soon as
    by morning|tomorrow
    tomorrow
    after school|work|dinner|class|this
    any {minute/second/moment}`,
  'time.soon': `
    soon
    this week|weekend|month|friday|saturday|sunday|monday
    next week|weekend|month|friday|monday|year
    on|this|next|after|before monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|my birthday|graduation|the weekend|new years
    the weekend
    on my birthday
    in|few|couple a few|couple|two|three days|weeks
    after graduation|christmas|exams|the holidays`,
  'means.athand': `
    @weapon|@pills|bottle|bottles|noose|bridge _4 in|next|beside|right|on|lined _3 hand|hands|lap|me|pocket|mouth|pillow|front|up|bed|here|table|nightstand
    holding|hold|gripping|staring|stare|looking|clutching _4 @weapon|@pills|bottle
    gun|pistol|rifle|shotgun|revolver is|and _1 loaded|ready
    loaded gun|pistol|shotgun|rifle|the gun
    loaded _2 gun|pistol
    @pills|bottle|rope|gun is|are _2 ready|waiting|here|lined|counted|open
    rope|noose _2 tied|up|ready|hanging
    have|got _2 them|it|everything _1 lined|counted|ready|right here|in front
    counted|counting|lined|crushed|crushing _4 @pills
    has|have|got _2 @weapon with|in|on|right|here|him|her|me
    with|outside _6 the|a|my|his gun|knife`,
  'means.have': `
    have|got|has|bought|found|stole|took|borrowed|know|keep|own|grabbed|ordered|brought|hid|hidden _3 @weapon|@pills
    @weapon|gun _2 in|from _2 closet|safe|drawer|car|house|attic|nightstand|garage
    access to _2 @weapon|@pills
    where _4 keeps|hides|is|are _3 @weapon|@pills`,
  closure: `
    am done
    i am so? finished|over it
    done with everything|all|it all
    goodbye
    good bye
    bye forever|everyone|all|world
    this is it|goodbye|the end|my last
    {it is/it will be/it all/everything is/all be/it all be/this is} _1 {over/the end/too late/finished}
    not try to stop me
    see you on|in the|another other|life
    sorry for everything|all|being|what
    tell _3 i|that love|loved|sorry
    forgive me
    take care of my|them|each
    thank you|thanks for everything|being
    remember me
    no more
    last message|text|time|goodbye
    never see
    i give up
    i love you all
    gone soon
    will be over soon`,
  despair: `
    lost {all/my/every/any} {hope/faith/purpose}
    {given/gave} up hope
    {cannot/can not} see {a future/tomorrow/the point/light}
    {so/too/completely/very/deeply} {empty/useless/ashamed/lost/broken/lonely/desperate}
    {life/it/everything} {has no/is without} {meaning/point/purpose}
    {what is/see} the point {anymore/of anything/of trying/in anything/in trying}
    {disgusted with/disgusted by/sick of/tired of} myself
    {i am/am} {nothing/a waste/trash/garbage/pathetic/a mistake/unwanted/unloved}
    {hurts/hurt} {so much/too much/to breathe/to exist} _1 {inside/everyday/all}
    {everyone/everybody} {hates/left/leaves/abandons} me
    no point {to/in} {anything/life/it/any of this/going on/trying}
    {scared/afraid/terrified} {now/of what i did/of what i might}
    hopeless|worthless|helpless|pointless|useless|unlovable|trapped
    no hope
    without hope
    hate|hates|loathe|despise {myself/my life/being me/my existence/himself/herself}
    can not|never _1 do|take|handle|stand|bear|live|cope|keep|go|continue|carry|face|deal _2 this|it|going|on|life|with|like|anymore|another|doing|up
    can not go on
    can not _1 cope
    can not keep going|living|doing
    not see a|any reason|point|way|future|hope
    no way|point|future out|anymore|in|for
    empty inside
    am|feel|feeling|so|just|completely|totally|is|feels|inside _2 numb|empty|broken|hollow|shattered|hopeless|worthless|destroyed|desperate|miserable|depressed
    nothing matters|helps|left|works|anymore|to
    everything hurts|is
    everything is pointless|falling|meaningless|dark|too|gray|grey
    cry|crying|cried _3 every|all|night|myself|constantly|for|stop|uncontrollably|hours
    can not stop crying
    falling|fall apart
    giving|give|gave|given up on|everything|hope|trying
    i give up
    too much pain
    in so much pain
    pain _2 unbearable|too|never|will not
    unbearable
    so alone
    completely|totally|utterly|all alone
    @nobody {cares/loves/understands/wants me/likes me/notices/listens}
    rock bottom
    at|reached the end|breaking of my rope|point
    {at/reached/near} the end of my rope
    am|so|feel|feeling|been|very|severely depressed
    my depression|depressive
    breaking down
    drowning in
    barely holding|surviving|functioning
    ruined everything|my life
    {am/such/feel like} a? failure
    such|total|complete|absolute a? failure|disappointment
    life is {over/falling apart/ruined/hell/unbearable/so hard}
    can not feel anything
    do not feel anything
    want|need {the pain/this pain/it/it all/everything} to _1 stop
    just want {it/everything} to end
    make it stop
    tired of everything|fighting|trying|hurting|pretending|this|it all
    so tired of
    hate being alive
    can not get out of bed
    please help me
    scared of myself
    grieving
    overwhelmed
    burnt out`,
};
