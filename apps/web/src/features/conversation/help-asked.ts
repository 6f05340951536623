import type { Safety } from '@ezri/contract';
import { safetyFor } from '@ezri/domain';

/** What "I need help now" shows: level 3. Part of the page itself, unlike the detector: it needs no network, ever. */
export const helpAsked = (): Safety => safetyFor({ level: 3, category: null, country: null });
