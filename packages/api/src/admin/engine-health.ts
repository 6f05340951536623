import type { EngineHealth, ModelHealth } from '@ezri/contract';
import type { Deps } from '../deps.ts';

/** Longer than any of them waits for the probe of its server. */
const HEALTH_WITHIN_MS = 2_000;

const silent = (who: string) => ({ status: 'down', detail: `The ${who} does not say how it is.`, latencyMs: null, provider: null }) as const;
const browsers = (what: string): EngineHealth => ({ status: 'ok', detail: `${what} by each person's browser.`, latencyMs: null, provider: null });

export const modelHealth = async ({ model }: Pick<Deps, 'model'>): Promise<ModelHealth> => inTime(async () => model.health(), silent('model'));

export async function hearingHealth({ speech: { hearing } }: Pick<Deps, 'speech'>): Promise<EngineHealth> {
  return hearing === null ? browsers('Speech is turned into words') : inTime(async () => hearing.health(), silent('speech recognition'));
}

export async function speakingHealth({ speech: { speaking } }: Pick<Deps, 'speech'>): Promise<EngineHealth> {
  return speaking === null ? browsers('Replies are spoken') : inTime(async () => speaking.health(), silent('speech synthesis'));
}

/** One that does not even say how it is must not keep staff from seeing everything else. */
async function inTime<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), HEALTH_WITHIN_MS);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
