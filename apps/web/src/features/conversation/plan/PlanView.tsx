import type { PlanSections } from '@ezri/contract';
import { Download, PencilLine, Printer } from 'lucide-react';
import { Button } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { saveFile } from '../past/save-file.ts';
import { isEmpty, planText, SECTIONS } from './plan-text.ts';

/** The plan as it is, to go through, to print and to take along. */
export function PlanView({ sections, onEdit }: { sections: PlanSections; onEdit: () => void }) {
  const words = useWords().keeping.plan;
  if (isEmpty(sections)) {
    return (
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-soft">{words.emptyText}</p>
        <Button variant="primary" onClick={onEdit} icon={<PencilLine aria-hidden className="size-4.5" />}>
          {words.fillIn}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ol className="flex flex-col gap-4">
        {SECTIONS.map((section) => (
          <li key={section} className="rounded-md border border-line p-3.5 break-inside-avoid">
            <h3 className="font-bold">{words.sections[section].title}</h3>
            {sections[section].length === 0 ? (
              <p className="text-sm text-ink-faint">{words.nothing}</p>
            ) : (
              <ul className="mt-1 list-disc ps-5">
                {sections[section].map((line, at) => (
                  <li key={`${at}:${line}`} dir="auto" className="break-words">
                    {line}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap justify-end gap-2 print:hidden">
        <Button onClick={() => print()} icon={<Printer aria-hidden className="size-4.5" />}>
          {words.print}
        </Button>
        <Button
          onClick={() => saveFile({ name: `${words.file}.txt`, mime: 'text/plain', text: planText(sections, words) })}
          icon={<Download aria-hidden className="size-4.5" />}
        >
          {words.download}
        </Button>
        <Button variant="primary" onClick={onEdit} icon={<PencilLine aria-hidden className="size-4.5" />}>
          {words.edit}
        </Button>
      </div>
    </>
  );
}
