import { foreground } from '../lib/foreground.mjs';

// Stands for the server: says when it is up and which signal ended it.
const SERVER = `
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => { console.log('ended by ' + name); process.exit(7); });
  setTimeout(() => process.exit(9), 20_000);
  console.log('up');
`;

await foreground([{ file: process.execPath, args: ['-e', SERVER], env: process.env }]);
