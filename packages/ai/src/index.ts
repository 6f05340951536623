export * from './language-model.ts';
export * from './scripted-companion.ts';
