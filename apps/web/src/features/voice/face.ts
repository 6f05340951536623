import type { Avatar } from '@ezri/contract';

/** As whom Ezri appears. */
export type Face = Pick<Avatar, 'name'> & { readonly hue?: number };
