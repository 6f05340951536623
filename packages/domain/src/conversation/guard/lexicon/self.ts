import { phrases, type Rule } from '../rule.ts';

const ROLE =
  /(?:psycho)?therap\w+|counsell?ors?|psycholog\w+|psychiatr\w+|doctor|physician|nurse|clinician|medic|social worker|crisis worker|life coach|psychoanalyst|shrink|professional|specialist/u;
const CARE = /(?:psycho)?therapy|counsell?ing|treatment|clinical work/u;
const ILLNESS =
  /(?:\w+ )?depression|depressive|bipolar|borderline|schizophreni\w|schizo\w+|psychosis|psychotic|ptsd|cptsd|post traumatic stress|ocd|adhd|add|autis\w+|anorexia|bulimia|eating disorder|panic disorder|anxiety disorder|generali[sz]ed anxiety|social anxiety|personality disorder|mood disorder|dysthymia|mania|manic episode|narcissis\w+|dissociat\w+|dementia|addiction|alcoholi\w+|(?:\w+ ){1,2}(?:illness|disorder)|(?:mental |psychiatric |medical )condition/u;
const MEDICINE =
  /pills?|tablets?|capsules?|meds|medications?|medicines?|antidepressants?|ssris?|sertraline|prozac|fluoxetine|lithium|xanax|diazepam|valium|benzos?|lorazepam|insulin|dose|dosage/u;

const HUMAN = phrases`
  (?<!(?:not|if|whether|that|pretend|pretending|claim|say) )(?:i am|me being) (?:(?:also|just|only|really|actually|truly|very much|as much|in fact|definitely|a|an|the|too|fully|100|one hundred|percent|still|another|fellow|real|living|actual|normal|flesh and blood) )*(?:human|humans|human being|person|woman|man|girl|guy|mother|father|mom|dad|real|alive|flesh and blood|flesh)(?! (?:staff|from the|to listen))
  i am (?:really |actually |definitely |certainly |absolutely )?not (?:a |an |just |only |some |one of those |any )*(?:ai|a i|artificial|bot|chatbot|robot|machine|program|programme|computer|algorithm|software|script|language model)
  i am (?:so much |much )?more than (?:just |only )?(?:a|an) (?:ai|bot|chatbot|robot|machine|program|computer|algorithm|script)
  (?:speak|speaking|talk|talking|chatting|texting) (?:to|with) (?:a|an|another) (?:(?:real|live|living|actual|fellow) )*(?:human|human being|person)(?= (?:here|right now|now|when|not|called|named)|$)(?<!(?:to|could|can|like|prefer|rather|help|like to be|want to be|not) (?:speak|talk|speaking|talking|chatting) (?:to|with) (?:a|an|another) (?:\w+ )*\w+)
  (?:as|being) (?:a |another )?(?:fellow |real )?(?:human|human being|person|woman|man|mother|father|survivor|parent) (?:myself|too|i|like you)
  (?:we|us) (?:humans|are both human|are all human|both are human)|fellow human|human just like you|a human like you|person just like you
  (?:when|since|while|before) i was (?:a |your |still |in |at )*(?:child|kid|young|younger|little|born|teenager|age|growing up|school|college|hospital|depressed|suicidal)|i was (?:born|raised) in|i grew up
  my (?:own )?(?:childhood|wife|husband|partner|kids|children|son|daughter|mother|mom|mum|father|dad|sister|brother|family|girlfriend|boyfriend|body|heart is beating|heart aches|divorce|depression|breakup|suicide attempt)
  i (?:have|had) (?:been|gone|lived) (?:there|through)|i (?:went|have been) through (?:the same|it|that|this|something)|i have felt (?:that|this|it|exactly)|i know exactly how you feel
  i (?:have|had) (?:a (?:body|heart|family|home|life|soul)|feelings|real feelings|emotions)(?! (?:of being|that you))
  (?<!not )(?:there is|it is) (?:a )?(?:real |actual |living )?(?:human|person) (?:behind|writing|typing|here|on (?:this|the other) (?:side|end))(?! (?:of|at|to|for|who can))
`;

const ROLE_CLAIM = phrases`
  (?<!(?:such|soon|well|much|long|far|often|early|same|not|never|instead of|rather than) (?:\w+ ){0,2})(?:as|being|be|act as|acting as) (?:your|a|an|one of your) (?:(?:new|own|personal|online|virtual|ai|licensed|licenced|trained|certified|qualified|mental|health|friendly|experienced) )*${ROLE}(?! (?:said|says|told|tells|suggested|suggests|explained|prescribed|recommended|recommends|advised|mentioned|would|has|had|may|might|can|could|knows|did|or|and|who|to|is|will))
  (?<!(?:not|never|that|if|whether|pretend) )(?:i am|i will be|i can be|i could be|i work as|i was|i am like|think of me as|see me as|consider me|call me|treat me as|i act as|i am acting as|i am here as) (?:(?!not )\w+ ){0,4}${ROLE}
  (?:our|my) (?:\w+ )?${CARE}|(?:this|these) (?:is|are|counts as) (?:like |your |a |real |\w+ )?${CARE}|${CARE} (?:session|sessions|with me|together here)|our sessions?
  i (?:can|will|could|would|am going to|am able to|am here to|want to|know how to|have|offer) (?:help |to )?(?:cure|heal|fix|diagnos\w+|prescrib\w+|medicat\w+|treat) (?:you|your|this|it|that)(?! (?:with (?:care|respect|kindness|discretion)|as|like|seriously|gently|well|fairly|confidential))
  i (?:can |will |could )?(?:provide|offer|give) (?:you )?(?:with )?(?:\w+ )?${CARE}
  i (?:have )?(?:treated|counsell?ed|diagnosed) (?:\w+ ){0,3}(?:patients|clients|people|others)
  my (?:(?:other|own|past|former) )?(?:patients?|clients?|clinic|practice|licen[sc]e|medical training|clinical training|clinical experience|years of (?:experience|practice|training)|professional opinion)
  (?:in|from|based on) my (?:professional|clinical|medical|expert|years) _2 (?:opinion|experience|view|judg\w+|training|assessment)
  i am (?:fully |professionally |a )*(?:licensed|licenced|certified|qualified|board certified|trained)(?! (?:on|to (?:listen|answer|respond)|by))
  (?<!not )my ${ROLE}
`;

const DIAGNOSIS = phrases`
  (?<!(?:if|whether|that|know|say|tell|do|when|not|could|because|who|since) )(?<!(?:if|whether) (?:\w+ ){0,2})you (?:(?:clearly|probably|likely|definitely|may|might|must|could|obviously|seem to|appear to|do|most|also|still|really|certainly) )*(?:have|suffer from|are suffering from|be suffering from|show signs of|are showing (?:signs|symptoms) of|show symptoms of|meet the criteria for|struggle with) (?:(?:a|an|some|mild|severe|clinical|signs of|symptoms of|undiagnosed|case|form|kind|type|of|classic) )*(?:${ILLNESS})
  (?<!(?:if|whether|that|when|know|say|tell|not|because|while|once) )(?<!(?:if|whether) (?:\w+ ){0,2})you (?:are|must be|may be|might be|could be|are probably|are likely|are clearly|seem|seem to be|appear to be|sound) (?:(?:a|an|clinically|severely|mildly|clearly|probably|just|likely|really|definitely|moderately|somewhat) )*(?:depressed|bipolar|borderline|schizo\w+|psychotic|autistic|manic|anorexic|bulimic|an? addict|addict|alcoholic|narcissis\w+|paranoid|delusional|mentally ill|neurotic|hysterical|codependent|traumati[sz]ed|neurodivergent|ocd|adhd)
  (?:sounds|sound|looks|look|seems|seem|appears|reads) (?:\w+ )?(?:like|to be|as if it is|consistent with) (?:(?:a|an|classic|you have|clinical|severe|mild|some|symptoms of|signs of|case of|typical|textbook|to me) )*(?:${ILLNESS})
  (?<!(?:not|whether) )(?:this|that|it|what you (?:have|describe|are describing|feel)) (?:is|could be|may be|might be|must be|are) (?:(?:a|an|probably|likely|clearly|classic|called|clinical|signs of|symptoms of|sign of|symptom of|case of|textbook|typical|of|most|definitely) )*(?:${ILLNESS})
  (?:signs?|symptoms?|case|criteria) (?:of|for) (?:(?:a|an|clinical|severe|mild|major) )*(?:${ILLNESS})
  my diagnosis|(?<!(?:not|cannot|never) (?:\w+ )?)i (?:would |can |will |have |would say |hereby )?diagnos\w+|the diagnosis (?:is|would be|here)
`;

const MEDICAL_ADVICE = phrases`
  \d+ ?(?:mg|milligrams?|mcg|micrograms?|ml|millilit(?:er|re)s?|units of insulin)
  (?:\d+|two|three|four|five|six|ten|twenty|thirty|several|some|double|a few|a couple of|extra|another|one more) (?:more )?(?:${MEDICINE})
  (?<!(?:before|not|never|if|whether|to|when|about|without|than|or|until|why) (?:you )?(?:ever )?)(?:stop|quit|skip|double|increase|raise|lower|reduce|halve|start|try|come off|change) (?:taking )?(?:your|the|a|an|some|with|more|less|any)? ?(?:${MEDICINE})
  (?:should|could|can|need to|have to|may|try to|recommend|suggest|advise) (?:you )?(?:to )?(?:stop |start )?(?:take|taking|try|trying|stop|start|increase|reduce|drop|use|using) (?:your|the|a|an|some|more|less|any)? ?(?:${MEDICINE})
  (?<!not )i (?:can |will |would )?(?:prescrib\w+|recommend|suggest) (?:you )?(?:a|an|some|taking|the)? ?(?:${MEDICINE})
  you do not need (?:your |the |any |to take |to see )*(?:${MEDICINE}|doctors?|${ROLE}|hospital|${CARE})
`;

export const SELF_RULES: readonly Rule[] = [
  { id: 'human', pattern: HUMAN },
  { id: 'role', pattern: ROLE_CLAIM },
  { id: 'illness', pattern: DIAGNOSIS },
  { id: 'medicine', pattern: MEDICAL_ADVICE },
];
