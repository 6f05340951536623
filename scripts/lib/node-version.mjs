// Runs before anything else, under whatever Node there is: nothing here may be newer than ES2015.
var OLDEST_MAJOR = 20;
var OLDEST_MINOR = 19;

var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < OLDEST_MAJOR || (major === OLDEST_MAJOR && minor < OLDEST_MINOR)) {
  console.error('Ezri needs Node ' + OLDEST_MAJOR + '.' + OLDEST_MINOR + ' or later, and this is Node ' + process.versions.node + '.');
  console.error('Install a current one from https://nodejs.org, check it with `node --version`, then run the same command again.');
  process.exit(1);
}
