import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

/** Spread these on the control, so that label, help and error belong to it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  children: (control: FieldControl) => ReactNode;
}

/** A labelled control: `<Field label="E-mail">{(control) => <Input {...control} />}</Field>`. An error is announced when it appears. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const described = [help && `${id}-help`, hasError && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold text-ink">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': hasError || undefined })}
      {help && (
        <p id={`${id}-help`} className="text-xs text-ink-faint">
          {help}
        </p>
      )}
      <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-danger empty:hidden">
        {hasError && (
          <>
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{error}</span>
          </>
        )}
      </p>
    </div>
  );
}
