import type { Level } from '@ezri/contract';
import { Bell, BellOff, Keyboard } from 'lucide-react';
import { Button, IconButton, Select } from '../../ui/index.ts';
import type { QueueFilter } from './queue-filter.ts';
import { useWords } from '../../words/index.ts';

const STATUSES = ['open', 'resolved', 'all'] as const;
const HOLDERS = ['anyone', 'me', 'nobody'] as const;
const LEVELS = [0, 1, 2, 3, 4] as const;

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}

function Choice<Value extends string | number>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => String(candidate.value) === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Select aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

export interface QueueFiltersProps {
  readonly filter: QueueFilter;
  readonly sound: boolean;
  onFilter(filter: QueueFilter): void;
  onSound(on: boolean): void;
  onHelp(): void;
}

export function QueueFilters({ filter, sound, onFilter, onSound, onHelp }: QueueFiltersProps) {
  const { queue, risk } = useWords();
  const words = queue.filter;
  const levelWords = (level: Level): string => (level === 0 ? words.anyLevel : level === 4 ? words.imminentOnly : words.andAbove(risk.level[level]));
  const statuses = STATUSES.map((value) => ({ value, label: words[value] }));
  const levels = LEVELS.map((value) => ({ value, label: levelWords(value) }));
  const holders = HOLDERS.map((value) => ({ value, label: words[value] }));
  return (
    <>
      <Choice label={words.status} value={filter.status} options={statuses} onChange={(status) => onFilter({ ...filter, status })} />
      <Choice label={words.severity} value={filter.minLevel} options={levels} onChange={(minLevel) => onFilter({ ...filter, minLevel })} />
      <Choice label={words.holder} value={filter.assignee} options={holders} onChange={(assignee) => onFilter({ ...filter, assignee })} />
      <Button
        variant="quiet"
        size="sm"
        aria-pressed={sound}
        icon={sound ? <Bell aria-hidden className="size-4" /> : <BellOff aria-hidden className="size-4" />}
        onClick={() => onSound(!sound)}
      >
        {sound ? queue.soundOn : queue.soundOff}
      </Button>
      <IconButton label={queue.shortcuts.title} onClick={onHelp} className="hidden sm:inline-flex">
        <Keyboard aria-hidden />
      </IconButton>
    </>
  );
}
