import { accountRouter } from './account/router.ts';
import { adminRouter } from './admin/router.ts';
import { conversationRouter } from './conversation/router.ts';
import { crisisRouter } from './crisis/router.ts';
import { notificationsRouter } from './notifications/router.ts';
import { sessionRouter } from './session/router.ts';
import { router } from './trpc.ts';
import { voiceRouter } from './voice/router.ts';

/** The whole of what can be done, by people, staff and programs. The contract package has the shapes. */
export const appRouter = router({
  account: accountRouter,
  conversation: conversationRouter,
  crisis: crisisRouter,
  admin: adminRouter,
  session: sessionRouter,
  notifications: notificationsRouter,
  voice: voiceRouter,
});
export type AppRouter = typeof appRouter;
