import { Button, Field, Textarea } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { faultOf, SECTIONS, sectionsOf, type Draft, type Section } from './plan-text.ts';

export interface PlanFormProps {
  draft: Draft;
  onWrite: (section: Section, text: string) => void;
  onSave: () => void;
  onCancel: () => void;
  saving: boolean;
  problem: string | null;
  joinNewer: (() => void) | null;
}

/** One field for each part of the plan, one thing on each line. */
export function PlanForm({ draft, onWrite, onSave, onCancel, saving, problem, joinNewer }: PlanFormProps) {
  const words = useWords().keeping.plan;
  const sections = sectionsOf(draft);
  const isSound = SECTIONS.every((section) => faultOf(sections[section], words) === undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound) onSave();
      }}
      className="flex flex-col gap-5"
    >
      {SECTIONS.map((section) => (
        <Field
          key={section}
          label={words.sections[section].title}
          help={`${words.sections[section].hint} ${words.perLine}`}
          error={faultOf(sections[section], words)}
        >
          {(control) => (
            <Textarea {...control} dir="auto" rows={2} value={draft[section]} onChange={(event) => onWrite(section, event.target.value)} />
          )}
        </Field>
      ))}
      <p role="alert" className="rounded-md bg-danger-soft px-3.5 py-2.5 text-sm text-danger empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        {joinNewer && <Button onClick={joinNewer}>{words.joinNewer}</Button>}
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="primary" busy={saving} disabled={!isSound}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
