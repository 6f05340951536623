export { SafetyQueue } from './SafetyQueue.tsx';
export { AlertWatch } from './AlertWatch.tsx';
export { WaitingBar } from './WaitingBar.tsx';
export { useWaiting } from './waiting.ts';
