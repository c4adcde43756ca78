// svelte-check can pass without having looked at anything. Here two files are wrong on purpose,
// and it must report exactly those two.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const found = createRequire(import.meta.url).resolve('svelte-check/package.json');
const checker = join(dirname(found), 'bin', 'svelte-check');
const { stdout } = spawnSync(
  process.execPath,
  [checker, '--workspace', here, '--tsconfig', join(here, 'tsconfig.json'), '--output', 'machine'],
  { encoding: 'utf8' },
);

const reported = [...stdout.matchAll(/ (?:ERROR|WARNING) "([^"]+)"/g)].map((line) => line[1]);
const expected = ['Wrong.svelte', 'wrong.ts'];
if (JSON.stringify(reported.sort()) !== JSON.stringify(expected)) {
  console.error(`canary: expected errors in ${expected}, got ${reported.join() || 'none'}`);
  console.error(stdout);
  process.exit(1);
}
console.log('canary: the checker reports the two wrong files and nothing else');
