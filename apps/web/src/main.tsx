import './app/without-eval.ts';

// Not a plain import: the bundler would run the schemas of the contract before the line above.
void import('./app/start.tsx');
