import type { Fault } from '../fault.ts';
import { nodeKilled } from './f01-node-killed.ts';
import { killedBeforeWakeUp } from './f02-killed-before-wake-up.ts';
import { killedInScreening } from './f03-killed-in-screening.ts';
import { killedInMidReply } from './f04-killed-in-mid-reply.ts';
import { nodeStopped } from './f05-node-stopped.ts';
import { rollingRestart } from './f06-rolling-restart.ts';
import { redisKilled } from './f07-redis-killed.ts';
import { redisSilent } from './f08-redis-silent.ts';
import { pubsubDisturbed } from './f09-pubsub-disturbed.ts';
import { redisFull } from './f10-redis-full.ts';
import { postgresStopped } from './f11-postgres-stopped.ts';
import { failover } from './f12-failover.ts';
import { backendsTerminated } from './f13-backends-terminated.ts';
import { transactionIdle } from './f14-transaction-idle.ts';
import { databaseFarAway } from './f15-database-far-away.ts';
import { databaseFull } from './f16-database-full.ts';
import { halfOpen } from './f17-half-open.ts';
import { clientFlaps } from './f18-client-flaps.ts';
import { slowReader } from './f19-slow-reader.ts';
import { allAtOnce } from './f20-all-at-once.ts';
import { awayTooLong } from './f21-away-too-long.ts';
import { badCursors } from './f22-bad-cursors.ts';
import { manyHands } from './f23-many-hands.ts';
import { answerCutOff } from './f24-answer-cut-off.ts';
import { clockWrong } from './f25-clock-wrong.ts';
import { roleRevoked } from './f26-role-revoked.ts';
import { providerBreaks } from './f27-provider-breaks.ts';
import { eventLoopBlocked } from './f28-event-loop-blocked.ts';
import { poison } from './f29-poison.ts';
import { embeddedKilled } from './f30-embedded-killed.ts';
import { hostileFrames } from './f31-hostile-frames.ts';

/** Every fault of docs/reliability.md, by number. */
export const FAULTS: readonly Fault[] = [
  nodeKilled,
  killedBeforeWakeUp,
  killedInScreening,
  killedInMidReply,
  nodeStopped,
  rollingRestart,
  redisKilled,
  redisSilent,
  pubsubDisturbed,
  redisFull,
  postgresStopped,
  failover,
  backendsTerminated,
  transactionIdle,
  databaseFarAway,
  databaseFull,
  halfOpen,
  clientFlaps,
  slowReader,
  allAtOnce,
  awayTooLong,
  badCursors,
  manyHands,
  answerCutOff,
  clockWrong,
  roleRevoked,
  providerBreaks,
  eventLoopBlocked,
  poison,
  embeddedKilled,
  hostileFrames,
];
