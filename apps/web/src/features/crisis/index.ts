export { SafetyQueue } from './SafetyQueue.tsx';
export { AlertWatch } from './AlertWatch.tsx';
