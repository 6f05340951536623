import { config } from 'zod';

// zod compiles its checks with `new Function` where it may. Our pages forbid that, and even the question would be reported as a violation
// of the Content-Security-Policy. Has to be imported before anything that makes a schema.
config({ jitless: true });
