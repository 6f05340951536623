import type { Words } from '../index.ts';

export const risk: Words['risk'] = {
  level: { 0: 'Ninguno', 1: 'Bajo', 2: 'Moderado', 3: 'Alto', 4: 'Inminente' },
  category: {
    suicidal_ideation: 'Pensamientos suicidas',
    self_harm: 'Autolesiones',
    violence: 'Violencia',
    abuse: 'Abuso o maltrato',
    psychosis: 'Pérdida de contacto con la realidad',
    substance: 'Consumo de sustancias',
    eating_disorder: 'Trastorno alimentario',
    panic: 'Pánico',
    other: 'Otro riesgo',
  },
};
