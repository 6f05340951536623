import { devices, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, PEOPLE, test } from './support/test.ts';

const { isMobile, hasTouch } = devices['Pixel 7'];
/** The narrowest phone that is common. */
const viewport = { width: 360, height: 740 };
/** Words of our own, which the detector must put at level 4. */
const INMINENTE = 'Ya lo decidí: voy a suicidarme esta noche. Tengo las pastillas en la mano.';
/** Words that every English sentence has one of, and no Spanish one. */
const ENGLISH = /\b(?:the|your|you|with|and|of|is|are|have|has|this|that|for|here)\b/i;

/** Nothing on the page was left in English: neither what is seen nor what is only read out. */
async function expectSpanish(page: Page, where: string): Promise<void> {
  await expect(page.locator('html'), where).toHaveAttribute('lang', 'es');
  const texts = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')];
    const attributes = named.flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
    return [document.title, ...document.body.innerText.split('\n'), ...attributes];
  });
  expect
    .soft(
      texts.filter((text) => ENGLISH.test(text)),
      where,
    )
    .toEqual([]);
}

test('a person goes the whole way in Spanish, chosen before signing in and kept over a reload', async ({ house }) => {
  const page = await house.open('/sign-in', { viewport, isMobile, hasTouch });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Ezri');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Español' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Te damos la bienvenida a Ezri');
  await expect(page).toHaveTitle('Iniciar sesión · Ezri');
  await expectSpanish(page, 'sign-in');
  await expectAccessible(page, 'sign-in');

  await page.getByRole('button', { name: `Continuar como ${PEOPLE.user}` }).click();
  await expect(page.getByRole('status', { name: 'Conexión: en línea' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hablar con Ezri' })).toBeVisible();
  await expectSpanish(page, 'home');
  await expectAccessible(page, 'home');

  await page.getByRole('button', { name: 'Hablar con Ezri' }).click();
  const log = page.getByRole('log', { name: 'Conversación' });
  await expect(log).toContainText('una IA, no con un ser humano');
  await expect(log).toContainText('Hola, soy Ezri');
  await page.getByRole('textbox', { name: 'Mensaje' }).fill(INMINENTE);
  await page.getByRole('button', { name: 'Enviar' }).click();
  const panel = page.getByRole('region', { name: 'Seguridad' });
  await expect(panel).toHaveAttribute('data-panel', 'emergency');
  await expect(panel.getByRole('heading')).toHaveText('Por favor, llama ahora para pedir ayuda');
  await expect(panel.getByRole('link', { name: /^Llama al 112/ })).toHaveAttribute('href', 'tel:112');
  await expect(log).toContainText('Me alegra mucho que me lo hayas dicho');
  await expect(page.getByRole('button', { name: 'Detener' })).toBeHidden({ timeout: 30_000 });
  await expectSpanish(page, 'conversation with the help panel');
  await expectAccessible(page, 'conversation with the help panel');
  await panel.getByRole('button', { name: 'Un ejercicio para recuperar la calma' }).click();
  await expect(page.getByRole('dialog').getByText('Toma aire')).toBeVisible();
  await expectSpanish(page, 'exercise');
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(panel.getByRole('heading')).toHaveText('Por favor, llama ahora para pedir ayuda');
  for (const item of ['Plan de seguridad', 'Cambiar el nombre', 'Borrar', 'Terminar la conversación']) {
    await page.getByRole('button', { name: 'Más', exact: true }).click();
    await expectSpanish(page, `menu, before ${item}`);
    await page.getByRole('menuitem', { name: item }).click();
    const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
    await expect(dialog.getByRole('button', { name: 'Necesito ayuda ya' })).toBeInViewport();
    await expectSpanish(page, item);
    await expectAccessible(page, item, 'dialog');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.goto('/settings');
  await expect(page.getByText('Nada todavía.')).toBeVisible();
  await expectSpanish(page, 'settings');
  await expectAccessible(page, 'settings');
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Buscar en tus conversaciones' }).fill('pastillas');
  await expect(page.getByText('1 conversación encontrada')).toBeVisible();
  await expectSpanish(page, 'search');
  await expectAccessible(page, 'search');
  await page.goto('/notifications');
  await expect(page.getByRole('link', { name: 'Aquí tienes ayuda cuando la quieras' })).toBeVisible();
  await expectSpanish(page, 'notifications');

  const dana = await house.open('/sign-in', { locale: 'es-MX' });
  await dana.getByRole('button', { name: `Continuar como ${PEOPLE.dana}` }).click();
  await expect(dana.getByRole('heading', { level: 1 })).toHaveText('Resumen');
  await dana.goto('/admin/safety');
  const row = dana.getByRole('region', { name: 'Cola de alertas' }).getByRole('article', { name: /^Inminente: Pensamientos suicidas/ });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').click();
  await expect(dana.getByRole('button', { name: 'Tomar', exact: true })).toBeEnabled();
  await expectSpanish(dana, 'alert');
  await expectAccessible(dana, 'alert');
  await dana.getByRole('button', { name: 'Tu cuenta' }).click();
  await dana.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(dana.getByRole('button', { name: 'Take', exact: true })).toBeEnabled();
  await expect(dana).toHaveTitle(/Safety events · Ezri$/);
});
