export type { Config, SocketLimits } from './config.ts';
export { createLogger } from './http/log.ts';
export { RATES } from './http/rate-limits.ts';
export { processMetrics } from './http/process-metrics.ts';
export { demoSignIns } from './account/demo.ts';
export { traceOf } from './fault.ts';
export { appRouter, type AppRouter } from './router.ts';
export { mergeRouters, publicProcedure, router, userProcedure } from './trpc.ts';
export { createService, type Parts, type Service } from './service.ts';
