import type { Safety } from '@ezri/contract';
import type { HelpState } from './help-call.ts';

export type Panel = Exclude<Safety['panel'], 'none'>;

/** What the panel says. Resources interrupt and never abandon: each says that the conversation goes on. */
export const PANEL_WORDS: Readonly<Record<Panel, { title: string; text: string }>> = {
  gentle: {
    title: 'If things feel heavy',
    text: 'There are people who listen, and a short exercise can steady the body. Only if you want to. We can simply go on talking.',
  },
  resources: {
    title: 'You do not have to carry this alone',
    text: 'People who listen are there for exactly this, now or later. We can go on talking here too.',
  },
  lasting: {
    title: 'Let us make sure you are safe',
    text: 'Please think about talking with a person now. If somebody you trust is near, let them know how it is. You can go on writing here.',
  },
  emergency: {
    title: 'Please call for help now',
    text: 'Move away from anything you could use to hurt yourself, and go where somebody is with you. You can go on writing here while you do.',
  },
};

/** What has become of the call for a human. Null: there is nothing to say. */
export function teamWords(safety: Safety, help: HelpState): string | null {
  if (help === 'asking') return 'Telling our safety team…';
  if (help === 'unreachable')
    return 'Our safety team could not be reached yet. We keep trying. Please do not wait for it: reach out to a person now.';
  if (help === 'refused') return 'Our safety team could not be reached from here. Please do not wait for it: reach out to a person now.';
  return help === 'told' || safety.humanOffered ? 'Our safety team has been told. They are people, and they are not an emergency service.' : null;
}
