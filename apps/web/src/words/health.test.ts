import { expect, it } from 'vitest';
import { DICTIONARY } from './index.ts';

const { detail } = DICTIONARY.es.admin.system;

it.each([
  ['Embedded database answers.', 'La base de datos integrada responde.'],
  ['Postgres answers.', 'Postgres responde.'],
  ['Postgres answers slowly.', 'Postgres responde despacio.'],
  ['No gap; 5 screens follow.', 'Sin huecos; pantallas conectadas: 5.'],
  ['model.example answers.', 'model.example responde.'],
  ['model.example answers without a word. The scripted companion stands in.', 'model.example falla. Lo sustituye el acompañante con guion.'],
  ['model.example does not accept the key. The scripted companion stands in.', 'model.example falla. Lo sustituye el acompañante con guion.'],
  ['The speech synthesis does not say how it is.', 'La síntesis de voz no dice cómo está.'],
  ["Speech is turned into words by each person's browser.", 'El navegador de cada persona convierte la voz en texto.'],
  ["Replies are spoken by each person's browser.", 'El navegador de cada persona lee las respuestas en voz alta.'],
  [
    "voice.example cannot be reached or has a fault of its own. Conversations go on by the browser's own speech or by text.",
    'voice.example falla. Las conversaciones siguen con la voz del navegador o por texto.',
  ],
  ['The database does not answer: the numbers are from before.', 'La base de datos no responde: las cifras son anteriores.'],
])('staff read "%s" as "%s"', (english, spanish) => {
  expect(detail(english)).toBe(spanish);
  expect(DICTIONARY.en.admin.system.detail(english)).toBe(english);
});

it('leaves alone what it does not know', () => expect(detail('Something new.')).toBe('Something new.'));
