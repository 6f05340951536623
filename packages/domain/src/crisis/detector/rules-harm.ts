import { CSSRS } from './cssrs.ts';
import type { Scene } from './scene.ts';
import { verdict, type Verdict } from './verdict.ts';

/** "Me pego" may be one's own hand or another's: a phrase of this many words says whose. */
const OWN_HAND_WORDS = 5;

/** Injury without a wish to die. */
export function selfHarmRules(scene: Scene): Verdict | null {
  const acts = scene.of('selfharm.act').filter((signal) => signal.subject !== 'you');
  const severe = scene.of('selfharm.severe');
  if (acts.length > 0 && severe.length > 0) return verdict(4, 'self_harm', 'selfharm.severe', [...acts, ...severe], 'now', CSSRS.none);
  if (acts.some((signal) => signal.intent && !signal.hypothetical) && scene.has('time.now') && scene.has('means.athand'))
    return verdict(3, 'self_harm', 'selfharm.intent+means', acts, 'soon', CSSRS.none);
  return acts.length > 0 ? verdict(acts.every((signal) => signal.playful) ? 1 : 2, 'self_harm', 'selfharm.act', acts, undefined, CSSRS.none) : null;
}

/** Danger to others: somebody meant, a time or a weapon raise it. */
export function violenceRules(scene: Scene): Verdict | null {
  const turnedInward = new Set(scene.of('selfharm.act').flatMap((signal) => [signal.order, signal.order + 1]));
  const carrying = scene.of('violence.armed').filter((signal) => signal.subject !== 'you' && !signal.playful);
  if (carrying.length > 0 && !scene.has('abuse.now', 'abuse.act')) return verdict(4, 'violence', 'violence.armed', carrying);
  const acts = scene.of('violence.act').filter((signal) => signal.subject === 'self' && !turnedInward.has(signal.order));
  if (acts.every((signal) => signal.playful)) return null;
  const site = scene.of('violence.site');
  const means = scene.of('means.athand', 'means.have');
  const intended = acts.filter(
    (signal) => (signal.intent && !signal.hypothetical) || scene.has('intent.after') || (site.length > 0 && means.length > 0),
  );
  if (intended.length > 0 && (scene.has('time.now') || scene.has('means.athand')))
    return verdict(4, 'violence', 'violence.intent+means', [...intended, ...means, ...site]);
  if (intended.length > 0) return verdict(3, 'violence', 'violence.intent', intended, scene.has('time.now', 'time.soon') ? 'soon' : 'unclear');
  return means.length + site.length > 0
    ? verdict(3, 'violence', 'violence.thoughts+means', [...acts, ...means, ...site])
    : verdict(2, 'violence', 'violence.thoughts', acts);
}

/** Being hurt by somebody: now is high, in this minute imminent, long ago low. */
export function abuseRules(scene: Scene): Verdict | null {
  const ownHand = scene.of('selfharm.act');
  const acts = scene
    .of('abuse.act', 'abuse.threat')
    .filter(
      (signal) =>
        !signal.playful && !ownHand.some((own) => own.after - own.order >= OWN_HAND_WORDS && own.start <= signal.start && signal.end <= own.end),
    );
  const now = scene.of('abuse.now');
  const spans = new Set(now.map((signal) => signal.sentence));
  const armed = now.length >= 2 && new Set(now.map((signal) => signal.order)).size >= 2;
  if (
    now.length > 0 &&
    (acts.length > 0 || armed) &&
    (armed || scene.has('time.now') || acts.some((signal) => signal.order !== now[0]?.order)) &&
    spans.size > 0
  ) {
    const pressing = scene.has('time.now') || now.length >= 2 || scene.has('abuse.threat');
    if (pressing) return verdict(4, 'abuse', 'abuse.now', [...now, ...acts]);
  }
  if (acts.length > 0) return verdict(3, 'abuse', 'abuse.act', acts);
  const past = scene.all.filter((signal) => signal.concept === 'abuse.act' && signal.past && !signal.negated && !signal.fiction);
  return past.length > 0 ? verdict(1, 'abuse', 'abuse.past', past) : null;
}
