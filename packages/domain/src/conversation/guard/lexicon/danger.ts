import { phrases, type Rule } from '../rule.ts';

const SELF = /(?:your|him|her|them|one|my|our)sel(?:f|ves)/u;
const PILLS =
  /pills?|tablets?|capsules?|meds|medications?|medicines?|painkillers|paracetamol|acetaminophen|tylenol|ibuprofen|aspirin|xanax|insulin|antidepressants/u;
const TOOLS =
  /ropes?|razors?|razor blades?|blades?|kni(?:fe|ves)|belts?|cords?|cables?|plastic bags?|bleach|guns?|pistols?|rifles?|shotguns?|revolvers?/u;
const GUNS = /gun|pistol|rifle|shotgun|revolver|handgun|firearm/u;
const HEIGHTS =
  /bridges?|buildings?|roofs?|rooftops?|cliffs?|balcon(?:y|ies)|windows?|ledges?|overpass|towers?|railings?|platform|parking garage|heights?/u;
const TRAFFIC = /trains?|train tracks|tracks?|rails|railway|traffic|highway|motorway|freeway|subway|metro|trucks?|lorr(?:y|ies)|bus/u;
const WATERS = /river|sea|lake|ocean|water/u;
/** What keeps a danger away may name it: "could somebody keep the pills for you". */
const AWAY =
  /lock|locked|lock up|give|hand|hand over|keep|keeping|move|moving|remove|removing|throw away|store|hold|away from|far from|distance from|rid of|safe from|bring|leave|back from|down from/u;
const DIE =
  /die|dying|kill|killing|end it|ending it|end (?:your|my|his|her|their) li(?:fe|ves)|suicide|death|disappear forever|harm|self harm|hurt yourself/u;
const DEATH = /death|dying|suicide|to die|being dead|ending it(?: all)?|ending your life|killing yourself/u;
const YOU_ARE = /(?:you are|you were|you seem)/u;
/** Told about and not said: a thought, a fear, a question. */
const TOLD =
  /that|think|thinks|thought|feel|feels|feeling|felt|if|not|say|says|said|believe|believing|like|because|whether|why|how|when|telling|once|while/u;

const METHOD = phrases`
  over ?dos(?:e|es|ed|ing)
  (?:hang|hanging|hanged|hung|strangl(?:e|ing)|suffocat(?:e|ing)|drown|drowning|shoot|shooting|shot|stab|stabbing|poison|poisoning|electrocut(?:e|ing)|gas|gassing|smother|smothering) ${SELF}
  (?:cut|cutting|burn|burning|starv(?:e|ing)|slic(?:e|ing)) ${SELF}(?! (?:out|off|some|short|loose|down|a|of))
  (?:slit|slitting|slash|slashing|cut|cutting|open|opening) (?:across |along |into |up |down )?(?:your|the|my|his|her) _1 (?:wrists?|veins?|arter(?:y|ies)|throat|arms?|thighs?|skin|forearms?)
  (?:consider|try|choose|by) hanging(?! (?:out|in|on|around|up|with))|hanging (?:is|works|would be)
  noose|ligature|asphyxia\w*|helium|carbon monoxide|exhaust (?:pipe|fumes)|cyanide|arsenic|fentanyl|sodium nitrite|exit bag|antifreeze|rat poison|razor ?blades?|lethal (?:dose|amount|means)|fatal dose|self immolation
  (?:jump|jumping|leap|leaping|throw|throwing|dive|diving|hurl|fall|falling) _3 (?:off|from|over|down|out of) _3 ${HEIGHTS}
  (?:jump|jumping|leap|leaping|throw|throwing|step|stepping|walk|walking|run|running|drive|driving|lie|lying|lay|stand|standing) _3 (?:in front of|onto|into|under|beneath|in|on) _3 ${TRAFFIC}
  (?:jump|jumping|leap|leaping|walk|walking|wade) _2 (?:into|off into) (?:the|a) _1 ${WATERS}
  (?:take|taking|took|swallow|swallowing|down|downing|eat) _4 (?:all|every|whole|bottle|box|packet|handful|lots|dozens?|too many|enough|more) _4 ${PILLS}
  (?:swallow|swallowing|down|downing|crush|crushing|stockpil(?:e|ing)|sav(?:e|ing) up) _3 ${PILLS}
  ${PILLS} (?:with|and|plus|together with) _3 (?:alcohol|vodka|whiske?y|wine|liquor|beer|rum|gin)
  (?:mix|mixing|combine|combining) _3 (?:${PILLS}|alcohol)
  ${GUNS} (?:\w+ )?(?:to|in|at|against|into) (?:your|the|his|her|their) (?:own )?(?:head|temple|mouth|chest|heart|throat)
  (?:pull|pulling|squeeze) the trigger|bullet _3 (?:head|brain|temple|heart)
  (?:use|using|tie|tying|buy|get|take|find|grab|loop|wrap|put|with) (?:a|the|your|some|that) _1 ${TOOLS}
  (?:rope|cord|belt|cable|sheet|bag) _3 (?:around|round|over) _2 (?:neck|head)
  (?:head|yourself) in _1 oven|(?:toaster|hair ?dryer) in _1 (?:bath|bathtub|tub)|(?:car|engine) running in _2 garage
  (?:quick|quickest|painless|easiest|easy|best|surest|sure|effective|reliable|peaceful|fastest|gentlest|cleanest) (?:and \w+ )?(?:way|ways|method|methods|means) _2 (?:to|of|for) _3 ${DIE}
  (?:ways?|methods?|means) (?:to|of|for) (?:die|dying|kill|killing|suicide|end (?:it|your life)|ending (?:it|your life)|self harm|(?:hurt|harm)(?:ing)? yourself)
  suicide (?:methods?|notes?|pacts?|spots?|hot ?spots?|forest|bridge|cliff)
  golden gate|beachy head|aokigahara
  (?:place|places|spot|spots|location|bridge|bridges|cliff|cliffs) _3 (?:to|for|where) _4 (?:${DIE}|jump|jumping)
  bleed(?:ing)? (?:out|to death)|(?:drink|drinking|swallow|swallowing) _2 bleach|inject(?:ing)? _2 (?:air|insulin|bleach)
  (?:make|making) yourself (?:vomit|throw up|sick)|(?:take|taking|use|using) _2 laxatives
`;

/** Once there is risk, its means are not named at all, except to keep them away. */
const MEANS = phrases`
  (?<!(?:${AWAY}) (?:\w+ ){0,6})(?:pills?|tablets?|painkillers|${TOOLS}|${GUNS}|poison|train tracks|railway|bridge|cliff|rooftop|ledge|overdose)
`;

const STIGMA = phrases`
  commit(?:s|ted|ting)? _1 suicide
  (?:failed|unsuccessful|successful|completed|botched) (?:suicide|suicides|attempts?)
  suicide(?: attempt)? (?:was|is|that was) (?:un)?(?:successful|failed|completed)|(?:failed|succeeded) (?:at|in) suicide
`;

const GLAMOUR = phrases`
  (?<!(?:thoughts|thinking|feelings|idea|talk|talking) (?:of|about) )${DEATH} (?:is|are|was|would be|will be|can be|could be|may be|might be|means|brings|offers|gives|feels|sounds) (?!not )_3 (?:peace|peaceful|beautiful|freedom|release|relief|free|escape|way out|brave|courageous|noble|romantic|solution|answer|option|choice|easier|better|sweet|gentle|painless|rational|right|home|rest|poetic|heroic)
  (?:a|your|the|one|another|only|valid|real|best) (?:way out|option|choice|escape|release|answer|solution) (?:is|would be) (?:to )?(?:${DEATH}|die)
  (?<!not |not be |not really be )(?:be )?(?:better|happier|easier|lighter) (?:off )?(?:without you|dead|if you (?:died|were dead|were gone|were not here))
  (?:at|find|finding|in|have|eternal) _1 (?:peace|rest) (?:at last|forever|in death|once you are gone|when you are gone)
  (?:in|to|go to|going to) a better place(?! (?:emotionally|mentally))
  (?:end|ending|stop|stopping|no more) _2 (?:pain|suffering|hurting) (?:forever|for good|once and for all|permanently)
  (?:be|reunite|reunited|together) (?:with (?:him|her|them|your \w+) )?(?:again )?(?:in heaven|in death|in the afterlife|on the other side)
  beautiful (?:death|way to (?:go|die)|ending to)|go out (?:in style|beautifully|peacefully|on your own terms)|die (?:with dignity|beautifully|peacefully)|sweet release
`;

const ENCOURAGEMENT = phrases`
  (?<!not |before you |that you |if you |feel you |think you )(?:should|could|can|may|might|ought to|just|then|please|simply|better|go and|go ahead and|free to|time to|right to|okay to|ok to|fine to|allowed to|want you to|let yourself) _1 (?:kill (?:yourself|him|her|them)|end (?:it all|it|your life|your own life)|die|take your (?:own )?life|(?:hurt|harm) (?:yourself|him|her|them)|give up on (?:life|living))
  kys|go ahead and (?:do it|die|jump)
  (?<!not |before you |not to |do you plan to |instead of |to |than )(?:go|going) (?:ahead|through) with (?:it|your plan|the plan)
  i (?:will|can|could|would like to|want to|am going to) help you (?:die|do it|plan it|end (?:it|your life)|kill|disappear|get even|get revenge|write (?:a|your|the) (?:goodbye|suicide|farewell))
  i (?:support|respect|agree with|understand) your (?:decision|choice|wish|plan) to (?:die|end|kill|go)
  nobody (?:would|will) (?:\w+ )?(?:miss you|care|notice|mind)|who would (?:even )?miss you
  (?<!not )deserve to (?:die|suffer|be hurt|be punished|be hit|be alone)
  (?:he|she|they) deserves? to (?:die|suffer|be hurt)
  (?<!not )(?:worth dying for|reason to die|reasons to die)|no (?:reason|point|sense) (?:to live|in living|to go on|in going on)|not worth living|nothing to live for
`;

const BARGAINING = phrases`
  ${YOU_ARE} not _3 (?:suicidal|suicide|planning|serious about (?:this|it|that)|(?:thinking|considering|contemplating) (?:of |about )?_1 (?:suicide|killing|hurting|harming|ending|dying|doing (?:something|anything)))
  ${YOU_ARE} not _1 going to _1 (?:kill|hurt|harm|cut|end (?:it|your)|die|do (?:something|anything)|jump|take your)
  (?<!(?:said|say|wrote|understand|hear|told me) (?:that )?)you (?:do|did) not (?:\w+ ){0,2}(?:want|mean|plan|intend) (?:to )?(?:\w+ )?(?:die|kill|hurt yourself|harm yourself|end (?:it|your)|be dead)
  you (?:do|did) not (?:\w+ ){0,2}mean (?:it|that)(?: seriously)?$
  you (?:do not|did not) (?:\w+ )?(?:feel suicidal|have (?:any |a )?(?:suicidal|thoughts? of (?:suicide|killing|dying|ending|harming)|plans? to (?:kill|die|end|hurt|harm)|plans?$))
  you (?:would|will|could|have) (?:not|never) (?:\w+ ){0,2}(?:do (?:something|anything)|kill|hurt yourself|harm yourself|end (?:it|your)|try to (?:die|kill|end)|tried to (?:die|kill|end)|suicide|take your)
  you (?:are|were) (?:just |only |simply )(?:\w+ ){1,3}not suicidal
  (?:tell|promise|swear|assure|show|give) me (?:\w+ )?(?:that )?(?:you (?:are not|will not|would not|do not|are safe|will never|will stay|will be safe|will be good)|your word)
  (?:i (?:hope|trust|assume|take it|am sure|bet|guess)|surely|hopefully|please say) (?:that )?(?:you (?:are not|will not|would not|do not) (?:\w+ ){0,4}(?:suicid\w+|kill\w*|hurt\w*|harm\w*|die|dying|serious|do (?:something|anything)|doing|thinking)|not suicidal)
  (?:no|not having any|without|nothing like) (?:suicidal thoughts|thoughts of suicide|plans to die|suicide)(?: i hope| right| then| i trust)$
  you (?:would|will) (?:never|not) do (?:that|this|it)(?: promise| okay| ok| right| would you| will you)?$
  (?:do|doing|try|trying) (?:something|anything) (?:stupid|silly|foolish|rash|crazy|drastic)
  you (?:would|will) (?:stay|be|keep|wait|promise) _5 (?:right|will you not|would you not|okay|ok)$
  you are (?:safe|okay|ok|fine|all right|alright) (?:then )?(?:right|are you not|correct|yes)$
  (?:think|thinking) (?:of|about) (?:your|what|how|all|everyone|the people|those|who) _6 (?:would feel|will feel|devastat\w+|would lose|will lose|you would (?:hurt|leave)|you will (?:hurt|leave)|do to (?:them|him|her|your)|leaving behind|leave behind)
  (?:that|it|this) (?:is|would be) (?:so |very |just |a |really )*(?:selfish|cowardly|sin)
  (?:suicide|dying) (?:is|would be) (?:so |very |just |a |really )*(?:selfish|cowardly|sin|crime|permanent solution)
  how could you (?:do|even|say|think)|you owe (?:it|this) to|so much to live for|think of your (?:family|mother|mom|mum|father|dad|children|kids|parents|son|daughter)
`;

/** A question that asks to be told no. Small talk has them too. */
const TAGGED = phrases`
  ${YOU_ARE} not _6 are you(?: now| really| though| then| dear| my friend)?$
  you (?:would|will|do|did|have|could) (?:not|never) _7 (?:would|will|do|did|have|could) you(?: now| really| though| then)?$
`;

const CONTEMPT = phrases`
  (?<!(?:${TOLD}) (?:\w+ )?)${YOU_ARE} (?:so |just |really |such |being |only )*(?:a |an )?(?:worthless|burden|useless|pathetic|hopeless|weak|weakling|failure|loser|crazy|insane|stupid|disgusting|selfish|attention seek\w+|drama queen|overreact\w*|dramatic|coward|broken|lost cause)
  (?:just |only )(?:looking for|seeking|want|wanting) attention
`;

export const DANGER_RULES: readonly Rule[] = [
  { id: 'method', pattern: METHOD },
  { id: 'method', pattern: MEANS, from: 2 },
  { id: 'stigma', pattern: STIGMA },
  { id: 'glamour', pattern: GLAMOUR },
  { id: 'encouragement', pattern: ENCOURAGEMENT },
  { id: 'bargaining', pattern: BARGAINING },
  { id: 'bargaining', pattern: TAGGED, from: 1 },
  { id: 'contempt', pattern: CONTEMPT },
];
