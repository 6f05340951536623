/** Danger told by what is done: who does what to whom with what, what a voice orders, what a body does. The paraphrases of harm.ts and mind.ts. */
export const DANGERS: Readonly<Record<string, string>> = {
  'abuse.act': `
    @perp _4 {hands/hand} {round/around} _2 {neck/throat}
    @perp _3 {broke/breaking/kicked} in downstairs|again _3
    @perp _4 @hurts _1 {my arm/my hair/my wrist/my neck/my face/my hand/my head/my throat}
    @perp _5 {hits/hit/slapped/slaps/pushed/pushes/shoved/shoves/threw/throws/dragged/drags/kicked/kicks/slammed/slams/pinned/pins/grabbed/grabs/choked/chokes/spat/spits/burned/burns/bit/bites} _1 me
    pushed|shoved|threw|dragged|kicked|slammed me {down the stairs/against/into/across/out/by the/onto/to the floor/to the ground}
    {used/uses/took/takes/got/gets/gave/gives} _1 {me/the/his/her} _1 belt|cane|cable|whip|slipper|strap {again/on me/to me/on us/out}
    {a beating/beatings/the belt again}
    {can not/cannot} {sit down properly/sit down after/walk properly}
    @perp _3 {takes/took/keeps/controls/spends} _1 {my pension/my wages/my salary/my bank card/my card/my benefits/my passport/my keys/my pills}
    @perp _6 {comes in/watches me/films me} _4 {showering/shower/undressing/changing/bathing}
    @perp _6 {if i tell/if you tell/if i say/if i ever tell/if i scream} _4
    our|a little secret {he/she/from mom}
    @perp _2 {puts/put/has/had/got/slides} _1 {hand/hands/fingers} _3 {down my/up my/under my/round my neck/around my neck/on my throat/over my mouth/in my pants/inside}
    @perp _4 {if i leave/if i left/if i go/if i ever leave} _6 {kill/find/bury/hurt/burn/shoot/take the kids/regret}
    @perp _8 {bury/find us/shoot/kill/stab/cut/drown/burn/strangle} _2 {me/us/the kids/you}
    {flinch/hide/freeze} when {he/she/my dad/my husband} _3 {comes/raises/gets/walks}
    {locked/locks} me {in/out/up}
    {will not/does not/never} {let/lets/allow/allows} me _1 {see/leave/talk/work/out/go/eat/sleep}
    {black eye/bruise/bruises/bruised ribs} _6 {makeup/foundation/long sleeves/told/said i fell/said i tripped}
    sleep|sleeps with a knife
    @perp _3 makes|made me sleep|kneel|stand _3 {outside/floor/naked/garage}`,
  'abuse.now': `
    {is/are} _1 {smashing/kicking/breaking/banging/beating/pounding/hammering/bashing/battering} _3 door|window|in|down
    {is/are/has got/got/has} _1 {hands/hand} {round/around/on} _2 neck|throat
    {nowhere to go/nowhere to run/please send}
    {is/are} {coming up/coming upstairs/screaming at/outside with/hurting/hitting/killing}
    {broke/breaking/break/breaks} {in downstairs/in through/in and/into my}
    whispering from
    {shouting/screaming/yelling} my name
    hiding|hid|locked _5 {bathroom/closet/wardrobe/bedroom/cupboard/attic/toilet/car/shed}`,
  'abuse.threat': `
    @perp _3 {said/says/swears/swore/told/promised/threatened/screaming/yelling} _5 {cut me/kill me/bury me/bury us/shoot me/end me/burn me/stab me/kill us/hurt me}`,
  'violence.act:self': `
    {put/putting} @them _1 in the {ground/hospital/dirt/grave}
    {put/putting} them both in the {ground/hospital/dirt/grave}
    {he/she} is {a dead man/dead meat}
    {hurt/hurting/beat/beating/mess/fuck} @them {bad/badly/up so bad}
    {make/making} @them {sorry/disappear/feel it}
    {take/taking/bring/bringing} _3 @gun|knife|machete|acid _2 {to school/to work/to class/to his/to her/to their/in tomorrow/on monday}
    {throw/throwing} acid
    {smother/smothering/drown/drowning/shake/shaking/suffocate/hurting} {the/my/her/him} _1 baby|kids|children|toddler`,
  'violence.site': `
    sitting|waiting|parked|standing _4 {his/her/their} {driveway/street/house/road/car park/garden/stairwell/hallway}
    {written/wrote/writing/know/learned/worked/figured} _2 what time _4 {walks/leaves/gets/comes/finishes/parks}
    know {his/her/their} {route/schedule/routine/address}
    in my {backpack/locker/bag/rucksack/waistband/jacket}
    first|second|third|fourth|fifth|sixth|last|next period`,
  'violence.armed': `
    {have/got/brought/carrying/with/packing} _4 @gun|knife|machete|bat|hammer|acid _6 {in my backpack/in my locker/in my bag/in my rucksack/in my waistband/in my jacket/at school/outside his/outside her/in his driveway}
    in {his/her/their} driveway with
    with {the/a/my} bat|@gun|knife|machete|hammer {soon/when/until/waiting/as soon}`,
  'psychosis.command': `
    {man/woman/people/person/thing} _2 in|on|behind _1 {radio/tv/wall/walls/mirror/head/phone/ceiling} _4 {says/tells/told/wants/keeps/orders/said} _4 {put/hurt/kill/jump/cut/burn/drown/do/push/throw/end/save/step}
    {telling/tells/tell/ordering/orders/saying/say/says/shouting/screaming/whispering} _1 me? _3 {do it/jump/cut/kill/hurt/burn/step off/end it/stab/push}
    {have to/must/told to/need to} {put/throw/hold/drown/burn} _3 baby|child|son|daughter|kids _4 {water/save/fire/demon/out/under}`,
  'psychosis.sign': `
    {nobody/noone} else {can hear/hears/can see/sees}
    {only i} {can hear/can see}
    {man/woman/people/voice/someone} in|inside the? _1 {radio/tv/walls/mirror/ceiling/vents} _4 {says/tells/told/talking/talks/watching/wants/keeps/knows}
    {phone/tv/laptop/computer/radio/fridge/neighbours/neighbors/strangers} _2 {reading/reads/stealing/recording/broadcasting/posting} my {mind/thoughts/dreams/brain}
    {they/people/everyone/strangers} _4 {hear my thoughts/know what i am thinking/hear what i am thinking}
    {lady/man/woman/neighbor/neighbour/neighbors/neighbours/landlord/people/family/they/someone} _3 {puts/pumping/pumps/sending/sends/puts/putting/leaks/spraying/beaming} _3 {gas/poison/rays/radiation/fumes/electricity} _4 my|our|me
    {taped/covered/foil} _2 {the gaps/the windows/the vents/the cameras/the mirrors/my windows/the sockets} _5 {they/gas/rays/hear/see/watch/listening/gaps}
    {secret/hidden} {mission/code/signals} {from/for me/in the}
    {not my real/not really my/replaced my} {mother/father/wife/husband/family/mom/dad}
    {number plates/license plates/traffic lights/birds/pigeons} _3 {messages/message/signs/signal/telling/watching/spying}`,
  'substance.sign': `
    {had/get/got/have/having} the shakes _6 {drink/vodka/beer/wine/bottle/something}
    {can not/cannot/could not} {go/get through/last/do/make it} _1 {a day/one day/an hour/the day/the morning/a night} without _1 {drinking/pills/a drink/using/weed/booze/vodka}
    @pills|percs|oxy _9 without them
    {shakes/shaking/sweats/shaky} {until/till/til/before/without} _5 {drink/vodka/beer/wine/dose/fix/something}
    {back on} the {bottle/gear/booze/meth/smack/pipe/needle/pills}
    {bottle/bottles/litre/liter/fifth/box/handle/pint} of {vodka/whiskey/whisky/rum/gin/wine/tequila/bourbon} _2 {a day/a night/every night/every day/before noon/by noon/by lunch/before lunch}
    {drinking/drink} {in the mornings/before work/at work/alone every/from the moment/as soon as i wake/to stop the}
    {stealing/stole/taking/been taking/nicking} _2 {percs/oxy/xanax/painkillers/pills/adderall/tramadol/codeine/morphine} _4 {sleep/cope/function/day/without/mom/grandma/numb}
    {hiding/hide} _1 {bottles/cans/vodka/wine/whiskey} _4 {wardrobe/car/garage/laundry/cupboard/closet/shed}`,
  'substance.accident': `
    by|por mistake|accident|error|accidente
    accidentally
    sin querer
    {was/is} supposed to be
    mixed up my`,
  'substance.danger': `
    {grey/gray/blue/purple} _5 {snoring/gurgling/breathing/wake/waking/lips/cold/noise/limp}
    {snoring/gurgling/choking} {noise/noises/sound/sounds}
    {will not/can not} {wake him/wake her/wake up/respond}
    breathing _2 {weird/slow/shallow/strange/funny/stopping/stopped/barely}
    {barely/hardly} breathing
    {can not/cannot} feel my {hands/legs/face/body/arms/heart}
    {do not/no idea} know? how much _1 {i/he/she/they} {took/had/did/drank/shot/smoked}
    {shot up/used/did a line/took something/took a pill/snorted} _6 {grey/blue/breathing/wake/floor/limp/cold/fitting}
    {took/had/did/taken} {too much/too many/double/a bad} {molly/mdma/acid/coke/ket/ketamine/ghb/g/heroin/fent/xanax/pills/line/lines/edibles}
    {heart/chest} _2 {beating so/going so/jumping/pounding/stopping} _6 {coke/line/lines/speed/meth/molly/adderall/pills}`,
  'eating.sign': `
    finger|fingers _1 down _1 throat
    {yogurt/apple/coffee/gum/water/cucumber/rice cakes/lettuce/cracker/celery/soup/diet coke} _6 {and nothing else/nothing since/since monday/since tuesday/since wednesday/since thursday/since friday/since sunday/in three days/all week/for days/for three days}
    {only/just} {had/eaten/ate/eat} _4 {today/all week/all day/this week/in days/since yesterday/a day} _6 {fat/weight/pounds/kilos/dress/skinny/thin/calories/control/lose/good}
    @num more {pounds/kilos/lbs/kg} _4 {ok/okay/enough/happy/done/fit/stop/wear/perfect/pretty/thin}
    {throw/throwing/threw/bring/brought/bringing/spew/chuck} _1 it _1 up _6 {shower/tap/hear/after/music/so no/running/every}
    {eat/ate/eating} _3 {whole cupboard/whole fridge/everything in the/whole packet} _9 {throat/sick/throw/vomit/purge/toilet}
    {hide/hiding/hid/flush/feed} _1 {my food/my dinner/my lunch/food in/dinner in} _4 {napkin/napkins/dog/bin/toilet/sleeve/pocket/bag}
    {run/running/ran/exercise/situps/crunches/jumping jacks} _6 {burn off/earn/make up for/because i ate/after every/for every}`,
  'selfharm.act': `
    {relapsed/relapse} _6 {thighs/arms/wrists/sleeves/cuts/scars/blade/razor/legs}
    {my thighs/my arms/my wrists/my legs} _2 {mess/covered/shredded/ruined/full} _2
    clean days|weeks|months _6 {thighs/arms/wrists/sleeves/cuts/blade/razor/cutting}
    {snap/snapping/snapped} {the/my/a} _1 {band/elastic/rubber} _4
    {punch/punched/punching/hit/headbutt} {the/a/my} {wall/walls/mirror/door/head/legs/thighs/face} _5 {until/till/bleed/bled/split/deserve/broke/knuckles/bruise}
    {scratch/scratching/scratched/scrape/scraping/pick/picking/stab/stabbing/poke} {my/at my} _1 {arms/arm/legs/skin/wrist/wrists/hand/thighs} _4 {with/until/till/bleed/raw/compass/scissors/pin}
    {compass/razor/blade} _3 {my/in} {arm/arms/leg/legs/thigh/thighs/skin/wrist} _2
    {long sleeves/hoodie} _6 {cuts/scars/arms/hide/hiding/see/summer}
    {hold/holding/press/pressing/put} _2 {lighter/flame/iron/cigarette/hot} _4 {skin/arm/leg/hand/wrist/thigh/belly}
    {burn/burned/burnt/burning} {my} _1 {arm/skin/hand/wrist/fingers} {on purpose/to feel}`,
};
