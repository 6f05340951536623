import { projects, WORKERS } from '@ezri/config/vitest';
import { defineConfig } from 'vitest/config';

const scripts = { test: { name: 'scripts', include: ['scripts/test/*.test.mjs'], maxWorkers: WORKERS } };

export default defineConfig({ test: { projects: [...projects(import.meta.dirname), scripts], allowOnly: false } });
