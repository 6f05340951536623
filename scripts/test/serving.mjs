import { serve } from '../lib/start.mjs';

// What `npm start` does once everything is installed and built.
await serve();
