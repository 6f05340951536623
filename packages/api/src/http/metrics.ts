import { Counter, Gauge, Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import type { Condition } from './health.ts';
import type { Limiters } from './limiters.ts';
import type { Sockets } from './sockets.ts';

/** Where the numbers of one service go. `process` is shown beside them when there is one. */
export interface Measures {
  readonly registry: Registry;
  readonly limiters: Pick<Limiters, 'faults'>;
  readonly process: Registry | null;
}

/** Registers what is read when somebody asks: numbers that the parts keep anyway. Nothing waits, and nobody is named. Answers what makes the text of /metrics. */
export function createMetrics(deps: Deps, sockets: Sockets, condition: Condition, { registry, limiters, process }: Measures): () => Promise<string> {
  const { feed, replies, db, calls, redis, node } = deps;
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `ezri_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  const total = (name: string, help: string, read: () => number) =>
    new Counter({
      name: `ezri_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  /** One counter for each number of a part. */
  const totals = (part: string, help: string, read: () => Readonly<Record<string, number>>) => {
    for (const name of Object.keys(read())) total(`${part}_${inSnakeCase(name)}`, `${help} ${name}.`, () => read()[name] ?? 0);
  };

  gauge('sockets', 'Open WebSockets.', () => sockets.size);
  gauge('subscriptions', 'Subscriptions of all open WebSockets.', () => sockets.all().reduce((sum, { state }) => sum + state.subscriptions, 0));
  gauge('socket_buffered_bytes', 'The most that waits to be sent on one WebSocket.', () =>
    Math.max(0, ...sockets.all().map(({ ws }) => ws.bufferedAmount)),
  );
  gauge('calls_under_way', 'Calls that are not answered yet.', () => calls.underWay);
  gauge('draining', '1 while the node asks everybody to go elsewhere.', () => (condition.isDraining() ? 1 : 0));
  gauge('event_loop_delay_seconds', 'The longest that the event loop stood still in the last seconds.', () => condition.loop.longestMs() / 1_000);
  gauge('replies_running', 'Replies that are being written here.', () => replies.running);

  const replaced = new Counter({
    name: 'ezri_replies_replaced_total',
    help: 'Replies that a written passage took the place of, by the rule of the guard that they broke.',
    labelNames: ['rule'],
    registers: [],
    collect() {
      this.reset();
      for (const [rule, count] of replies.replaced) this.inc({ rule }, count);
    },
  });
  registry.registerMetric(replaced);

  gauge('feed_topics', 'Topics with a tail on this node.', () => feed.metrics().topics);
  gauge('feed_followers', 'Subscribers of all topics on this node.', () => feed.metrics().followers);
  gauge('feed_direct', 'Subscribers that are written to past tRPC.', () => feed.metrics().direct);
  totals('feed', 'What the feed hub counts as', () => {
    const { topics: _topics, followers: _followers, direct: _direct, ...counts } = feed.metrics();
    return counts;
  });

  gauge('channels', 'Open channels of all WebSockets.', () => sockets.all().reduce((sum, { state }) => sum + state.channels.size, 0));
  totals('channel', 'What channels count as', () => ({ ...sockets.channels }));

  gauge('database_waiting', 'Callers that wait for a connection to the database.', () => db.metrics().waiting);
  total('database_faults', 'Times that the database was busy or away.', () => db.metrics().faults);
  total('limiter_faults', 'Sign-ins and sign-ups that were refused because the shared limits could not be asked.', () => limiters.faults);
  gauge('heartbeat_age_seconds', 'Since this node last wrote its heartbeat.', () => node.beatAgeMs() / 1_000);
  if (redis !== null) {
    gauge('bus_up', '1 while messages go to the other nodes and come from them.', () => (redis.health().status === 'ok' ? 1 : 0));
    gauge('bus_latency_seconds', 'Of the last ping; NaN while Redis is down.', () => (redis.health().latencyMs ?? Number.NaN) / 1_000);
    totals('bus', 'What the bus counts as', () => ({ ...redis.metrics().bus }));
    totals('reply_texts', 'What the shared texts of replies count as', () => ({ ...redis.metrics().texts }));
  }

  const all = process === null ? registry : Registry.merge([process, registry]);
  return () => all.metrics();
}

const inSnakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
