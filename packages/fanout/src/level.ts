import type { Cursor } from './cursor.ts';
import type { Group } from './group.ts';
import type { Owner } from './outlet.ts';
import type { Shared } from './shared.ts';
import type { Tail } from './tail.ts';
import type { Wire } from './wire.ts';

/** One follower while it is level. */
export interface Member {
  readonly wire: Wire;
  readonly cursor: Cursor;
  readonly owner: Owner;
  /** Its place in the lists; changed by the level alone. */
  place: number;
}

/**
 * The followers of a group that have been given everything there is, which is nearly all of them nearly always. They share one position, so the next event goes to all of them in one pass over
 * their wires, and a pass touches nothing else of theirs: with many followers it is memory that costs. Whoever has no room, or has something of their own to be told, goes on alone.
 */
export class Level {
  readonly #group: Group;
  readonly #tail: Tail;
  readonly #shared: Shared;
  readonly #members: Member[] = [];
  /** The wires of the members, in the same order. */
  readonly #wires: Wire[] = [];
  #epoch = '';
  #seq = 0;
  #generation = 0;
  #sentAt = 0;

  constructor(group: Group, tail: Tail, shared: Shared) {
    this.#group = group;
    this.#tail = tail;
    this.#shared = shared;
  }

  /** Takes a follower in whose cursor is level. False when the others are not where the topic is at this moment: then it stays alone until the next event. */
  enter(member: Member): boolean {
    const tail = this.#tail;
    if (this.#members.length === 0) {
      this.#epoch = tail.epoch;
      this.#seq = tail.head;
      this.#generation = tail.generation;
      this.#sentAt = this.#shared.now();
    } else if (this.#seq !== tail.head || this.#generation !== tail.generation) return false;
    member.place = this.#members.length;
    this.#members.push(member);
    this.#wires.push(member.wire);
    member.owner.rest();
    return true;
  }

  /** Lets a follower go on alone from where all of them are, or from `seq`. */
  leave(member: Member, seq: number = this.#seq): void {
    const last = this.#members.pop();
    const wire = this.#wires.pop();
    if (last !== undefined && wire !== undefined && last !== member) {
      this.#members[member.place] = last;
      this.#wires[member.place] = wire;
      last.place = member.place;
    }
    member.place = -1;
    member.cursor.moveTo(seq);
    member.owner.wake(this.#sentAt);
  }

  /** Brings all of them to the newest event. */
  pump(): void {
    const tail = this.#tail;
    if (this.#members.length === 0 || (this.#seq === tail.head && this.#generation === tail.generation)) return;
    if (this.#generation !== tail.generation) return this.#dissolve();
    try {
      while (this.#seq < tail.head && this.#members.length > 0) {
        const run = this.#group.run(this.#epoch, this.#seq + 1, tail.head, tail);
        // No longer in the ring: each reads the log.
        if (run === null) return this.#dissolve();
        const from = this.#seq;
        this.#seq = run.to;
        this.#write(run.bytes, from);
      }
    } catch (fault) {
      for (const { owner } of this.#members.slice()) owner.fail(fault);
    }
  }

  /** Called on every tick of the hub: a heartbeat, when nothing else has been said for so long. */
  beat(now: number): void {
    if (this.#members.length === 0 || now - this.#sentAt < this.#shared.options.heartbeatMs) return;
    this.#write(this.#group.frame(`${this.#epoch}.${this.#seq}`, this.#tail.heartbeat()), this.#seq);
  }

  /** Whoever cannot take it stands at `from` and goes on alone. From the last to the first, since who leaves gives its place to the last. */
  #write(bytes: Uint8Array, from: number): void {
    this.#sentAt = this.#shared.now();
    for (let at = this.#wires.length - 1; at >= 0; at -= 1) {
      try {
        if (this.#wires[at]?.offer(bytes) === true) continue;
      } catch (fault) {
        this.#members[at]?.owner.fail(fault);
        continue;
      }
      const member = this.#members[at];
      if (member !== undefined) this.leave(member, from);
    }
  }

  #dissolve(): void {
    for (const member of this.#members.slice()) this.leave(member);
  }
}
