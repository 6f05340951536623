import type { Readable } from '@ezri/client';
import { Avatar } from '../../ui/index.ts';
import type { Face } from './face.ts';
import { useLevelStyle } from './useLevelStyle.ts';

/** Ezri's face, in a ring that grows with the voice; still for those who want no motion. What it means stands beside it in words. */
export function LevelAvatar({ face, level }: { face: Face; level: Readable<number> }) {
  const ring = useLevelStyle<HTMLSpanElement>(level);
  return (
    <span ref={ring} aria-hidden className="relative inline-flex shrink-0 [--level:0]">
      <span className="absolute inset-0 rounded-full bg-accent opacity-25 motion-safe:scale-[calc(1+var(--level)*0.45)] motion-safe:transition-transform motion-safe:duration-100" />
      <Avatar
        name={face.name}
        {...(face.hue !== undefined && { hue: face.hue })}
        className="relative motion-safe:scale-[calc(1+var(--level)*0.08)] motion-safe:transition-transform motion-safe:duration-100"
      />
    </span>
  );
}
