import type { Words } from '../index.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('es');

export const queue: Words['queue'] = {
  title: 'Alertas de seguridad',
  name: 'Cola de alertas',
  list: 'Alertas, primero las más urgentes',
  loading: 'Cargando alertas',
  notConnected: 'Sin conexión',
  outdated: 'La cola ya no se actualiza',
  didNotLoad: 'No se pudo cargar la cola',
  alertsAreSafe: 'Las alertas están a salvo en el servidor. Conviene revisar la conexión y reintentar.',
  showOlder: 'Ver alertas anteriores',
  olderFailed: 'No se cargaron las anteriores: reintentar',
  empty: { title: 'No hay alertas abiertas', text: 'Una nueva aparece aquí por sí sola, primero la más grave.' },
  noMatch: { title: 'Ninguna alerta cumple estos filtros', text: 'Con filtros más amplios se ven más.' },
  column: { severity: 'Gravedad', risk: 'Riesgo', status: 'Estado', heldBy: 'La tiene', age: 'Hace', take: 'Plazo' },
  row: {
    within: (clock) => `en ${clock}`,
    rose: (clock) => `Subió ${clock}`,
    overdue: (clock) => `Vencida ${clock}`,
    justIn: 'Recién llegada',
    signs: (count) => `${count} señales de riesgo`,
    escalated: (times) => `escalada ${times}`,
    withSomebody: (level, category, pseudonym, status, name) => `${level}: ${category}, ${pseudonym}, ${status}, la tiene ${name}`,
    withNobody: (level, category, pseudonym, status) => `${level}: ${category}, ${pseudonym}, ${status}, nadie la tiene`,
  },
  counts: {
    name: 'Alertas abiertas por nivel',
    none: '0 abiertas',
    allHeld: (open) => plural(open, { one: `${open} abierta, ya asignada`, other: `${open} abiertas, todas asignadas` }),
    someHeld: (open, unassigned) =>
      plural(open, { one: `${open} abierta, ${unassigned} sin asignar`, other: `${open} abiertas, ${unassigned} sin asignar` }),
  },
  filter: {
    status: 'Estado',
    open: 'Abiertas',
    resolved: 'Resueltas',
    all: 'Abiertas y resueltas',
    severity: 'Gravedad',
    anyLevel: 'Cualquier nivel',
    andAbove: (level) => `${level} o más`,
    imminentOnly: 'Solo inminentes',
    holder: 'Quién la tiene',
    anyone: 'De cualquiera',
    me: 'Mías',
    nobody: 'Sin asignar',
  },
  soundOn: 'Con sonido',
  soundOff: 'Sin sonido',
  shortcuts: {
    title: 'Atajos de teclado',
    next: 'Alerta siguiente',
    previous: 'Alerta anterior',
    open: 'Abrir la alerta',
    take: 'Tomarla',
    escalate: 'Escalarla',
    resolve: 'Resolverla',
    close: 'Cerrar la alerta',
    help: 'Ver estos atajos',
  },
  ringing: {
    raised: (level, category, pseudonym) => `Alerta nueva: ${level}, ${category}, ${pseudonym}`,
    severityRaised: (level, category, pseudonym) => `Sube la gravedad: ${level}, ${category}, ${pseudonym}`,
    appended: (level, category, pseudonym) => `Otra señal de peligro: ${level}, ${category}, ${pseudonym}`,
  },
  waiting: {
    name: 'Alertas en espera',
    text: (alerts, level) =>
      plural(alerts, {
        one: `${alerts} alerta de nivel ${level} o más, sin asignar`,
        other: `${alerts} alertas de nivel ${level} o más, sin asignar`,
      }),
  },
};
