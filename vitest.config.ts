import { projects } from '@ezri/config/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { projects: projects(import.meta.dirname), allowOnly: false } });
