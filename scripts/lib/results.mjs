/** @typedef {import('./runners.mjs').Result} Result */

/**
 * The runners' own summaries again, and why the run is not content when that is not plain from them.
 * @param {readonly Result[]} results
 */
export function closingReport(results) {
  return ['', ...results.flatMap((result) => [`── ${result.name}`, result.summary, ...complaints(result)])].join('\n');
}

/** @param {readonly Result[]} results */
export function closingLine(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0);
  return `\n${sum('passed')} passed, ${sum('failed')} failed`;
}

/** @param {Result} result */
function complaints({ name, ok, passed, failed, skipped }) {
  if (ok) return [];
  if (skipped > 0) return [`${name} skipped ${skipped} of its tests. A skipped test proves nothing: make it run, or take it out.`];
  if (failed === 0)
    return [`${name} ended with a fault although no test failed${passed === 0 ? ', because none ran' : ''}. Its output above says why.`];
  return [`${name}: ${failed} failed. Look for them above.`];
}
