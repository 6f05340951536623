export { SafetyQueue, type SafetyQueueProps } from './SafetyQueue.tsx';
