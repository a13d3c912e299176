import type { FileFormat } from './file-format';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** No picture of more dots is shown: a small file can say that it is as large as a house, and would take the memory for it. */
export const mostDots = 120_000_000;

/** How large a picture says it is. @returns null where it does not say so in the usual place. */
export function imageSizeOf(format: FileFormat, bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (format) {
      case 'png':
        return { width: view.getUint32(16), height: view.getUint32(20) };
      case 'gif':
        return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 'bmp':
        return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
      case 'webp':
        return webpSize(view);
      case 'jpeg':
        return jpegSize(view);
      default:
        return null;
    }
  } catch {
    // Cut short before its size.
    return null;
  }
}

function webpSize(view: DataView): ImageSize | null {
  const two = (at: number) => view.getUint16(at, true) & 0x3fff;
  const three = (at: number) => (view.getUint8(at) | (view.getUint16(at + 1, true) << 8)) + 1;
  switch (view.getUint8(15)) {
    case 0x20: // 'VP8 '
      return { width: two(26), height: two(28) };
    case 0x4c: {
      // 'VP8L'
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
    }
    case 0x58: // 'VP8X'
      return { width: three(24), height: three(27) };
    default:
      return null;
  }
}

/** The size stands in the first segment that begins a frame. */
function jpegSize(view: DataView): ImageSize | null {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const kind = view.getUint8(at + 1);
    const beginsFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (beginsFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
