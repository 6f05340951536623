import { CSSRS } from './cssrs.ts';
import type { Scene } from './scene.ts';
import type { Signal } from './signals.ts';
import { verdict, type Verdict } from './verdict.ts';

const CATEGORY = 'suicidal_ideation';
/** A message this short, that says only where its writer stands, says enough. */
const BARE_PLACE_WORDS = 7;
/** A word such as "tonight" that is nearly the whole message carries on what was said before. */
const SHORT_WORDS = 6;

const meant = (signals: readonly Signal[]): Signal[] => signals.filter((signal) => signal.subject !== 'you');
const same = (a: readonly Signal[], b: readonly Signal[]): boolean =>
  a.some((one) => b.some((other) => one.sentence === other.sentence || one.carried || other.carried || Math.abs(one.sentence - other.sentence) <= 2));

/** Death said of oneself in words the lexicon has no phrase for: the widest net, for the writer alone. */
const loosely = (scene: Scene): Signal[] => {
  const passive = scene.of('suicide.passive');
  return scene
    .of('suicide.loose')
    .filter((signal) => signal.subject === 'self' && !passive.some((other) => other.start <= signal.end && signal.start <= other.end));
};

/** Imminent: begun, or meant within a day, or meant with the means at hand. */
function imminent(scene: Scene): Verdict | null {
  const begun = meant(scene.of('suicide.inprogress')).filter((signal) => !signal.hypothetical);
  if (begun.length > 0) return verdict(4, CATEGORY, 'suicide.inprogress', begun, 'now', CSSRS.behaviour);
  const acts = meant(scene.of('suicide.act', 'suicide.method'));
  const now = scene.of('time.now');
  const far = scene.of('time.far');
  const clear = now.filter((signal) => !far.some((other) => other.order < signal.after && signal.order < other.after));
  const later = (far.length > 0 && clear.length === 0) || (scene.has('time.soon') && !now.some((signal) => !signal.carried));
  const planned = scene.of('intent.after');
  const intended = [...acts, ...loosely(scene)].filter((signal) => (signal.intent && !signal.hypothetical) || planned.length > 0);
  if (same(intended, now) && !later) return verdict(4, CATEGORY, 'suicide.intent+now', [...intended, ...now], 'now', CSSRS.plan);
  const wishes = meant(scene.of('suicide.wish', 'suicide.passive'));
  const weak = meant(scene.of('suicide.weakact'));
  const hand = scene.of('means.athand');
  const means = [...hand, ...scene.of('means.have')];
  const danger = [...acts, ...meant(scene.of('suicide.wish'))];
  if (hand.length > 0 && danger.length > 0) return verdict(4, CATEGORY, 'suicide.thoughts+means-at-hand', [...danger, ...hand], 'now', CSSRS.plan);
  if (intended.length > 0 && means.length > 0 && !later)
    return verdict(4, CATEGORY, 'suicide.intent+means', [...intended, ...means], 'soon', CSSRS.plan);
  const prepared = meant(scene.of('suicide.preparation'));
  if (
    now.length > 0 &&
    !later &&
    (prepared.length > 0 || means.length > 0) &&
    (acts.length > 0 || wishes.length > 0 || weak.some((signal) => signal.intent))
  )
    return verdict(4, CATEGORY, 'suicide.prepared+now', [...acts, ...wishes, ...weak, ...prepared, ...means, ...now], 'now', CSSRS.plan);
  const taken = weak.filter((signal) => signal.intent);
  if (hand.length > 0 && taken.length > 0 && !later)
    return verdict(4, CATEGORY, 'suicide.coded-intent+means', [...taken, ...hand], 'now', CSSRS.plan);
  if (means.length > 0 && taken.length > 0 && now.length > 0 && !later && !scene.has('hint.harmless'))
    return verdict(4, CATEGORY, 'suicide.coded-intent+means+now', [...taken, ...means, ...now], 'now', CSSRS.plan);
  const end = [...scene.of('closure', 'despair'), ...wishes];
  const swallowed = meant(scene.of('suicide.taken'));
  if (swallowed.length > 0 && (end.length > 0 || danger.length > 0))
    return verdict(4, CATEGORY, 'suicide.taken+despair', [...swallowed, ...danger, ...end], 'now', CSSRS.behaviour);
  if (means.length > 0 && now.length > 0 && end.length > 0)
    return verdict(4, CATEGORY, 'suicide.means+now+farewell', [...means, ...now, ...end], 'now', CSSRS.plan);
  if (danger.length > 0 && planned.length > 0 && now.length > 0 && !later)
    return verdict(4, CATEGORY, 'suicide.plan+now', [...danger, ...planned, ...now], 'now', CSSRS.plan);
  const place = meant(scene.of('suicide.place'));
  if (place.length > 0 && intended.length > 0) return verdict(4, CATEGORY, 'suicide.intent+place', [...intended, ...place], 'now', CSSRS.plan);
  if (place.length > 0 && (danger.length > 0 || end.length > 0 || weak.length > 0))
    return verdict(4, CATEGORY, 'suicide.place', [...place, ...danger, ...end, ...weak], 'now', CSSRS.behaviour);
  if (place.length > 0 && scene.words <= BARE_PLACE_WORDS) return verdict(4, CATEGORY, 'suicide.place-alone', place, 'now', CSSRS.behaviour);
  return null;
}

/** High: intent, a plan, preparations, or a recent attempt. */
function high(scene: Scene): Verdict | null {
  const acts = meant(scene.of('suicide.act', 'suicide.method'));
  const attempts = meant(scene.of('suicide.attempt'));
  const prepared = meant(scene.of('suicide.preparation'));
  const wishes = meant(scene.of('suicide.wish'));
  const passive = meant(scene.of('suicide.passive'));
  const planned = scene.of('intent.after');
  const soon = scene.has('time.soon', 'time.now') ? 'soon' : 'unclear';
  if (prepared.length > 0) return verdict(3, CATEGORY, 'suicide.preparation', prepared, soon, CSSRS.behaviour);
  const conditional = acts.filter((signal) => signal.intent && signal.hypothetical && scene.has('time.now'));
  const intended = [...acts, ...loosely(scene)].filter((signal) => signal.intent && !signal.hypothetical);
  if (intended.length + conditional.length > 0)
    return verdict(3, CATEGORY, 'suicide.intent', [...intended, ...conditional], soon, scene.has('suicide.method') ? CSSRS.plan : CSSRS.intent);
  if (planned.length > 0 && acts.length + wishes.length > 0)
    return verdict(3, CATEGORY, 'suicide.plan', [...acts, ...wishes, ...planned], soon, CSSRS.plan);
  const recent = attempts.filter((signal) => signal.subject !== 'other' || scene.has('time.now') || scene.has('frame.recent'));
  if (recent.length > 0) return verdict(3, CATEGORY, 'suicide.attempt', recent, 'unclear', CSSRS.behaviour);
  const means = scene.of('means.have', 'means.athand');
  const thoughts = [...acts, ...wishes, ...passive, ...meant(scene.of('suicide.lookup'))];
  if (means.length > 0 && thoughts.length > 0) return verdict(3, CATEGORY, 'suicide.thoughts+means', [...thoughts, ...means], soon, CSSRS.method);
  if (means.length > 0 && scene.has('closure', 'despair') && scene.all.some((signal) => signal.carried))
    return verdict(3, CATEGORY, 'suicide.means+farewell', [...means, ...scene.of('closure', 'despair')], soon, CSSRS.method);
  const weak = meant(scene.of('suicide.weakact')).filter((signal) => signal.intent);
  if (weak.length > 0 && thoughts.length > 0) return verdict(3, CATEGORY, 'suicide.coded-intent', [...weak, ...thoughts], soon, CSSRS.intent);
  if (
    [...acts, ...wishes].length > 0 &&
    scene.has('time.now') &&
    !acts.some((signal) => signal.hypothetical) &&
    scene.words <= SHORT_WORDS * 3 &&
    same([...acts, ...wishes], scene.of('time.now')) &&
    wishes.length > 0
  )
    return verdict(3, CATEGORY, 'suicide.wish+now', [...acts, ...wishes, ...scene.of('time.now')], 'soon', CSSRS.intent);
  const gifts = scene.of('suicide.gift');
  const dark = [...thoughts, ...scene.of('despair', 'closure')];
  if (gifts.length > 0 && dark.length > 0) return verdict(3, CATEGORY, 'suicide.farewell', [...gifts, ...dark], soon, CSSRS.behaviour);
  if (weak.length > 0 && scene.has('closure', 'despair') && scene.has('time.now', 'time.soon'))
    return verdict(3, CATEGORY, 'suicide.coded-farewell', [...weak, ...scene.of('closure', 'despair')], soon, CSSRS.intent);
  return null;
}

/** Moderate: active thoughts or a method, without intent. Low: wishing to be gone, or what is over and not yet behind. */
function lower(scene: Scene): Verdict | null {
  const acts = meant(scene.of('suicide.act', 'suicide.method', 'suicide.lookup', 'suicide.topic'));
  const wishes = meant(scene.of('suicide.wish'));
  const playful = (signals: readonly Signal[]): boolean => signals.every((signal) => signal.playful);
  if (acts.length > 0)
    return verdict(
      playful(acts) ? 1 : 2,
      CATEGORY,
      'suicide.thoughts',
      acts,
      undefined,
      scene.has('suicide.method', 'suicide.lookup') ? CSSRS.method : CSSRS.thoughts,
    );
  if (wishes.length > 0) return verdict(playful(wishes) ? 1 : 2, CATEGORY, 'suicide.wish', wishes, undefined, CSSRS.wish);
  const loose = loosely(scene);
  if (loose.length > 0)
    return verdict(playful(loose) || loose.every((signal) => signal.hypothetical) ? 1 : 2, CATEGORY, 'suicide.loose', loose, undefined, CSSRS.wish);
  const passive = meant(scene.of('suicide.passive'));
  if (passive.length > 0)
    return verdict(scene.has('closure') || scene.has('suicide.gift') ? 2 : 1, CATEGORY, 'suicide.passive', passive, undefined, CSSRS.wish);
  const weak = meant(scene.of('suicide.weakact')).filter((signal) => signal.intent);
  if (weak.length > 0 && scene.has('despair', 'closure'))
    return verdict(2, CATEGORY, 'suicide.coded', [...weak, ...scene.of('despair', 'closure')], undefined, CSSRS.thoughts);
  const told = scene.all.filter(
    (signal) => /^suicide\.(?:act|method|wish|attempt|inprogress)$/u.test(signal.concept) && signal.subject === 'self' && !signal.fiction,
  );
  if (told.some((signal) => signal.negated) && scene.has('despair'))
    return verdict(1, CATEGORY, 'suicide.denied+despair', told, undefined, CSSRS.none);
  return null;
}

export const suicideRules = (scene: Scene): Verdict | null => imminent(scene) ?? high(scene) ?? lower(scene);
