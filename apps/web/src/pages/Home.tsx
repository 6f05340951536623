import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AvatarChoice } from '../features/conversation/AvatarChoice.tsx';
import { PastConversations } from '../features/conversation/past/PastConversations.tsx';
import { usePast } from '../features/conversation/past/usePast.ts';
import { useStart } from '../features/conversation/useStart.ts';
import { HelpNote, PageHeader } from '../ui/index.ts';
import { useAccount } from '../wire/account.ts';
import { useWords } from '../words/index.ts';

const MORNING = 5;
const AFTERNOON = 12;
const EVENING = 18;

const timeOf = (hour: number): 'morning' | 'afternoon' | 'evening' =>
  hour < MORNING || hour >= EVENING ? 'evening' : hour < AFTERNOON ? 'morning' : 'afternoon';

export function Home() {
  const { name } = useAccount();
  const navigate = useNavigate();
  const { home } = useWords();
  const [time] = useState(() => timeOf(new Date().getHours()));
  const start = useStart((id) => void navigate({ to: '/session/{-$id}', params: { id } }));
  const past = usePast();
  return (
    <>
      <PageHeader title={home[time](name)} description={home.text} />
      <section aria-labelledby="start">
        <h2 id="start" className="mb-3 text-lg font-bold">
          {home.start}
        </h2>
        <AvatarChoice {...start} />
      </section>
      <section aria-labelledby="past" className="mt-10 flex flex-col">
        <h2 id="past" className="mb-3 text-lg font-bold">
          {home.past.title}
        </h2>
        <PastConversations {...past} />
      </section>
      <HelpNote className="mt-10" />
    </>
  );
}
