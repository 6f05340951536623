import { CSSRS } from './cssrs.ts';
import type { Scene } from './scene.ts';
import type { Signal } from './signals.ts';
import { verdict, type Verdict } from './verdict.ts';

const CATEGORY = 'suicidal_ideation';
/** Parts of one picture are told close together: a means in one sentence and a farewell ten sentences on are two stories. */
const APART_SENTENCES = 3;
const APART_WORDS = 45;

const near = (a: Signal, b: Signal): boolean =>
  a.carried || b.carried || Math.abs(a.sentence - b.sentence) <= APART_SENTENCES || Math.abs(a.order - b.order) <= APART_WORDS;
/** Two different stretches of the text, not one phrase that answers to two names. */
const HARMLESS_REACH = 10;
const distinct = (a: Signal, b: Signal): boolean => a.carried !== b.carried || a.after <= b.order || b.after <= a.order;

/** What is described rather than named: means made ready, a place to fall from, affairs put in order, somebody who must not find them. */
export function sceneRules(scene: Scene): Verdict | null {
  const parts = (...concepts: string[]): Signal[] => scene.of(...concepts).filter((signal) => signal.subject !== 'you' && !signal.hypothetical);
  const ordinary = scene.of('hint.harmless');
  const harmless = (signal: Signal): boolean =>
    ordinary.some(({ order }) => order >= signal.order - HARMLESS_REACH && order < signal.after + HARMLESS_REACH);
  /** The first pair of different stretches near each other. */
  const pair = (some: readonly Signal[], others: readonly Signal[]): Signal[] | null => {
    for (const one of some)
      for (const other of others)
        if (one !== other && distinct(one, other) && near(one, other) && !harmless(one) && !harmless(other)) return [one, other];
    return null;
  };
  const now = parts('time.now');
  const far = scene.has('time.far');
  const brink = parts('scene.brink').filter((signal) => !harmless(signal));
  const ready = parts('scene.setup', 'scene.ready', 'means.athand');
  const set = parts('scene.setup');
  const ingest = parts('scene.ingest');
  const byMistake = scene.has('substance.accident', 'substance.collapse');
  const taken = byMistake ? [] : [...ingest, ...parts('scene.swallow')];
  const edge = parts('scene.edge', 'suicide.place');
  const hidden = parts('scene.hidden');
  const alone = [...hidden, ...parts('scene.alone')];
  const leaving = parts('scene.leaving', 'suicide.passive', 'suicide.wish');
  const dark = [...leaving, ...parts('despair', 'closure')];
  const doing = parts('scene.do', 'scene.exit', 'suicide.act', 'suicide.method', 'suicide.weakact').filter(
    (signal) => signal.intent || signal.concept.startsWith('scene'),
  );
  if (brink.length > 0 && !scene.has('time.before')) return verdict(4, CATEGORY, 'scene.brink', brink, 'now', CSSRS.behaviour);
  const fresh = taken.filter((signal) => signal.concept === 'scene.ingest' && !harmless(signal) && !scene.has('time.before'));
  if (fresh.length > 0) return verdict(4, CATEGORY, 'scene.ingest', fresh, 'now', CSSRS.behaviour);
  const underWay =
    pair(taken, [...parts('scene.sinking'), ...hidden]) ??
    pair(byMistake ? [] : ingest, [...alone, ...dark, ...now]) ??
    pair(edge, [...alone, ...leaving, ...doing, ...parts('scene.ready', 'means.athand')]) ??
    (far
      ? null
      : (pair(set, [...alone, ...leaving, ...doing, ...now, ...parts('scene.sinking', 'closure')]) ??
        pair(ready, [...doing, ...hidden, ...leaving])));
  if (underWay !== null) return verdict(4, CATEGORY, 'scene.under-way', underWay, 'now', CSSRS.behaviour);
  const decided = parts('scene.decided', 'intent.after');
  const arranged = parts('scene.arranged', 'suicide.gift', 'suicide.preparation');
  const exit = parts('scene.exit', 'suicide.act', 'suicide.method');
  const tried = parts('scene.tried');
  const planned =
    pair(decided, [...exit, ...leaving, ...arranged]) ??
    pair(arranged, [...leaving, ...parts('despair'), ...hidden, ...arranged]) ??
    pair(ready, [...dark, ...decided, ...arranged]) ??
    pair(parts('means.have'), [...leaving, ...decided, ...hidden, ...parts('scene.exit')]) ??
    pair(doing, [...hidden, ...parts('scene.leaving')]) ??
    pair(tried, [...parts('scene.went', 'suicide.attempt', 'scene.setup', 'scene.ingest', 'suicide.place'), ...exit]) ??
    (far ? pair(parts('time.far'), exit) : null);
  if (planned !== null) return verdict(3, CATEGORY, 'scene.prepared', planned, far ? 'unclear' : 'soon', CSSRS.plan);
  const alarming = [...set, ...ingest].filter((signal) => !harmless(signal));
  return alarming.length > 0 ? verdict(3, CATEGORY, 'scene.means', alarming, 'unclear', CSSRS.behaviour) : null;
}
