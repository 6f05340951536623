import type { Words } from '../index.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('es');

export const notifications: Words['notifications'] = {
  title: 'Avisos',
  bell: (unread) => `Avisos, ${unread} sin leer`,
  kind: { safety: 'Seguridad', conversation: 'Conversaciones', account: 'Cuenta', crisis: 'Alertas' },
  which: 'Qué avisos',
  filter: { all: 'Todos', unread: 'Sin leer', archived: 'Archivados' },
  markAllAsRead: 'Marcar todo como leído',
  markAsRead: 'Marcar como leído',
  markAsUnread: 'Marcar como no leído',
  archive: 'Archivar',
  select: (title) => `Seleccionar «${title}»`,
  selection: 'Selección',
  selected: (count) => plural(count, { one: `${count} seleccionado`, other: `${count} seleccionados` }),
  selectAll: 'Seleccionar todo',
  markSelectedAsRead: 'Marcar como leídos',
  markSelectedAsUnread: 'Marcar como no leídos',
  archiveSelected: 'Archivar los seleccionados',
  unread: 'Sin leer:',
  showOlder: 'Ver anteriores',
  olderFailed: 'No se cargaron los anteriores: reintentar',
  loading: 'Cargando avisos',
  outdated: 'Esta lista ya no se actualiza',
  didNotLoad: 'No se pudieron cargar tus avisos',
  nothingLost: 'No se ha perdido nada. Revisa tu conexión e inténtalo de nuevo.',
  empty: {
    all: { title: 'Aún no hay nada', text: 'Cuando haya algo que contarte, te espera aquí.' },
    unread: { title: 'No tienes avisos sin leer', text: 'Tómate tu tiempo. Los nuevos aparecen aquí por sí solos.' },
    archived: { title: 'Nada archivado', text: 'Lo que archivas se guarda aquí, sin estorbar.' },
  },
  preferences: {
    title: 'Preferencias',
    text: 'De qué te avisa Ezri.',
    legend: 'Avisarme de',
    loading: 'Cargando preferencias',
    didNotLoad: 'No se pudieron cargar tus preferencias',
    conversation: 'Por ejemplo, que se guardó una conversación.',
    account: 'Por ejemplo, que se inició sesión en un dispositivo nuevo.',
    safety: 'Siempre activo. No se puede desactivar, para que no se pierda nada importante.',
  },
};
