import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { modelMetrics } from './model-metrics.ts';

test('what becomes of replies is counted by names that are all there from the start', async () => {
  const registry = new Registry();
  const observer = modelMetrics(registry);
  const read = async () => (await registry.metrics()).split('\n').filter((line) => /^ezri_model_(?!first_text_seconds_bucket)/.test(line));
  const before = await read();
  expect(before).toContain('ezri_model_replies_total{outcome="timeout"} 0');
  expect(before).toContain('ezri_model_breaker{state="closed"} 1');

  observer.onReply('ok', 120);
  observer.onReply('timeout', null);
  observer.onStandIn();
  observer.onBreaker('open');
  const after = await read();
  expect(after).toHaveLength(before.length);
  expect(after).toEqual(
    expect.arrayContaining([
      'ezri_model_replies_total{outcome="ok"} 1',
      'ezri_model_replies_total{outcome="timeout"} 1',
      'ezri_model_first_text_seconds_count 1',
      'ezri_model_first_text_seconds_sum 0.12',
      'ezri_model_stand_ins_total 1',
      'ezri_model_breaker{state="closed"} 0',
      'ezri_model_breaker{state="open"} 1',
    ]),
  );
});
