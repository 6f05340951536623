import type { Level } from '@ezri/contract';
import { Bell, BellOff, Keyboard } from 'lucide-react';
import { Button, IconButton, Select } from '../../ui/index.ts';
import type { QueueFilter } from './queue-filter.ts';
import { LEVEL_WORDS } from './words.ts';

const STATUSES: readonly { value: QueueFilter['status']; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'all', label: 'Open and resolved' },
];
const HOLDERS: readonly { value: QueueFilter['assignee']; label: string }[] = [
  { value: 'anyone', label: 'Held by anyone' },
  { value: 'me', label: 'Mine' },
  { value: 'nobody', label: 'Held by nobody' },
];
const LEVELS: readonly { value: Level; label: string }[] = [
  { value: 0, label: 'Any level' },
  ...([1, 2, 3] as const).map((value) => ({ value, label: `${LEVEL_WORDS[value]} and above` })),
  { value: 4, label: 'Imminent only' },
];

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
  return (
    <>
      <Choice label="Status" value={filter.status} options={STATUSES} onChange={(status) => onFilter({ ...filter, status })} />
      <Choice label="Severity" value={filter.minLevel} options={LEVELS} onChange={(minLevel) => onFilter({ ...filter, minLevel })} />
      <Choice label="Holder" value={filter.assignee} options={HOLDERS} onChange={(assignee) => onFilter({ ...filter, assignee })} />
      <Button
        variant="quiet"
        size="sm"
        aria-pressed={sound}
        icon={sound ? <Bell aria-hidden className="size-4" /> : <BellOff aria-hidden className="size-4" />}
        onClick={() => onSound(!sound)}
      >
        Sound {sound ? 'on' : 'off'}
      </Button>
      <IconButton label="Keyboard shortcuts" onClick={onHelp} className="hidden sm:inline-flex">
        <Keyboard aria-hidden />
      </IconButton>
    </>
  );
}
