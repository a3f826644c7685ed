import { describe, expect, it } from 'vitest';
import {
  beginShare,
  createShare,
  endShare,
  noteLimit,
  turnOf,
  type Counts,
  type Share,
} from '../../packages/runtime/src/limits/share.js';

const reset = 10_000;
const counts = (given: Partial<Counts> = {}): Counts => ({
  limit: 100,
  remaining: 100,
  reset,
  sent: 0,
  flying: 0,
  ...given,
});
const share = (given: Partial<Share> = {}): Share => ({ ...createShare(), known: true, ...given });
const note = (of: Share, remaining: number, now = 5000): void =>
  noteLimit(of, { scope: 'global', limit: 100, remaining, reset }, now);
const chance = (value: number) => (): number => value;
const never = (): number => {
  throw new Error('chance has no part in this');
};

describe('the turn of a request', () => {
  it('is now where no limit is known', () => {
    expect(turnOf(share(), counts({ limit: undefined, sent: 500, flying: 8 }), 7, never)).toBe(7);
  });

  it.each([
    { sent: 1, flying: 1, want: Infinity },
    { sent: 2, flying: 1, want: Infinity },
    { sent: 3, flying: 1, want: 7 },
    { sent: 3, flying: 2, want: Infinity },
    { sent: 3, flying: 0, want: 7 },
  ])('in the first window of all, with $flying of $sent under way, is $want', ({ sent, flying, want }) => {
    const first = share({ known: false });
    note(first, 97);
    expect(turnOf(first, counts({ sent, flying, remaining: 97 }), 7, never)).toBe(want);
  });

  it('is now for a process that used all itself, up to the limit', () => {
    const alone = share({ all: 100, own: 100 });
    note(alone, 1);
    expect(turnOf(alone, counts({ sent: 99, remaining: 1 }), 7, never)).toBe(7);
  });

  it('is now up to a fair part, and then when the first rush is over', () => {
    const half = share({ all: 100, own: 50, late: 2000, seenAt: 100, used: 98 });
    expect(turnOf(half, counts({ sent: 40, remaining: 2 }), 500, never)).toBe(500);
    expect(turnOf(half, counts({ sent: 51, remaining: 2 }), 500, never)).toBe(2000);
  });

  it('later is for what others leave, shared out again', () => {
    const half = share({ all: 100, own: 50, late: 2000 });
    note(half, 20, 3000);
    expect(turnOf(half, counts({ sent: 50, flying: 0, remaining: 20 }), 3000, never)).toBe(3000);
    expect(turnOf(half, counts({ sent: 61, flying: 11, remaining: 9 }), 3000, never)).toBe(Infinity);
  });

  it('is a matter of chance where less than one request is left to each, decided once an answer', () => {
    const half = share({ all: 100, own: 50, late: 2000 });
    note(half, 1, 3000);
    const left = counts({ sent: 50, remaining: 1 });
    expect(turnOf(half, left, 3000, chance(0.6))).toBe(reset);
    expect(turnOf(half, left, 3000, never)).toBe(reset);
    note(half, 1, 3500);
    expect(turnOf(half, left, 3500, chance(0.4))).toBe(3500);
    expect(turnOf(half, left, 3500, never)).toBe(3500);
  });

  it('is a matter of chance for a first request where less than one falls to each, decided once a window', () => {
    const crowd = share({ all: 100, own: 0.25, odds: 0.5 });
    expect(turnOf(crowd, counts(), 7, chance(0.5))).toBe(reset);
    expect(turnOf(crowd, counts(), 7, never)).toBe(reset);
    beginShare(crowd, 0, chance(0));
    expect(turnOf(crowd, counts(), 7, chance(0.49))).toBe(7);
    expect(turnOf(crowd, counts(), 7, never)).toBe(7);
  });

  it('is now for the first request of a process that was not refused yet', () => {
    expect(turnOf(share({ all: 100 }), counts(), 7, chance(0.999))).toBe(7);
  });

  it('reads headers that contradict themselves generously', () => {
    const alone = share({ all: 200, own: 200 });
    expect(turnOf(alone, counts({ limit: 10, remaining: 90, sent: 50 }), 7, never)).toBe(7);
  });
});

describe('a share', () => {
  it.each([
    ['was not seen', 0, 0, 0.5 * 1.05],
    ['served a request', 10, 1, 0.75],
    ['refused all', 100, 0, 0.05],
  ])('changes its odds after a window that %s', (_, used, sent, odds) => {
    const after = share({ odds: 0.5, used });
    endShare(after, counts({ sent }));
    expect(after.odds).toBeCloseTo(odds);
  });

  it('keeps its odds after the first refusal of all, which says little', () => {
    const after = share({ known: false, used: 100 });
    endShare(after, counts());
    expect(after).toMatchObject({ odds: 1, known: true });
  });

  it('has odds from 0.002 to 1', () => {
    const low = share({ odds: 0.003, used: 100 });
    endShare(low, counts());
    expect(low.odds).toBe(0.002);
    const high = share({ odds: 0.9, used: 100 });
    endShare(high, counts({ sent: 3, flying: 2 }));
    expect(high.odds).toBe(1);
  });

  it('sums what all and itself used, the windows before at half', () => {
    const after = share({ all: 50, own: 20, used: 80, seenAt: 3000, late: 2000 });
    endShare(after, counts({ sent: 12, flying: 2 }));
    expect(after).toMatchObject({ all: 65, own: 15, used: 0, known: true });
  });

  it('counts what it saw of a rush at one and three quarters, and not beyond the limit', () => {
    const early = share({ used: 50, seenAt: 100, late: 2000 });
    endShare(early, counts({ sent: 10 }));
    expect(early.all).toBe((10 + 40 * 1.75) / 2);
    const full = share({ used: 90, seenAt: 100, late: 2000 });
    endShare(full, counts({ sent: 10 }));
    expect(full.all).toBe(50);
  });

  it('forgets the others slowly while it sees nothing of them', () => {
    const idle = share({ all: 50, own: 20 });
    endShare(idle, counts());
    expect(idle).toMatchObject({ all: 40, own: 20, known: true });
  });

  it('takes 0.7 to 2.2 s for the rush of a window', () => {
    const begun = share({ first: true, further: true });
    beginShare(begun, 1000, chance(0));
    expect(begun).toMatchObject({ late: 1700, first: undefined, further: undefined });
    beginShare(begun, 1000, chance(1));
    expect(begun.late).toBe(3200);
  });

  it('notes the most that was used, and when', () => {
    const noting = share({ further: false });
    note(noting, 40, 3000);
    note(noting, 60, 4000);
    expect(noting).toMatchObject({ used: 60, seenAt: 4000, further: undefined });
  });
});
