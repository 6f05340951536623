import { MemorySection } from '../features/conversation/memory/MemorySection.tsx';
import { LanguageSelect, PageHeader, ThemeSelect } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** What is one's own to decide: what Ezri remembers, the language, the colours. */
export function Settings() {
  const { keeping } = useWords();
  const { settings, memory } = keeping;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={settings.title} />
      <section aria-labelledby="memory">
        <h2 id="memory" className="text-lg font-bold">
          {memory.title}
        </h2>
        <p className="mb-4 text-ink-soft">{memory.text}</p>
        <MemorySection />
      </section>
      <section aria-labelledby="language" className="mt-10">
        <h2 id="language" className="text-lg font-bold">
          {settings.language}
        </h2>
        <p className="mb-3 text-ink-soft">{settings.languageText}</p>
        <LanguageSelect />
      </section>
      <section aria-labelledby="looks" className="mt-10">
        <h2 id="looks" className="mb-3 text-lg font-bold">
          {settings.looks}
        </h2>
        <ThemeSelect />
      </section>
    </div>
  );
}
