// Reads the PNG files that a browser writes: eight bits a channel, RGB or RGBA, not interlaced.
import { inflateSync } from 'node:zlib';

const paeth = (left, up, corner) => {
  const [dl, du, dc] = [left, up, corner].map(v => Math.abs(left + up - corner - v));
  return dl <= du && dl <= dc ? left : du <= dc ? up : corner;
};

/** Returns { width, height, at }, where at(x, y) is the colour as 0xRRGGBB. */
export function decode(file) {
  const [width, height, channels] = [file.readUInt32BE(16), file.readUInt32BE(20), { 2: 3, 6: 4 }[file[25]]];
  if (file[24] !== 8 || !channels || file[28] !== 0) throw new Error('not a PNG of 8-bit RGB or RGBA');

  const packed = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const data = inflateSync(Buffer.concat(packed));

  const stride = width * channels;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x;
      const left = x >= channels ? pixels[here - channels] : 0;
      const up = y > 0 ? pixels[here - stride] : 0;
      const corner = x >= channels && y > 0 ? pixels[here - stride - channels] : 0;
      pixels[here] = data[here + y + 1] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }

  const at = (x, y) => {
    const [red, green, blue] = pixels.subarray((y * width + x) * channels);
    return red << 16 | green << 8 | blue;
  };
  return { width, height, at };
}
