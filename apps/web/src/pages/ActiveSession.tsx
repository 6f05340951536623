import { useNavigate } from '@tanstack/react-router';
import { AvatarChoice } from '../features/conversation/AvatarChoice.tsx';
import { Conversation } from '../features/conversation/Conversation.tsx';
import type { VoiceSlot } from '../features/conversation/talk.ts';
import { useStart } from '../features/conversation/useStart.ts';
import { Voice } from '../features/voice/Voice.tsx';
import { HelpNote, PageHeader } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

const voice: VoiceSlot = (talk, page) => <Voice {...talk}>{page}</Voice>;

/** `/session/:id`: the conversation. `/session`: with whom to start one. */
export function ActiveSession({ id }: { id: string | undefined }) {
  const navigate = useNavigate();
  return id === undefined ? <Choose /> : <Conversation key={id} id={id} onDeleted={() => void navigate({ to: '/' })} voice={voice} />;
}

function Choose() {
  const navigate = useNavigate();
  const words = useWords().home.with;
  const start = useStart((id) => void navigate({ to: '/session/{-$id}', params: { id } }));
  return (
    <div className="size-full overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col px-4 py-8">
        <PageHeader title={words.title} description={words.text} />
        <AvatarChoice {...start} />
        <HelpNote className="mt-8" />
      </div>
    </div>
  );
}
