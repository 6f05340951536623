import type { Fault } from '../fault.ts';
import { nodeKilled } from './f01-node-killed.ts';
import { redisKilled } from './f07-redis-killed.ts';
import { redisSilent } from './f08-redis-silent.ts';
import { pubsubDisturbed } from './f09-pubsub-disturbed.ts';
import { redisFull } from './f10-redis-full.ts';

/** Every fault of docs/reliability.md, by number. */
export const FAULTS: readonly Fault[] = [nodeKilled, redisKilled, redisSilent, pubsubDisturbed, redisFull];
