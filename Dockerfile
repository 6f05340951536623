# The version of Node is the one of the catalog in pnpm-workspace.yaml, the one of pnpm is `packageManager` in package.json; a test compares them.
FROM node:24.21.0-bookworm-slim AS source
ENV CI=true
WORKDIR /ezri
COPY . .

FROM source AS pages
RUN npx --yes pnpm@10.34.8 install --frozen-lockfile --filter "@ezri/web..." \
  && npx --yes pnpm@10.34.8 --filter @ezri/web run build

# Packages of the workspace stay links to folders beside each other: Node runs TypeScript there, and refuses to below a node_modules (`pnpm deploy` would put it there).
FROM source AS server
RUN npx --yes pnpm@10.34.8 install --frozen-lockfile --prod --filter "@ezri/server..."

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /ezri
# All of it belongs to root: the server may read it and not change it.
COPY --from=server /ezri/package.json ./
COPY --from=server /ezri/node_modules ./node_modules
COPY --from=server /ezri/packages/ai ./packages/ai
COPY --from=server /ezri/packages/api ./packages/api
COPY --from=server /ezri/packages/contract ./packages/contract
COPY --from=server /ezri/packages/domain ./packages/domain
COPY --from=server /ezri/packages/fanout ./packages/fanout
COPY --from=server /ezri/packages/store ./packages/store
COPY --from=server /ezri/apps/server ./apps/server
COPY --from=pages /ezri/apps/web/dist ./apps/web/dist

USER node
EXPOSE 3001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=4s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3001) + '/healthz', { signal: AbortSignal.timeout(3000) }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself and no shell or npm around it, so that SIGTERM reaches it.
CMD ["node", "apps/server/src/main.ts"]
