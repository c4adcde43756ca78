import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const PREFIX = '/__call/';

/** Runs one command of the border in the command line program and answers with its own JSON. */
function answer(request: IncomingMessage, response: ServerResponse, name: string): void {
  const program = process.env['SCD_BIN'];
  const book = process.env['SCD_BOOK'];
  if (!program || !book) {
    response.statusCode = 503;
    response.end('SCD_BIN and SCD_BOOK say which program and which book answer');
    return;
  }
  const child = spawn(program, ['call', '--book', book, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.on('error', (error) => {
    response.statusCode = 502;
    response.end(error.message);
  });
  // A program that stops before it has read everything must not take the dev server along.
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  response.setHeader('content-type', 'application/json');
  child.stdout.pipe(response);
}

/**
 * Lets a plain browser drive the screens against the real core: `POST /__call/NAME` runs
 * `$SCD_BIN call --book $SCD_BOOK NAME`. Only the dev server has it, never the built files.
 */
function bench(): Plugin {
  return {
    name: 'bench',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '';
        const name = url.slice(PREFIX.length);
        const good = url.startsWith(PREFIX) && request.method === 'POST' && /^[a-z_]+$/.test(name);
        if (good) answer(request, response, name);
        else next();
      });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), svelteTesting(), bench()],
  // The sentences and help pages live beside the program, not inside this folder.
  server: { fs: { allow: ['.', '../assets'] }, host: '127.0.0.1' },
  build: {
    target: ['chrome109', 'safari15'],
    // The minifier moves the reading of a constant past an `await` (seen: a first run that went home
    // before it had founded the centre). On a local disk its kilobytes buy nothing.
    minify: false,
    // A font inside a data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
  },
});
