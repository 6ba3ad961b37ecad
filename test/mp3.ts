/**
 * A recording of silence: frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz, mono (ISO/IEC 11172-3). Each has its header,
 * side information that says that no bits follow, and room for 417 bytes; it lasts 26 ms.
 */
export function silentMp3(frames = 40): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}
