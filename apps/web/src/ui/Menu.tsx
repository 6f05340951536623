import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';

export interface MenuProps {
  /** One element that takes a ref and button props. */
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  className?: string;
}

/** Not modal: a modal menu writes a style element at run time, which our content security policy forbids. */
export function Menu({ trigger, children, align = 'end', className }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={cn('z-50 min-w-48 animate-fade rounded-lg border border-line bg-surface p-1.5 shadow-lift', className)}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const itemClass =
  'flex min-h-10 items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-highlighted:bg-accent-soft data-highlighted:text-accent-ink data-disabled:opacity-50 [&_svg]:size-4.5';

export const MenuItem = ({ className, ...rest }: ComponentProps<typeof DropdownMenu.Item>) => (
  <DropdownMenu.Item className={cn(itemClass, className)} {...rest} />
);
export const MenuLabel = ({ className, ...rest }: ComponentProps<typeof DropdownMenu.Label>) => (
  <DropdownMenu.Label className={cn('px-2.5 pt-1.5 pb-1 text-xs font-semibold text-ink-faint', className)} {...rest} />
);
export const MenuSeparator = () => <DropdownMenu.Separator className="my-1.5 h-px bg-line" />;

export interface MenuChoiceProps<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode }[];
}

/** One of several, with a tick. Choosing keeps the menu open, so that the effect can be seen. */
export function MenuChoice<Value extends string>({ value, onChange, options }: MenuChoiceProps<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={choose}>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={itemClass} onSelect={(event) => event.preventDefault()}>
          <span className="flex size-4 items-center justify-center">
            <DropdownMenu.ItemIndicator className="size-2 rounded-full bg-accent" />
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
