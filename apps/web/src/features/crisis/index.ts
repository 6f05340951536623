export { SafetyQueue } from './SafetyQueue.tsx';
