import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFrames, encodeFrame, type Frame } from '@shared/domain/recovery/journal-frames';
import { runs } from '../../support/runs';

const frame: fc.Arbitrary<Frame> = fc.record({
  kind: fc.constantFrom('ledger' as const, 'entry' as const, 'content' as const),
  payload: fc.uint8Array({ maxLength: 60 }),
});
const frames = fc.array(frame, { maxLength: 8 });

const encode = (all: readonly Frame[]) => Uint8Array.from(all.flatMap((one) => [...encodeFrame(one)]));
const plain = (all: readonly Frame[]) => all.map(({ kind, payload }) => [kind, [...payload]]);

test('what was written is read', () => {
  fc.assert(
    fc.property(frames, (all) => {
      const bytes = encode(all);
      const decoded = decodeFrames(bytes);
      expect(plain(decoded.frames)).toEqual(plain(all));
      expect(decoded.goodBytes).toBe(bytes.length);
    }),
    { numRuns: runs },
  );
});

test('cut off anywhere, the whole frames before the cut are left, and where they end', () => {
  fc.assert(
    fc.property(frames, fc.nat(), (all, cut) => {
      const bytes = encode(all);
      const decoded = decodeFrames(bytes.subarray(0, cut % (bytes.length + 1)));
      expect(plain(decoded.frames)).toEqual(plain(all.slice(0, decoded.frames.length)));
      expect(decoded.goodBytes).toBe(encode(decoded.frames).length);
      const next = all[decoded.frames.length];
      if (next) expect(decoded.goodBytes + encodeFrame(next).length).toBeGreaterThan(cut % (bytes.length + 1));
    }),
    { numRuns: runs },
  );
});

test('with any byte spoilt, the frames before it are left, and never a wrong one', () => {
  fc.assert(
    fc.property(
      fc.array(frame, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (all, at, flip) => {
        const bytes = encode(all);
        const spoilt = at % bytes.length;
        bytes[spoilt] = (bytes[spoilt] ?? 0) ^ flip;
        const decoded = decodeFrames(bytes);
        expect(plain(decoded.frames)).toEqual(plain(all.slice(0, decoded.frames.length)));
        expect(decoded.goodBytes).toBeLessThanOrEqual(spoilt);
      },
    ),
    { numRuns: runs },
  );
});

test.each([
  ['zeros, as a power cut may leave them', new Uint8Array(4_000)],
  ['a length beyond the end', encodeFrame({ kind: 'entry', payload: new Uint8Array(9) }).subarray(0, 40)],
  ['nothing', new Uint8Array(0)],
])('%s: no frames', (_, bytes) => {
  expect(decodeFrames(bytes)).toEqual({ frames: [], goodBytes: 0 });
});
