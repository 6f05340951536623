import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './precompress.ts';

const SERVER = `http://localhost:${process.env['PORT'] ?? '3001'}`;

export default defineConfig({
  plugins: [react(), tailwindcss(), precompress()],
  server: { port: 5173, proxy: { '/trpc': { target: SERVER, ws: true } } },
  // Nothing inlined as `data:`: the content security policy only allows fonts and scripts from our own address.
  build: { outDir: 'dist', assetsInlineLimit: 0, target: 'es2023' },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/test-setup.ts'] },
});
