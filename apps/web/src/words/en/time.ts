/** Ages and durations, each in few words. */
export const time = {
  justNow: 'just now',
  minutesAgo: (minutes: number) => `${minutes} min ago`,
  hoursAgo: (hours: number) => `${hours} h ago`,
  yesterdayLower: 'yesterday',
  today: 'Today',
  yesterday: 'Yesterday',
  /** At a glance, in one unit. */
  now: 'now',
  seconds: (seconds: number) => `${seconds} s`,
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  days: (days: number) => `${days} d`,
  /** In a sentence. */
  lessThanAMinute: 'less than a minute',
  spokenMinutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
};
