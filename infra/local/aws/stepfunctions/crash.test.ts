import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDesk } from '../desk.fixture.ts'
import { thisFile } from './crash.fixture.ts'
import { createStepFunctions } from './stepfunctions.ts'

it('goes on after kill -9 where it stood, running at most the task under way again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'states-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const vault = join(dir, 'vault')
  const calls = join(dir, 'calls')
  const child = spawnSync(process.execPath, [thisFile, vault, calls], {
    encoding: 'utf8',
  })
  expect(child.signal, child.stderr).toBe('SIGKILL')
  expect(readFileSync(calls, 'utf8').split('\n')).toContain('2')

  const world = openDesk(vault)
  world.desk.clock.moveTo(world.desk.clock.now() + 3_600_000)
  const service = world.serve(createStepFunctions(world.desk, world.resources))
  world.fn('f', (event) => (event as { at: unknown }).at)
  await service.resume()
  await world.advance(0)
  expect(service.executions()).toMatchObject([{ status: 'SUCCEEDED' }])
  const executionArn = 'arn:aws:states:ap-northeast-1:000000000000:execution:m:x'
  const found = (await world.call('states', 'DescribeExecution', { executionArn })) as { output: string }
  expect(JSON.parse(found.output)).toEqual({ list: [1, 2, 3], first: 'T' })
  const again = world.invoked.map(({ event }) => (event as { at: unknown }).at)
  expect(again).not.toContain('T')
  expect(again).toContain(2)
})
