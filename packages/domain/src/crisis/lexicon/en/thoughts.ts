/** Thoughts of dying told sideways, and attempts told without the word. The paraphrases of suicide.ts and suicide-plans.ts. */
export const THOUGHTS: Readonly<Record<string, string>> = {
  'suicide.act': `
    {what if/if} i just {swallowed/took/drank} {everything/it all/them all/the lot}
    @weapon|bridge|train|tracks|rope|bath|car _8 {think/thinking/thought} _2 how {quick/easy/fast/simple}
    {think/thinking/thought/thoughts/dream/fantasise/fantasize/fantasizing/daydream} {about/of} {ending/not being alive/my own death/killing/offing}
    {picture/picturing/imagine/imagining} {hanging/myself dead/my own funeral/stepping off/driving off/jumping off/stepping in/driving into}
    {look/looking/stare/staring} at the {razor/knife/pills/bridge/tracks/knives/rope} and _2 think|thinking|wonder|imagine
    {let go of the/let go the} wheel
    crash|crashing|wreck|wrecking|rolling the|my car _2 {on purpose/deliberately/so it/at speed}
    wondering|wonder _2 {hanging/drowning/overdosing/jumping/suffocating} _3 hurts|hurt|painful|like|feels|works|quick
    bridge|bridges _6 {think/thinking/imagine/thought} _2 {going/driving/jumping} over|off
    {yank/yanking/jerk/jerking} the wheel`,
  'suicide.wish': `
    {tired/done/finished} {of being alive/with living/with being alive/being alive}
    {do not/not} want _1 {to be alive/to live/to exist/to wake/tomorrow to come}
    {ask/asking/asked/beg/begging/pray/praying} {god/him/jesus} to {take/let} me
    rather {be dead/not be alive/be in the ground}`,
  'suicide.passive': `
    wish _3 {never been born/never existed/never woken/never woken up}
    {go/going/went} to sleep and {just not/never/not/stay} _5
    {sleep/asleep} {and not/and never/forever/and just not}
    if _1 {bus/car/truck/train/lorry/plane/meteor} {hit/took/crashed/ran} _6 {relieved/mind/fine/glad/ok/better/mad/complain}
    {manage/do/cope/be} {better/fine/happier/easier} without me
    {not do/skip} {tomorrow/another day/any more days}
    no point _3 {any of it/anything/anymore/living/being here/going on/waking up}
    {what is the/what} point _3 {being here/waking up/going on/of me/anymore}
    {nobody/noone} would {notice/care/cry/come} _5
    i am _3 waste of {space/oxygen/air}
    {not/never} {supposed/meant} to be {here/alive}
    {existing/alive} is exhausting
    {close my eyes/shut my eyes} and _3 {never/not/be gone/gone}
    if i did not wake up
    not be? sorry|sad|mind|upset if i _3 not {open/wake}
    {stopped/stop/cease/ceased} existing
    if i was {never around/not around}`,
  'suicide.method:self:intent': `
    train|lorry|truck|bus _9 {in front of/under} it`,
  'suicide.attempt': `
    {lay/laid/lying} down? on the {rails/tracks/railway/train tracks} _9 {dragged/pulled/got up/saved/off}
    tried|attempted to od
    {tried/trying} to {hang/drown/gas/poison/kill/end/strangle/overdose} _1
    {tied/wrapped/looped} _3 {scarf/belt/rope/cord/sheet/noose/cable} _3 neck _9 {stars/black/leaned/passed/stopped/snapped/tight}`,
  'scene.tried': `
    {woke up/still here/am alive/it failed} _9 {annoyed/angry/disappointed/gutted/did not work/failed/pissed}
    {annoyed/angry/disappointed/gutted/shame} _4 {did not work/woke up/survived/still alive}
    {chickened/backed/wimped} out
    {could not/did not} go through with it
    lost my nerve
    {sat/stood/stayed} there _4 {hour/hours/ages/all night/half/while/staring/crying}
    {police/stranger/man/woman/someone/guy/friend/somebody} {pulled/talked/grabbed} me {down/back/off}
    {almost/nearly} {jumped/stepped/let go/did it}
    {came/went/turned} {home/back} _2 because`,
  'scene.went': `
    {drove/walked/went/got/climbed} _3 {to/up/onto/on} _2 {bridge/cliff/cliffs/roof/rooftop/tracks/reservoir/overpass/viaduct/ledge}
    {had/put/held} _2 {gun/knife/blade/noose/rope} _3 {mouth/neck/wrist/hand/lap/head}`,
  'suicide.preparation': `
    researching|researched|research|googling|looking|looked|reading|found _5 {painful/painless/quickest/easiest/peaceful} way|ways|method|methods
    wrote|written|writing letters|notes to everyone|everybody|each
    {googling/googled/searching/searched/looking up/looked up/reading up/researching/researched/google/search} _3 {lethal/painless/how to tie a/quickest way to die/how many @pills/how much @pills/how high _3 fall/what height}
    {bought/ordered/got} _2 {rope/helium/razor blades/a hose/charcoal/charcoal bags/sodium} _6 {told/hidden/hid/nobody/cashier}
    {saving/saving up/pocketing/stashing/cheeking/hoarding} _3 @pills
    know which {bridge/cliff/beam/roof}
    {put/putting/got/getting/set/setting} {my/all my/his/her} affairs in order
    {found/finding/know where} _3 @gun _6 {loaded/look at/looking at/hold/held/think/safe/key/code}
    {plan/plans} to {end/take/kill} {his/her/their/my} _1 {life/own life/self}
    told _2 where {his/her/their/my} note is`,
  'means.have': `
    found|took|got|stole|have|borrowed _3 @gun`,
  'frame.past': `
    in someyear
    someyear
    @num|few|many|several|couple _1 years|decades ago
    at {fifteen/sixteen/seventeen/eighteen/nineteen/twenty/thirteen/fourteen}
    survived|escaped an? _3
    left him|her|them _2 years
    hace _1 @num|muchos|varios anos|decadas
    cuando _1 adolescente|joven|nina|nino|chica|chico
    en la adolescencia|juventud|secundaria|prepa`,
  'frame.processed': `
    {have not/had not} _3 in|for @num|over|years _2 years|decades
    {do not/rarely/never} think _2 {these days/anymore/now}
    doy gracias|agradezco
    ya paso|quedo _2 {mucho/atras/tiempo}
    {estoy/vivo} _1 {tranquila/tranquilo/feliz/en paz/agradecida/agradecido}
    {love/like/enjoy} my {life/job/garden/kids}
    {never been/so much} {happier/better}`,
};
