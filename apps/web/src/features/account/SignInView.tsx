import { PASSWORD_MAX, PASSWORD_MIN, type Me } from '@ezri/contract';
import { useState, type FormEvent } from 'react';
import { Button, Card, Field, Input, Tabs } from '../../ui/index.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import type { SignIn } from './useSignIn.ts';
import { useWords } from '../../words/index.ts';

type Kind = 'in' | 'up';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export interface SignInViewProps extends SignIn {
  demo: Me['demo'];
}

/** Signing in, or up. What was typed stays after an error. */
export function SignInView({ demo, signIn, signUp, busyWith, problem, reset }: SignInViewProps) {
  const words = useWords().account;
  const [kind, setKind] = useState<Kind>('in');
  const fields = problem?.fields ?? {};
  const busy = busyWith !== null;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const credentials = { email: textOf(form, 'email').trim(), password: textOf(form, 'password') };
    if (kind === 'in') signIn(credentials);
    else signUp({ ...credentials, name: textOf(form, 'name') });
  };
  const change = (next: Kind): void => {
    reset();
    setKind(next);
  };

  return (
    <div className="flex flex-col gap-6">
      <Card className="p-6 sm:p-8">
        <Tabs
          label={words.choice}
          value={kind}
          onChange={change}
          tabs={[
            { value: 'in', label: words.signIn },
            { value: 'up', label: words.signUp },
          ]}
        >
          <form onSubmit={submit} className="flex flex-col gap-4" aria-label={kind === 'in' ? words.signIn : words.signUp}>
            {kind === 'up' && (
              <Field label={words.name} error={fields['name']} help={words.nameHelp}>
                {(control) => <Input {...control} name="name" autoComplete="nickname" required maxLength={80} />}
              </Field>
            )}
            <Field label={words.email} error={fields['email']}>
              {(control) => <Input {...control} name="email" type="email" autoComplete="username" required maxLength={254} />}
            </Field>
            <Field label={words.password} error={fields['password']} {...(kind === 'up' && { help: words.passwordHelp(PASSWORD_MIN) })}>
              {(control) => (
                <Input
                  {...control}
                  name="password"
                  type="password"
                  autoComplete={kind === 'in' ? 'current-password' : 'new-password'}
                  required
                  maxLength={PASSWORD_MAX}
                  {...(kind === 'up' && { minLength: PASSWORD_MIN })}
                />
              )}
            </Field>
            <p role="alert" className="rounded-md bg-danger-soft px-3.5 py-2.5 text-sm text-danger empty:hidden">
              {problem?.summary}
            </p>
            <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
              {kind === 'in' ? words.signIn : words.create}
            </Button>
          </form>
        </Tabs>
      </Card>
      {demo.length > 0 && <DemoAccounts demo={demo} busyWith={busyWith} onChoose={signIn} />}
    </div>
  );
}
