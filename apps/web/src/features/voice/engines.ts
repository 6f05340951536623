import type { VoiceEngine, VoiceEngines } from '@ezri/contract';
import type { Engine, Engines } from './voice-state.ts';

/** What this browser has of its own. */
export interface OwnEngines {
  readonly hearing: boolean;
  readonly speaking: boolean;
}

const choose = (offered: VoiceEngine, own: boolean): Engine => (offered === 'server' ? 'server' : own ? 'browser' : 'none');

/** The server's engines where it has them, the browser's where not; `none` where there is neither. */
export const chooseEngines = (offered: VoiceEngines, own: OwnEngines): Engines => ({
  hearing: choose(offered.hearing, own.hearing),
  speaking: choose(offered.speaking, own.speaking),
});

export const anyServer = ({ hearing, speaking }: Engines): boolean => hearing === 'server' || speaking === 'server';
export const noEngine = ({ hearing, speaking }: Engines): boolean => hearing === 'none' && speaking === 'none';
