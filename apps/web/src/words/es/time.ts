import type { Words } from '../index.ts';

export const time: Words['time'] = {
  justNow: 'ahora mismo',
  minutesAgo: (minutes) => `hace ${minutes} min`,
  hoursAgo: (hours) => `hace ${hours} h`,
  yesterdayLower: 'ayer',
  today: 'Hoy',
  yesterday: 'Ayer',
  now: 'ahora',
  seconds: (seconds) => `${seconds} s`,
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  days: (days) => `${days} d`,
  lessThanAMinute: 'menos de un minuto',
  spokenMinutes: (minutes) => (minutes === 1 ? '1 minuto' : `${minutes} minutos`),
  hoursAndMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
};
