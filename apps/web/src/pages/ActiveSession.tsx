import { useNavigate } from '@tanstack/react-router';
import { AvatarChoice } from '../features/conversation/AvatarChoice.tsx';
import { Conversation } from '../features/conversation/Conversation.tsx';
import { useStart } from '../features/conversation/useStart.ts';
import { HelpNote, PageHeader } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** `/session/:id`: the conversation. `/session`: with whom to start one. */
export function ActiveSession({ id }: { id: string | undefined }) {
  const navigate = useNavigate();
  return id === undefined ? <Choose /> : <Conversation key={id} id={id} onDeleted={() => void navigate({ to: '/' })} />;
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
