export * from './language-model.ts';
export * from './provider-fault.ts';
export * from './scripted-companion.ts';
