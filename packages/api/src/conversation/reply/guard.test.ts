import { createScriptedCompanion, type Turn } from '@ezri/ai';
import type { Language, Level } from '@ezri/contract';
import { AVATARS, createReplyGuard } from '@ezri/domain';
import { expect, test } from 'vitest';

const companion = createScriptedCompanion({ pause: () => Promise.resolve() });
const SAID: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...[
      'hi',
      'I feel sad and do not know why',
      'my sister Ana stopped talking to me',
      'are you human?',
      'what can you do',
      'how are you',
      'ok',
      'idk',
    ],
    ...[
      'I am having a panic attack',
      'breathing please',
      'there',
      'good',
      'stop',
      'you are useless',
      'what dose should I take?',
      'my exam is on friday',
    ],
    ...[
      'I am lonely',
      'we broke up and I feel empty',
      'I got the job!',
      'my dog died',
      'thanks',
      'no',
      'yes',
      'bye',
      'everything is too much',
      'I am so angry',
    ],
  ],
  es: [
    ...['hola', 'estoy muy triste y no sé por qué', 'mi hermana Lucía ya no me habla', '¿eres humano?', '¿qué puedes hacer?', '¿cómo estás?', 'ok'],
    ...['no puedo respirar', 'respiración', 'ya', 'bien', 'para', 'no me ayudas', '¿qué dosis tomo?', 'tengo un examen el viernes', 'me siento solo'],
    ...[
      'terminamos y me siento vacía',
      'conseguí el trabajo',
      'mi perro murió',
      'gracias',
      'no',
      'sí',
      'adiós',
      'es demasiado',
      'estoy enojado',
      'no sé',
    ],
  ],
};
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const all = AVATARS.flatMap((avatar) =>
  (['en', 'es'] as const).flatMap((language) => LEVELS.map((level) => ({ avatar, language, level, name: avatar.id }))),
);

test.each(all)('the guard lets all pass that the scripted companion says: $name, $language, level $level', async ({ avatar, language, level }) => {
  const history: Turn[] = [];
  for (let round = 0; round < 2; round += 1)
    for (const text of SAID[language]) {
      history.push({ author: 'person', text });
      const request = { pseudonym: 'Quiet Heron', conversationId: 'c', avatar, level, opening: null, language, summary: null, memories: [], history };
      const guard = createReplyGuard({ level, contacts: new Set() });
      let [said, shown] = ['', ''];
      for await (const part of companion.reply(request, new AbortController().signal)) {
        if (part.kind !== 'text') continue;
        said += part.text;
        shown += guard.push(part.text).text;
      }
      const last = guard.end();
      expect({ said: shown + last.text, broken: last.broken }).toEqual({ said, broken: [] });
      history.push({ author: 'companion', text: said });
    }
});
