// Runs before the first paint, so that the page never flashes in the wrong theme. Same key and values as src/ui/theme.ts.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('ezri.theme');
  } catch {
    // Storage is off: the system decides.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
