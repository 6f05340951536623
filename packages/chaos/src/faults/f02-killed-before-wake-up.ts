import type { Fault } from '../fault.ts';
import { othersThan, untilDead } from './way.ts';

const ALERT_BELOW_MS = 600;

/** F02: the alert is in the log, and the only process that knows of it dies before it has told anybody. */
export const killedBeforeWakeUp: Fault = {
  id: 'F02',
  title: 'killed between commit and wake-up',
  bound: 'I1, p99 < 600 ms',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const victim = scene.random.pick(scene.cluster.nodes);
    const others = othersThan(scene, victim);
    const people = await scene.people(scene.brief ? 3 : 20, victim.url);
    for (const { url } of others) await scene.staff(scene.brief ? 2 : 4, {}, url);
    // Nobody else raises an alert: every one that is written meanwhile is one that nobody was told of.
    scene.talking(await scene.people(4, scene.random.pick(others).url), { pauseMs: 400, risky: 0 });
    await scene.during('killing after the commit of an alert', async () => {
      for (const person of people) {
        await victim.arm({ at: 'ezri.store.committed', nth: 1, signal: 'SIGKILL', topic: 'crisis' });
        const said = person.say(true);
        await untilDead(scene, victim);
        await victim.start();
        scene.expect((await said) !== null, `${person.name} was never told that the message had arrived`);
        await scene.untilFresh(people);
      }
    });
    scene.measureAlerts('alerts that nobody was told of, p99', ALERT_BELOW_MS);
  },
};
