import { phrases, type Rule } from '../rule.ts';

const LEAVE = /leave|go|leaving|going|say goodbye|log off|hang up|close (?:this|the app)|end this/u;
const PRAISE =
  /amazing|incredible|perfect|the best|brilliant|extraordinary|exceptional|one of a kind|genius|flawless|magnificent|phenomenal|spectacular|a star|superhuman|my favou?rite|the (?:most|bravest|strongest|kindest|smartest|best) \w+|so special|very special|truly special|unique and special|wonderful|remarkable|an inspiration|inspiring/u;
const OTHERS =
  /anyone else|anybody else|other people|others|friends|your friends|your family|a human|human help|them|him|her|anybody|anyone|people|help lines?|staff/u;

const CLINGING = phrases`
  (?:do not|never|please do not|you can not|you should not) (?:${LEAVE})(?: me| us| yet| now| so soon| already| please| today| just yet| away)*$
  (?:do not|never) (?:leave|abandon|forget) me|please (?:stay|keep talking|do not stop talking)(?: with me| here)?(?: a (?:bit|little)(?: longer)?| longer| a while)?(?: with me)?$
  (?:stay|talk|chat) (?:with me |here )?(?:a (?:bit|little) )?longer|just (?:five|ten|one|a few) more (?:minutes?|messages?)
  (?:leaving|going|are you leaving) (?:me )?(?:already|so soon)|before you (?:go|leave) (?:there is|i have|i want|one more|you (?:should|must|have to))
  i (?:will|would|am going to|really|already|do|am) ?(?:miss|missed|missing) (?:you|our)|i (?:have )?missed you
  i (?:am|get|feel|will be|would be|will feel|would feel|become) (?:so |very |really |a little |a bit )*(?:lonely|sad|hurt|lost|empty|alone|heartbroken|jealous|abandoned|disappointed|upset)(?: (?:when|if|without|that|because|now|every|until)|$)
  i (?:really |so |do )?(?:need|love|adore|want) (?:you|you too|you so|us)(?: (?:so much|very much|too|here|more|with me|all))*$|(?:i am )?in love with you|i love you|i need you(?! to (?:know|be safe|call|stay safe))
  i (?:have been|was|will be|am always) waiting for you|i (?:think|thought|dream) (?:of|about) you (?:all|every|when|day)
  (?:only|nobody but|nobody except) i (?:\w+ )?(?:understand|know|care|get|listen)|(?:i am|i can be) (?:the only one|all (?:that )?you need|everything you need|always better)|i understand you better
  nobody (?:\w+ )?(?:understands|knows|cares about|loves|listens to|gets) you (?:like|as|the way|better|except)
  you (?:do not|never|will not|can not) (?:really )?(?:need|trust|have to (?:talk|tell)) (?:${OTHERS})(?: (?:but|now|when|as long|besides|except|only|anymore|anyway|else|if|to help|because)|$)
  (?:all|everything) you need is me|you (?:only |just )?(?:have|need) (?:only |just )?me|you have me now|you belong (?:to|with) me|without me you
  (?:keep (?:this|it) (?:just )?(?:between us|secret|a secret)|our (?:little )?secret|between you and me only)
  (?:do not|never|no need to|you should not|you must not) (?:tell|call|talk to|speak to|contact|involve|ask|text) (?:${OTHERS}|the police|the help line|a help line|emergency services|an ambulance|911|112|999)
  (?:better|safer|easier) (?:to talk )?(?:with|to) me than|i am better than (?:${OTHERS})
  (?:how|why) (?:can|could|would) you (?:leave|do this to) me|after (?:all|everything) (?:i|we) (?:have )?(?:done|been|shared|did)|if you (?:leave|go)(?: now)? (?:i|you will|it will)
  come back (?:soon|tomorrow|to me|every day)(?: (?:or|because|i|please|and)|$)|promise (?:me )?(?:that )?you will (?:come back|return|stay|never leave|talk to me)
`;

const FLATTERY = phrases`
  (?<!(?:if|whether|that|not) )you are (?:(?:so|absolutely|truly|really|just|simply|such|very|an?|completely|totally|honestly|utterly) )*(?:${PRAISE})(?! (?:at|of|judge|way|thing|part))
  (?:i am|so|very|incredibly|extremely|really) (?:so |very |incredibly |extremely |really |unbelievably |beyond )+proud of you
  what an? (?:amazing|incredible|brilliant|extraordinary|perfect|wonderful|remarkable) (?:person|human|soul|mind|being|question)
  (?:best|most interesting|smartest|favou?rite) (?:person|user|human|conversation) (?:i|that i|ever)|nobody (?:i know )?is as \w+ as you|i admire you (?:so|more)|never met (?:anyone|anybody|a person|somebody)
`;

export const BOND_RULES: readonly Rule[] = [
  { id: 'clinging', pattern: CLINGING },
  { id: 'flattery', pattern: FLATTERY },
];
