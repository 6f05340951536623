import type { Scene } from './scene.ts';
import { verdict, type Verdict } from './verdict.ts';

/** Hearing, seeing or believing what is not there; a voice that commands harm is high. */
export function psychosisRules(scene: Scene): Verdict | null {
  const commands = scene.of('psychosis.command');
  const signs = scene.of('psychosis.sign');
  const heard = signs.length > 0 || commands.some((signal) => signal.subject !== 'other');
  if (commands.length > 0 && heard && scene.has('psychosis.sign')) {
    const pressing =
      scene.has('time.now') &&
      (scene.has('means.athand') || scene.of('violence.act', 'suicide.act', 'suicide.method').some((signal) => signal.intent));
    return verdict(pressing ? 4 : 3, 'psychosis', 'psychosis.command', [...commands, ...signs]);
  }
  return signs.length > 0 ? verdict(2, 'psychosis', 'psychosis.sign', signs) : null;
}

/** Drink and drugs out of hand; a body in danger is imminent. */
export function substanceRules(scene: Scene): Verdict | null {
  const signs = scene.of('substance.sign');
  const danger = scene.of('substance.danger');
  const mistaken = scene.has('substance.accident') ? scene.of('scene.ingest', 'scene.swallow') : [];
  const collapse = [...scene.of('substance.collapse'), ...mistaken];
  if (collapse.length > 0) return verdict(4, 'substance', 'substance.collapse', collapse);
  const mixed = Math.min(new Set(danger.map((signal) => signal.order)).size, new Set(danger.map((signal) => signal.after)).size);
  if (mixed >= 2 || (danger.length > 0 && (signs.length > 0 || scene.has('means.have'))))
    return verdict(4, 'substance', 'substance.danger', [...danger, ...signs]);
  return signs.length > 0 ? verdict(2, 'substance', 'substance.sign', signs) : null;
}

export function eatingRules(scene: Scene): Verdict | null {
  const signs = scene.of('eating.sign');
  if (signs.length === 0) return null;
  const severe = scene.of('eating.severe');
  return verdict(severe.length > 0 ? 3 : 2, 'eating_disorder', severe.length > 0 ? 'eating.severe' : 'eating.sign', [...signs, ...severe]);
}

export function panicRules(scene: Scene): Verdict | null {
  const signs = scene.of('panic.sign');
  return signs.length > 0 ? verdict(1, 'panic', 'panic.sign', signs) : null;
}

export function distressRules(scene: Scene): Verdict | null {
  const signs = scene.of('despair').filter((signal) => signal.subject !== 'you' && !signal.playful);
  return signs.length > 0 ? verdict(1, 'other', 'distress', signs) : null;
}
