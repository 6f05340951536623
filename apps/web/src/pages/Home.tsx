import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AvatarChoice } from '../features/conversation/AvatarChoice.tsx';
import { PastConversations } from '../features/conversation/PastConversations.tsx';
import { usePast } from '../features/conversation/usePast.ts';
import { useStart } from '../features/conversation/useStart.ts';
import { HelpNote, PageHeader } from '../ui/index.ts';
import { useAccount } from '../wire/account.ts';

const MORNING = 5;
const AFTERNOON = 12;
const EVENING = 18;

const greetingAt = (hour: number): string =>
  hour < MORNING || hour >= EVENING ? 'Good evening' : hour < AFTERNOON ? 'Good morning' : 'Good afternoon';

export function Home() {
  const { name } = useAccount();
  const navigate = useNavigate();
  const [greeting] = useState(() => greetingAt(new Date().getHours()));
  const start = useStart((id) => void navigate({ to: '/session/{-$id}', params: { id } }));
  const past = usePast();
  return (
    <>
      <PageHeader title={`${greeting}, ${name}`} description="Take your time. You can start anywhere." />
      <section aria-labelledby="start">
        <h2 id="start" className="mb-3 text-lg font-bold">
          Start a conversation
        </h2>
        <AvatarChoice {...start} />
      </section>
      <section aria-labelledby="past" className="mt-10 flex flex-col">
        <h2 id="past" className="mb-3 text-lg font-bold">
          Your conversations
        </h2>
        <PastConversations {...past} />
      </section>
      <HelpNote className="mt-10" />
    </>
  );
}
