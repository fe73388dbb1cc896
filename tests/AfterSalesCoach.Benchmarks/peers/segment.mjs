// Messages a second that @node-rs/jieba segments in one thread, accurate mode with its Markov model; one message a line.
//   node segment.mjs TEXT        in a folder where @node-rs/jieba is installed
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');

const jieba = Jieba.withDict(dict);
const lines = readFileSync(process.argv[2], 'utf8').split('\n').slice(0, -1);
const pass = () => {
  for (const line of lines) {
    jieba.cut(line, true);
  }
};
const spent = (start) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

pass();
const start = process.cpuUsage();
let passes = 0;
do {
  pass();
  passes++;
} while (spent(start) < 1);
console.log(`rate\t${(lines.length * passes) / spent(start)}`);
