// Kinds of tests. What the world and browser tests run is built once, before the first of them.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ours = '{shared,functions,liff-app,admin-app,infra}'
/** Nothing in these reads an environment: their tests share a worker, and what they import is loaded once. */
const pure = '{shared,liff-app,admin-app}'
const slow = [`${ours}/**/*.{world,browser}.test.{ts,tsx}`]
const built = [fileURLToPath(new URL('./world.setup.ts', import.meta.url))]
const MINUTE = 60_000

/** V8 begins with a megabyte for what is young, in each of the hundreds of workers that are Lambdas: what starts up makes more. */
const execArgv = ['--min-semi-space-size=16']

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } }, root }

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          execArgv,
          isolate: false,
          include: [`${pure}/**/*.test.{ts,tsx}`],
          exclude: slow,
        },
      },
      {
        ...jsx,
        test: {
          name: 'unit-apart',
          execArgv,
          include: ['{functions,infra}/**/*.test.{ts,tsx}'],
          exclude: [...slow, 'infra/cloud/**', 'infra/quality/**'],
        },
      },
      {
        ...jsx,
        test: {
          name: 'quality',
          execArgv,
          include: ['infra/quality/**/*.test.ts'],
          exclude: slow,
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        ...jsx,
        test: {
          name: 'infra',
          execArgv,
          include: ['infra/cloud/**/*.test.ts'],
          exclude: slow,
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        ...jsx,
        test: {
          name: 'world',
          execArgv,
          include: [`${ours}/**/*.world.test.ts`],
          globalSetup: built,
          testTimeout: 4 * MINUTE,
          hookTimeout: 4 * MINUTE,
        },
      },
      {
        ...jsx,
        test: {
          name: 'browser',
          execArgv,
          include: [`${ours}/**/*.browser.test.{ts,tsx}`],
          globalSetup: built,
          testTimeout: 4 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
    ],
  },
})
