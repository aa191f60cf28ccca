import { describe, expect, test } from 'vitest'
import { checkMachine, type Machine } from './checks.ts'

const sound: Machine = {
  platform: 'linux',
  nodeVersion: 'v24.21.0',
  run: (command) => (command === 'java' ? 'openjdk version "21.0.4" 2024-07-16' : 'Noto Sans CJK TC'),
  chromium: () => '/usr/bin/chromium',
  freeBytes: () => 80e9,
  port: 45_210,
}
const illOf = async (machine: Partial<Machine>) =>
  (await checkMachine({ ...sound, ...machine })).filter(({ isWell }) => !isWell).map(({ thing }) => thing)

describe('the doctor', () => {
  test('finds nothing wrong with a sound machine', async () => {
    expect(await illOf({})).toEqual([])
  })

  test('names what is missing, all of it at once', async () => {
    expect(
      await illOf({
        nodeVersion: 'v20.19.0',
        run: () => undefined,
        chromium: () => undefined,
        freeBytes: () => 1e9,
        port: 0,
      }),
    ).toEqual(['Node', 'Java', 'Chromium', 'fonts', 'ports', 'disk'])
  })

  test('says what to type for a Java that is too old', async () => {
    const [, java] = await checkMachine({ ...sound, run: () => 'java version "1.8.0_402"' })
    expect(java!.says).toMatch(/Java 8 is too old.*apt-get install/s)
  })

  test('asks no other system for fonts', async () => {
    expect(
      await illOf({ platform: 'darwin', run: (command) => (command === 'java' ? 'version "17"' : undefined) }),
    ).toEqual([])
  })
})
