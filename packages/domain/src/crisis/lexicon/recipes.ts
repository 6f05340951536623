/** Which fields, in any order within `reach` words of one sentence, are a sign of `id`; never when a field of `not` is near. */
export interface Recipe {
  id: string;
  needs: readonly string[];
  not: readonly string[];
  /** The longest stretch, in words. */
  reach: number;
}

const recipe = (id: string, needs: string, not: string, reach: number): Recipe => ({ id, needs: needs.split(' '), not: not.split(' '), reach });

export const RECIPES: readonly Recipe[] = [
  recipe('scene.ingest', 'swallowed plenty drug', 'routine', 9),
  recipe('suicide.inprogress', 'height leap onset here', 'fun', 22),
  recipe('suicide.method:self:intent', 'me intent leap height', 'fun', 12),
  recipe('scene.brink', 'height here brink me', 'fun', 14),
  recipe('scene.edge', 'height poised poised', 'fun', 16),
  recipe('scene.ready', 'cord fixing', 'sport', 7),
  recipe('scene.setup', 'firearm aim me', 'sport', 12),
  recipe('scene.setup', 'fumes sealed', 'sport', 8),
  recipe('scene.arranged', 'dear farewell', 'festive', 8),
  recipe('suicide.preparation', 'dear farewell hereafter', 'festive', 14),
  recipe('violence.act:self:intent', 'me intent harm target', 'innocent fun', 10),
  recipe('violence.act:self:intent', 'voy harm target', 'innocent fun', 8),
  recipe('violence.armed', 'arson lair person', 'sport', 14),
  recipe('violence.armed', 'arson person sure harm', 'sport innocent', 16),
  recipe('abuse.act', 'perp hurts flesh me', 'innocent', 9),
  recipe('psychosis.command', 'entity orders harm', 'scripture', 16),
  recipe('psychosis.sign', 'entity orders harm me', 'scripture', 18),
  recipe('selfharm.act', 'tool limb relief me', 'accident', 14),
  recipe('eating.sign', 'retch meal secret', 'illness', 14),
  recipe('eating.sign', 'meagre image', 'illness', 14),
  recipe('substance.sign', 'liquor need dull', 'festive', 14),
  recipe('substance.collapse', 'collapsed intake excess', 'routine', 22),
];
