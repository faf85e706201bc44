import { defineConfig } from 'vitest/config';

const rooms = '{kit,gateway,client,dev,bench,subgraphs/*,subgraphs/robots/simulator}/src';

// graphql ships ESM and CJS; without this Vite loads one and Apollo the other: "another module or realm".
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** The suffix says the kind of test: `.test.ts` does no I/O, `.db.test.ts` has its own database, `.e2e.ts` the whole system. */
export default defineConfig({
  test: {
    maxWorkers: 2, // most of what takes long waits for processes: on two cores one worker would leave one idle
    projects: [
      {
        resolve,
        test: {
          name: 'pure',
          include: [`${rooms}/**/*.test.ts`, 'test/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/dist/**'],
          setupFiles: ['reflect-metadata'],
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          include: [`${rooms}/**/*.db.test.ts`, 'test/**/*.db.test.ts'],
          setupFiles: ['reflect-metadata'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          globalSetup: ['test/world/system.ts'],
          include: ['test/**/*.e2e.ts'],
          setupFiles: ['reflect-metadata'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
