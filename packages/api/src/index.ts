export type { Config } from './config.ts';
export type { AppRouter } from './router.ts';
export { createService, type Service } from './service.ts';
