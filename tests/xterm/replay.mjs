// Replays recorded terminal output in xterm.js.
//
//   node replay.mjs text    MODULES COLUMNSxROWS BYTES            prints the cursor as X,Y, then the rows of the screen
//   node replay.mjs page    MODULES COLUMNSxROWS BYTES            prints a page that shows the screen
//   node replay.mjs picture MODULES COLUMNSxROWS BYTES PICTURE    says what a photograph of that page lacks; exit 1 when it does
//
// MODULES is a folder where @xterm/headless and @xterm/xterm are installed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decode } from './png.mjs';

const [command, modules, size, recording, photograph] = process.argv.slice(2);
const load = createRequire(`${modules}/package.json`);
const [cols, rows] = size.split('x').map(Number);
const bytes = readFileSync(recording);
const outside = 0xff00ff;

async function replayed() {
  const terminal = new (load('@xterm/headless').Terminal)({ cols, rows, allowProposedApi: true });
  await new Promise(done => terminal.write(bytes, done));
  return terminal.buffer.active;
}

const linesOf = screen => Array.from({ length: rows }, (_, y) => screen.getLine(screen.baseY + y));

// A cursor that waits behind the last column is said to be in it, as tmux says it.
function text(screen) {
  return [`${Math.min(screen.cursorX, cols - 1)},${screen.cursorY}`, ...linesOf(screen).map(line => line.translateToString(true).trimEnd())].join('\n');
}

// Without space-all the browser narrows Chinese punctuation, and what follows leaves its column.
function page() {
  const options = { cols, rows, fontSize: 16, fontFamily: '"DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace' };
  return `<!doctype html><meta charset="utf-8"><style>${readFileSync(load.resolve('@xterm/xterm/css/xterm.css'))}
    body { margin: 0; background: #${outside.toString(16)}; text-spacing-trim: space-all }
    #at { display: inline-block }</style><div id="at"></div>
    <script>${readFileSync(load.resolve('@xterm/xterm'))}</script><script>
    const terminal = new Terminal(${JSON.stringify(options)});
    terminal.open(document.getElementById('at'));
    terminal.write(Uint8Array.from(atob('${bytes.toString('base64')}'), c => c.charCodeAt(0)));
    </script>`;
}

// A character is missing when its cell shows nothing but the colour that most of its row has.
function missingFrom({ width, height, at }, screen) {
  let [right, bottom] = [0, 0];
  while (right < width && at(right, 0) !== outside) right++;
  while (bottom < height && at(0, bottom) !== outside) bottom++;
  if (right % width === 0 || bottom % height === 0) return ['the edges of the screen'];

  const [cellWidth, cellHeight] = [right / cols, bottom / rows];
  return linesOf(screen).flatMap((line, y) => {
    const coloursOf = (from, to) => {
      const counts = new Map();
      for (let py = Math.round(y * cellHeight); py < Math.round((y + 1) * cellHeight); py++)
        for (let px = Math.round(from * cellWidth); px < Math.round(to * cellWidth); px++)
          counts.set(at(px, py), (counts.get(at(px, py)) ?? 0) + 1);
      return counts;
    };
    const [[ground]] = [...coloursOf(0, cols)].sort(([, a], [, b]) => b - a);
    const isBare = x => [...coloursOf(x, x + line.getCell(x).getWidth()).keys()].every(colour => colour === ground);
    return Array.from({ length: cols }, (_, x) => x)
      .filter(x => line.getCell(x).getChars().trim() && isBare(x))
      .map(x => `${line.getCell(x).getChars()} at ${x},${y}`);
  });
}

if (command === 'text') console.log(text(await replayed()));
if (command === 'page') console.log(page());
if (command === 'picture') {
  const missing = missingFrom(decode(readFileSync(photograph)), await replayed());
  console.log(missing.join('\n'));
  process.exitCode = missing.length > 0 ? 1 : 0;
}
