/** The worklets as the build makes them: each a file of its own, served from our own address, as the content security policy wants it. */
const built = import.meta.glob<string>('./*-worklet.ts', { query: '?worker&url', import: 'default', eager: true });

const urlOf = (name: string): string => {
  const url = built[`./${name}-worklet.ts`];
  if (url === undefined) throw new Error(`there is no worklet ${name}`);
  return url;
};

export const WORKLETS = { capture: urlOf('capture'), play: urlOf('play') } as const;
