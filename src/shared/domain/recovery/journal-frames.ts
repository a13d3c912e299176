import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The journal outside the database is a row of frames. Each begins with its kind, its length and the SHA-256 of all that, so that a
 * frame is whole or recognised as broken: what a power cut has torn off, or a disk has spoilt, never turns into a wrong entry.
 */
export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Uint8Array;
}

/** `ledger`: what the database holds at this point. `entry`: a journal entry. `content`: a document's content, before its entry. */
export type FrameKind = (typeof frameKinds)[number];
const frameKinds = ['ledger', 'entry', 'content'] as const;

/** One byte of kind, four of length (little-endian), 32 of hash. */
const headBytes = 37;
const hashAt = 5;
/** Counted from one: a file that was filled with zeros has no frames. */
const firstKind = 1;

/** The bytes of a frame. */
export function encodeFrame({ kind, payload }: Frame): Uint8Array {
  const bytes = new Uint8Array(headBytes + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, firstKind + frameKinds.indexOf(kind));
  view.setUint32(1, payload.length, true);
  bytes.set(payload, headBytes);
  bytes.set(hashOf(bytes.subarray(0, hashAt), payload), hashAt);
  return bytes;
}

export interface DecodedFrames {
  /** The whole frames, up to the first that is not. */
  readonly frames: readonly Frame[];
  /** How far they reach: what lies behind is torn or spoilt. */
  readonly goodBytes: number;
}

/** Reads frames as far as they are whole. Never throws. */
export function decodeFrames(bytes: Uint8Array): DecodedFrames {
  const frames: Frame[] = [];
  let at = 0;
  for (;;) {
    const frame = frameAt(bytes, at);
    if (!frame) return { frames, goodBytes: at };
    frames.push(frame);
    at += headBytes + frame.payload.length;
  }
}

function frameAt(bytes: Uint8Array, at: number): Frame | null {
  if (bytes.length - at < headBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const kind = frameKinds[view.getUint8(0) - firstKind];
  const length = view.getUint32(1, true);
  if (!kind || bytes.length - at - headBytes < length) return null;
  const start = at + headBytes;
  const payload = bytes.subarray(start, start + length);
  const expected = hashOf(bytes.subarray(at, at + hashAt), payload);
  const found = bytes.subarray(at + hashAt, start);
  return expected.every((byte, index) => byte === found[index]) ? { kind, payload } : null;
}

function hashOf(head: Uint8Array, payload: Uint8Array): Uint8Array {
  return sha256.create().update(head).update(payload).digest();
}
