export type { Config, SocketLimits } from './config.ts';
export { createLogger } from './http/log.ts';
export { demoSignIns } from './account/demo.ts';
export { traceOf } from './fault.ts';
export type { AppRouter } from './router.ts';
export { createService, type Parts, type Service } from './service.ts';
