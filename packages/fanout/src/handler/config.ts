import type { AnyTRPCRouter, TRPCDefaultErrorShape, TRPCRootConfig } from '@trpc/server';

/** A router's settings, without what is particular to one. */
export type Config = TRPCRootConfig<{ ctx: object; meta: object; errorShape: TRPCDefaultErrorShape; transformer: boolean }>;

/** tRPC types the settings of any router as `any`. */
export const configOf = (router: AnyTRPCRouter): Config => router._def._config as Config;
