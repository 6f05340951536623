import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { extname, sep } from 'node:path';

/** The build puts files whose names hold a hash of their content here. */
const HASHED = `${sep}assets${sep}`;

/** The built pages. A path without a file behind it is a page route, which the pages themselves know. */
export async function servePages(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    dotfiles: 'ignore',
    cacheControl: false,
    // The build has put them there; a third of the bytes over a slow line.
    preCompressed: true,
    setHeaders(reply, path) {
      void reply.header('cache-control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (req, reply) => {
    const { pathname } = new URL(req.url, 'http://localhost');
    const isPage = req.method === 'GET' && extname(pathname) === '' && !pathname.includes('/.') && !pathname.startsWith('/trpc');
    return isPage ? reply.sendFile('index.html') : reply.code(404).send({ error: 'There is nothing here.' });
  });
}
