// Writes the keys of all sentences as a type, so that the compiler knows every key: `npm run check` does
// it first. The file it writes is made anew each time and kept nowhere.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const words = new URL('../../../assets/words/vi/', import.meta.url);
const keys = readdirSync(words)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => Object.keys(JSON.parse(readFileSync(new URL(name, words), 'utf8'))));
const lines = keys.sort().map((key) => `  | ${JSON.stringify(key)}`);
writeFileSync(
  new URL('keys.ts', import.meta.url),
  `/** Made by keys.mjs of the Vietnamese sentences. */\nexport type Key =\n${lines.join('\n')};\n`,
);
