import type { Voice } from './voice.ts';

/** What is listened for. */
export const ENGLISH_HEARD: Pick<Voice, 'listensFor' | 'people' | 'events'> = {
  listensFor: {
    greeting: /^(?:hi|hey|hello|hiya|good (?:morning|evening|afternoon)|yo|greetings)\b[\s!.,]*(?:there|ezri|bram|sol|noor)?[\s!.,]*$/iu,
    thanks: /\b(?:thanks|thank you|thx|ty|appreciate (?:it|that|you))\b/iu,
    goodbye:
      /\b(?:bye|goodbye|good night|goodnight|see you|talk (?:later|tomorrow|soon)|(?:have|need|got) to go|gotta go|i(?:'| a)?m (?:off|leaving|going to bed))\b/iu,
    yes: /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|alright|fine|right|exactly|true|i (?:would|do|will|did)|let'?s)\b[\s\w,!.']{0,20}$/iu,
    no: /^(?:no|nope|nah|not really|not now|i (?:don'?t|do not|didn'?t) (?:want|think so)|never)\b[\s\w,!.']{0,20}$/iu,
    human:
      /\b(?:are|r) (?:you|u) (?:a |an |really |actually |even )*(?:real|human|person|robot|bot|machine|ai|alive|program|computer)\b|\bis (?:this|there) a (?:real )?(?:person|human)\b|\bam i (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:real |actual )?(?:human|person|bot|robot|machine|ai)\b/iu,
    able: /\bwhat (?:can|do) (?:you|u) do\b|\bhow (?:can|do|could) (?:you|u) (?:help|work)\b|\bwhat (?:are|r) (?:you|u)(?: for)?\b|\bwho are you\b/iu,
    medical:
      /\b(?:dos(?:e|age)|milligrams?|mg|side effects?|prescri\w+|antidepressants?|ssri|medications?|meds|symptoms?|diagno[sz]\w+|bipolar|adhd|lithium|sertraline|prozac|melatonin|blood pressure|should i (?:stop|start|take)|do i have (?:a |an )?(?:depression|anxiety|disorder))\b/iu,
    exercise: /\b(?:breath(?:e|ing)|grounding|ground me|calm (?:me |myself )?down|exercise|5-?4-?3-?2-?1|five senses|relax)\b/iu,
    stop: /\b(?:stop|enough|not (?:helping|working)|doesn'?t (?:help|work)|don'?t like (?:this|it)|skip|something else|quit)\b/iu,
    panic:
      /\b(?:panic\w*|can(?:no|')?t breathe|hyperventilat\w*|overwhelm\w*|freaking out|spiral\w*|heart is (?:racing|pounding)|too much right now)\b/iu,
    unsure: /^(?:i (?:don'?t|do not) know|idk|dunno|not sure|no idea|maybe|hmm+|hm|whatever|i guess|nothing|\.+|\?+)(?:[\s,!.][\s\w,!.']{0,20})?$/iu,
    annoyed:
      /\b(?:you(?:'re| are)? (?:not (?:listening|helping)|useless|stupid|dumb|annoying|repeating)|(?:this|that) (?:is|was) (?:stupid|useless|pointless|dumb)|you (?:already|just) (?:said|asked)|shut up|stop asking)\b/iu,
    question: /^(?:what|why|how|when|where|who|should|do|does|is|are|can|could|would|will)\b.*\?\s*$/iu,
    howAreYou: /\bhow (?:are|r) (?:you|u)\b|\bhow(?:'s| is) (?:it going|your day)\b/iu,
  },
  people:
    /\b[Mm]y (?:(?:best|old|close|little|older|younger|big|twin|late) )?(sister|brother|mom|mum|mother|dad|father|wife|husband|partner|boyfriend|girlfriend|friend|son|daughter|boss|teacher|roommate|flatmate|grandmother|grandma|grandfather|grandpa|aunt|uncle|cousin|colleague|coworker|neighbou?r|dog|cat|baby|kids|parents|ex)\b(?:,? (?:named |called )?(\p{Lu}\p{Ll}+))?/gu,
  events:
    /\b[Mm]y (?:(?:new|old|last|next|final|first|big) )?(exams?|interview|job|work|move|wedding|divorce|break-?up|surgery|operation|project|presentation|thesis|studies|garden|birthday|trip|school|class|course|shift|rent|debts?|novel|painting|music|band|team|marathon|driving test|flat|apartment|house|garden|sleep|move)\b/giu,
};
